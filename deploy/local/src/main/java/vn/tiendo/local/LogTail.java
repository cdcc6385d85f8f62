package vn.tiendo.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a log file. */
final class LogTail {

    private static final int BYTES = 64 * 1024;
    private static final int LONGEST = 300;
    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|Error|Caused by)\\b");

    private LogTail() {}

    /** The last line that tells of an error, shortened to what fits a terminal. */
    static Optional<String> lastError(Path log) {
        try {
            return end(log).lines()
                    .filter(line -> ERROR.matcher(line).find())
                    .reduce((earlier, later) -> later)
                    .map(String::strip)
                    .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
        } catch (IOException e) {
            return Optional.empty();
        }
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
