package vn.tiendo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of phrases with their meaning, by somebody who has not seen what reads them. */
public final class HeldBack {

    private HeldBack() {}

    /** The lines of a table without its comments. */
    public static List<String> lines(String name) {
        try (InputStream table = HeldBack.class.getResourceAsStream("/held-back/" + name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
