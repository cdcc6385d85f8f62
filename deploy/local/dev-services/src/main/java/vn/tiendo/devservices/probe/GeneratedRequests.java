package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Requests that nobody thought of, made of the document of an API: of its examples, of what its schemas allow, and of what breaks them. Of
 * one seed they are always the same.
 */
public final class GeneratedRequests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";

    /** What programs send by mistake, and what somebody sends to see what happens. */
    private static final List<JsonNode> STRANGE = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode("  "),
            NODES.textNode("Sở Y tế “& <b>'--"),
            NODES.textNode("x".repeat(5_000)),
            NODES.textNode("2026-02-30"),
            NODES.textNode("2026-12-31"),
            NODES.textNode("9999-12-31T23:59:59Z"),
            NODES.textNode("𝔘𝔫𝔦 🇻🇳"),
            NODES.numberNode(-1),
            NODES.numberNode(0),
            NODES.numberNode(2_147_483_648L),
            NODES.numberNode(1.5),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.objectNode());

    private static final List<String> STRANGE_TEXTS = List.of(
            "", "0", "-1", "99999999999", "null", "true", "a,b", "%", "' or 1=1", "2026-13-01", "quang-ninh", "..");

    private final JsonNode document;
    private final Random random;

    /** @param document as YAML */
    public GeneratedRequests(Path document, long seed) {
        try {
            this.document = new ObjectMapper(new YAMLFactory()).readTree(document.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.random = new Random(seed);
    }

    /**
     * A request.
     *
     * @param target path and query, encoded
     * @param body null for none
     */
    public record Request(String method, String target, Map<String, String> headers, String body, String mediaType) {

        @Override
        public String toString() {
            String sent = body == null ? "" : " " + body.substring(0, Math.min(body.length(), 400));
            return method + " " + target + " " + headers + sent;
        }
    }

    /** So many of each operation. */
    public List<Request> ofEach(int times) {
        List<Request> requests = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            document.get("paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(verb -> requests.add(request(path.getKey(), verb.getKey(), verb.getValue()))));
        }
        return requests;
    }

    private Request request(String template, String verb, JsonNode operation) {
        String path = template;
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode described = resolved(parameter);
            String name = described.get("name").asText();
            switch (described.get("in").asText()) {
                case "path" ->
                    path = path.replace("{" + name + "}", encoded(one(6) ? strangeSegment() : value(described)));
                case "query" -> {
                    if (one(4) || described.path("required").asBoolean()) {
                        query.add(name + "=" + encoded(one(5) ? anyOf(STRANGE_TEXTS) : value(described)));
                    }
                }
                default -> {
                    if (!one(8)) {
                        headers.put(name, one(8) ? "x" : value(described));
                    }
                }
            }
        }
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(
                verb.toUpperCase(Locale.ROOT),
                target,
                headers,
                content.isMissingNode() ? null : body(content),
                content.isMissingNode()
                        ? null
                        : content.has(JSON) ? JSON : content.fieldNames().next());
    }

    /** A segment that is one, whatever a server makes of dots and slashes. */
    private String strangeSegment() {
        String text = anyOf(STRANGE_TEXTS);
        return text.isEmpty() || text.startsWith(".") ? "khong-co" : text;
    }

    private String value(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        JsonNode example = parameter.path("example");
        if (!example.isMissingNode() && !one(4)) {
            return example.asText();
        }
        JsonNode made = made(schema, 0);
        return made.isArray() ? (made.isEmpty() ? "x" : made.get(0).asText()) : made.asText("1");
    }

    private String body(JsonNode content) {
        JsonNode json = content.path(JSON);
        if (json.isMissingNode()) {
            return "x";
        }
        if (one(20)) {
            return anyOf(List.of("", "{", "[]", "null", "\"a\"", "{\"a\":1,\"a\":2}"));
        }
        JsonNode example = json.at("/examples").isEmpty()
                ? json.path("example")
                : json.get("examples").elements().next().path("value");
        JsonNode body = example.isMissingNode() || one(3) ? made(json.path("schema"), 0) : example.deepCopy();
        int changes = random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            spoil(body);
        }
        return body.toString();
    }

    /** Something that a schema allows, as far as it says so in a few words. */
    private JsonNode made(JsonNode schemaOrReference, int depth) {
        JsonNode schema = resolved(schemaOrReference);
        if (schema.has("enum")) {
            return anyOf(list(schema.get("enum")));
        }
        if (schema.has("examples") && !one(3)) {
            return schema.get("examples").get(0);
        }
        List<String> types = new ArrayList<>();
        list(schema.path("type")).forEach(type -> types.add(type.asText()));
        String type = types.isEmpty() ? schema.path("type").asText("object") : anyOf(types);
        return switch (type) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt(0) + random.nextInt(60));
            case "number" -> NODES.numberNode(random.nextInt(1_000) / 10.0);
            case "array" -> {
                ArrayNode items = NODES.arrayNode();
                for (int item = random.nextInt(3); item > 0 && depth < 6; item--) {
                    items.add(made(schema.path("items"), depth + 1));
                }
                yield items;
            }
            case "string" -> NODES.textNode(text(schema));
            default -> {
                ObjectNode members = NODES.objectNode();
                schema.path("properties").properties().forEach(member -> {
                    if (depth < 6 && !one(5)) {
                        members.set(member.getKey(), made(member.getValue(), depth + 1));
                    }
                });
                yield members;
            }
        };
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "202%d-0%d-1%d".formatted(4 + random.nextInt(4), 1 + random.nextInt(9), random.nextInt(10));
            case "date-time" -> "2026-11-0%dT01:00:00Z".formatted(1 + random.nextInt(9));
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default -> anyOf(List.of("quang-ninh", "Sở Y tế", "Quý IV/2026", "12/KH-UBND", "a"));
        };
    }

    /** Changes one place of a body: takes it away, puts something strange there, or doubles it. */
    private void spoil(JsonNode body) {
        List<Runnable> changes = new ArrayList<>();
        visit(body, node -> {
            if (node instanceof ObjectNode object) {
                for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                    String name = names.next();
                    changes.add(() -> object.remove(name));
                    changes.add(() -> object.set(name, anyOf(STRANGE)));
                }
                changes.add(() -> object.put("khongCo", 1));
            } else if (node instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                changes.add(() -> array.remove(index));
                changes.add(() -> array.set(index, anyOf(STRANGE)));
                changes.add(() -> array.add(array.get(index).deepCopy()));
            }
        });
        if (!changes.isEmpty()) {
            anyOf(changes).run();
        }
    }

    private static void visit(JsonNode node, Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> visit(child, visitor));
    }

    /** What a reference means, also where it is one of the alternatives to null. */
    private JsonNode resolved(JsonNode node) {
        for (JsonNode alternative : node.path("anyOf")) {
            if (alternative.has("$ref") && !one(4)) {
                return resolved(alternative);
            }
        }
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(items::add);
        }
        return items;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
