package vn.tiendo.plan.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files for tests of those who use what was read, without a process of its own. */
public final class DocumentsForTests {

    private DocumentsForTests() {}

    public static IssuedDocument read(Path file) {
        String name = file.getFileName().toString();
        String type = name.endsWith(".txt")
                ? "text/plain"
                : name.endsWith(".md") ? "text/markdown" : "application/octet-stream";
        try {
            return FileReading.read(Files.readAllBytes(file), type);
        } catch (IOException | UnreadableDocument e) {
            throw new IllegalStateException(name, e);
        }
    }

    public static IssuedDocument text(String text) {
        try {
            return FileReading.read(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        } catch (IOException | UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }
}
