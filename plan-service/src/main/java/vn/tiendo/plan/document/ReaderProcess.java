package vn.tiendo.plan.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/**
 * Reads one file in a process of its own, which has no network, little memory and little time (ADR 86). The file comes on standard
 * input. It answers on standard output: the document as JSON and 0, or a reason and {@link #REFUSED}.
 */
public final class ReaderProcess {

    static final int REFUSED = 10;

    private ReaderProcess() {}

    /** @param arguments the media type that was declared, and after how many seconds the process ends by itself */
    public static void main(String[] arguments) throws IOException {
        NoNetwork.close();
        endAfter(Duration.ofSeconds(Long.parseLong(arguments[1])));
        PrintStream answer = System.out;
        // What libraries print is no part of the answer.
        System.setOut(System.err);
        try {
            byte[] file = System.in.readNBytes(Bounds.FILE_BYTES + 1);
            write(read(file, arguments[0]), answer);
        } catch (UnreadableDocument e) {
            answer.write(e.reason().name().getBytes(StandardCharsets.US_ASCII));
            answer.flush();
            Runtime.getRuntime().halt(REFUSED);
        }
        Runtime.getRuntime().halt(0);
    }

    /** What a library throws at a file is the file's: whatever is wrong with it, another attempt would end alike. */
    private static IssuedDocument read(byte[] file, String mediaType) throws UnreadableDocument {
        try {
            return FileReading.read(file, mediaType);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        } catch (RuntimeException | IOException e) {
            System.err.println(e.getClass().getName() + " at " + e.getStackTrace()[0]);
            throw new UnreadableDocument(Reason.DAMAGED);
        }
    }

    private static void write(IssuedDocument document, OutputStream answer) throws IOException, UnreadableDocument {
        try {
            // Once to count and once to send: nothing of an answer that is too long is seen.
            ObjectMapper mapper = new ObjectMapper();
            mapper.writeValue(new Counted(), document);
            mapper.writeValue(answer, document);
        } catch (OutOfMemoryError e) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        } catch (Overflow e) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
    }

    /** Whoever has started the process ends it; when that one is gone it ends as well. */
    private static void endAfter(Duration time) {
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                // It ends at once.
            }
            Runtime.getRuntime().halt(1);
        });
        end.setDaemon(true);
        end.start();
    }

    private static final class Overflow extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void write(int b) {
            count(1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            count(length);
        }

        private void count(int more) {
            bytes += more;
            if (bytes > Bounds.ANSWER_BYTES) {
                throw new Overflow();
            }
        }
    }
}
