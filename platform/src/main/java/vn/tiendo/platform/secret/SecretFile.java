package vn.tiendo.platform.secret;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that holds one secret. It is read whenever the secret is asked for, so that what is written there next is what holds next. */
final class SecretFile {

    private static final long LARGEST = 10_000;

    private final String path;
    private String last;

    SecretFile(String path) {
        this.path = path;
    }

    /** Its content; while it cannot be read, what it held last; null if that is nothing. A file may be missed while it is replaced. */
    synchronized String content() {
        try {
            last = read();
        } catch (IOException | InvalidPathException | UnfitException unreadable) {
            // Whoever starts the service is told why (SecretFiles.refusal); one that runs goes on with what it has.
        }
        return last;
    }

    /** Why it cannot be used, for the operator; null if it can. */
    String defect() {
        try {
            read();
            return null;
        } catch (UnfitException unfit) {
            return unfit.getMessage();
        } catch (NoSuchFileException missing) {
            return "is not there";
        } catch (AccessDeniedException denied) {
            return "may not be read by this service";
        } catch (CharacterCodingException binary) {
            return "is no text in UTF-8";
        } catch (IOException | InvalidPathException unreadable) {
            return "cannot be read";
        }
    }

    String path() {
        return path;
    }

    private String read() throws IOException, UnfitException {
        Path file = Path.of(path);
        if (Files.size(file) > LARGEST) {
            throw new UnfitException("is too large for a secret");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("\\r?\\n$", "");
        if (text.isBlank()) {
            throw new UnfitException("is empty");
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new UnfitException("has more than one line");
        }
        return text;
    }

    private static final class UnfitException extends Exception {

        private static final long serialVersionUID = 1L;

        UnfitException(String why) {
            super(why);
        }
    }
}
