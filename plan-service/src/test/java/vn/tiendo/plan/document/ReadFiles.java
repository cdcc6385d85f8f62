package vn.tiendo.plan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The documents that lie beside the tests, read without a process of their own. */
public final class ReadFiles {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "doc", "application/msword",
            "pdf", "application/pdf",
            "md", "text/markdown",
            "txt", "text/plain; charset=utf-8");

    private ReadFiles() {}

    /** @param resource below {@code documents/}, for instance {@code other/nghe-an.docx} */
    public static IssuedDocument read(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        try (InputStream file = ReadFiles.class.getResourceAsStream("/documents/" + resource)) {
            return FileReading.read(file.readAllBytes(), MEDIA_TYPES.get(ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** As somebody pasted it. */
    public static IssuedDocument text(String pasted) {
        return made(pasted.getBytes(StandardCharsets.UTF_8), "txt");
    }

    /** With tables. */
    public static IssuedDocument markdown(String content) {
        return made(content.getBytes(StandardCharsets.UTF_8), "md");
    }

    /** A file that a test has made. */
    public static IssuedDocument word(byte[] docx) {
        return made(docx, "docx");
    }

    private static IssuedDocument made(byte[] file, String ending) {
        try {
            return FileReading.read(file, MEDIA_TYPES.get(ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }
}
