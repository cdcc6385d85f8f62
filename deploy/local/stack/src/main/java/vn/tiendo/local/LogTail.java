package vn.tiendo.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a log file. */
final class LogTail {

    private static final int BYTES = 64 * 1024;
    private static final int LONGEST = 300;
    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|Error|Exception)\\b");

    private LogTail() {}

    /**
     * The line that most likely tells why a process has ended, shortened to what fits a terminal: the innermost cause
     * of an exception, else the first error, as what follows an error is often only its consequence.
     */
    static Optional<String> cause(Path log) {
        try {
            List<String> lines = end(log).lines().map(String::strip).toList();
            Optional<String> innermost = lines.stream()
                    .filter(line -> line.startsWith("Caused by: "))
                    .reduce((outer, inner) -> inner);
            return innermost
                    .or(() -> lines.stream().filter(ERROR.asPredicate()).findFirst())
                    .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As {@link #cause}, to be appended to a sentence: with a colon before it, or nothing. */
    static String words(Path log) {
        return cause(log).map(line -> ": " + line).orElse("");
    }

    private static String end(Path log) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - BYTES));
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // Read on: one read may give less than there is.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
