package vn.tiendo.platform.start;

/** Why a step cannot be taken: one line for the operator. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String line) {
        super(line);
    }
}
