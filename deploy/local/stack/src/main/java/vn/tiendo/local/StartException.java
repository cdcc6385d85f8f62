package vn.tiendo.local;

/** The stack cannot run; the message is the one line that the user sees. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String line) {
        super(line);
    }

    StartException(String line, Throwable cause) {
        super(line, cause);
    }
}
