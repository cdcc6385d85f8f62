package vn.tiendo.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the files of {@code deploy/kafka}: comments, a line of names, then cells without quotes. */
final class CommentedCsv {

    private CommentedCsv() {}

    static List<String[]> rows(String file) {
        try (InputStream csv = CommentedCsv.class.getResourceAsStream(file)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
