package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers that become the examples of the document: of each operation the first that shows something, with long lists cut. Written
 * where the property {@value #PROPERTY} names a folder; an example that is there stays.
 */
final class KeptExamples {

    static final String PROPERTY = "answers.kept";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int LARGE = 4_000;

    private final String folder = System.getProperty(PROPERTY);

    /** Keeps a JSON answer of an operation, if it is to be kept. */
    void offer(String operation, int status, JsonNode answer) {
        if (folder == null || status >= 300 || isEmpty(answer)) {
            return;
        }
        try {
            Path file = Files.createDirectories(Path.of(folder)).resolve(operation + ".json");
            if (!Files.exists(file)) {
                Files.writeString(file, text(answer) + "\n", StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(JsonNode answer) {
        return answer.isEmpty()
                || answer.path("items").isArray() && answer.path("items").isEmpty();
    }

    private static String text(JsonNode answer) throws IOException {
        JsonNode cut = answer.deepCopy();
        cut(cut, 2);
        if (JSON.writeValueAsString(cut).length() > LARGE) {
            cut(cut, 1);
        }
        return JSON.writeValueAsString(cut);
    }

    private static void cut(JsonNode node, int most) {
        if (node instanceof ArrayNode list) {
            while (list.size() > most) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(part -> cut(part, most));
    }
}
