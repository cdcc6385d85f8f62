package vn.tiendo.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an answer of the services readable on a machine that has nothing but a JDK. */
@Command(name = "json", description = "Prints the JSON of its input with line breaks; with names, only these fields.")
final class Json implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WIDTH = 120;

    @Parameters(paramLabel = "<field>", description = "A field to print, wherever it stands. Default: all")
    private List<String> fields = List.of();

    @Override
    public Integer call() throws IOException {
        print(System.in, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        return 0;
    }

    /** What is no JSON, such as a document or nothing at all, is printed as it is. */
    void print(InputStream in, PrintStream out) throws IOException {
        byte[] input = in.readAllBytes();
        try {
            JsonNode node = MAPPER.readTree(input);
            JsonNode shown = fields.isEmpty() ? node : only(node);
            out.println(shown.isMissingNode() ? "" : laidOut(shown, ""));
        } catch (JsonProcessingException noJson) {
            out.write(input);
            out.println();
        }
    }

    /** What fits into a line stands in one. */
    private static String laidOut(JsonNode node, String indent) {
        String line = node.toString();
        if (!node.isContainerNode() || indent.length() + line.length() <= WIDTH) {
            return line;
        }
        String deeper = indent + "  ";
        Stream<String> members = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).map(item -> laidOut(item, deeper))
                : node.properties().stream()
                        .map(field -> TextNode.valueOf(field.getKey()) + ": " + laidOut(field.getValue(), deeper));
        return members.collect(Collectors.joining(
                ",\n" + deeper,
                (node.isArray() ? "[" : "{") + "\n" + deeper,
                "\n" + indent + (node.isArray() ? "]" : "}")));
    }

    /** The named fields as they are, and of the others what holds one of them. */
    private JsonNode only(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode some = MAPPER.createArrayNode();
            array.forEach(item -> addUnlessEmpty(some, only(item)));
            return some;
        }
        ObjectNode some = MAPPER.createObjectNode();
        node.properties().forEach(field -> {
            JsonNode value = fields.contains(field.getKey()) ? field.getValue() : only(field.getValue());
            if (fields.contains(field.getKey()) || !value.isEmpty()) {
                some.set(field.getKey(), value);
            }
        });
        return some;
    }

    private static void addUnlessEmpty(ArrayNode array, JsonNode item) {
        if (!item.isEmpty()) {
            array.add(item);
        }
    }
}
