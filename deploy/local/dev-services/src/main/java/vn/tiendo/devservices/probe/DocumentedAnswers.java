package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers of an API beside its OpenAPI document. What is answered has to stand there: its status, its media type, and each member
 * of its body. A member that the document does not name is a defect, although a client has to bear it.
 */
public final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final List<DocumentedOperation> operations = new ArrayList<>();
    private final JsonNode components;
    private final MemberCounts counts;
    private final KeptExamples examples = new KeptExamples();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** @param document as YAML */
    public DocumentedAnswers(Path document) {
        JsonNode root = read(document);
        close(root);
        components = root.get("components");
        counts = new MemberCounts(components.get("schemas"));
        root.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb ->
                        operations.add(new DocumentedOperation(verb.getKey(), path.getKey(), verb.getValue()))));
    }

    /**
     * An answer as it came.
     *
     * @param path of the request, without its query
     * @param mediaType or null
     * @param body empty where there is none
     */
    public record Answer(String method, String path, int status, String mediaType, byte[] body) {

        private String type() {
            return mediaType == null ? "" : mediaType.replaceFirst("\\s*;.*", "");
        }
    }

    /** What the document says otherwise; nothing where the request is for no operation of it. */
    public List<String> defects(Answer answer) {
        List<String> found = found(answer);
        return counts.isCounting() ? counts.noted(found) : found;
    }

    private List<String> found(Answer answer) {
        Optional<DocumentedOperation> asked = operations.stream()
                .filter(operation -> operation.isAskedBy(answer.method(), answer.path()))
                .min(DocumentedOperation.CLOSEST);
        if (asked.isEmpty()) {
            return List.of();
        }
        DocumentedOperation operation = asked.get();
        String name = operation + " " + answer.status();
        JsonNode response = resolved(operation.answer(answer.status()));
        if (response == null) {
            return List.of(name + " is not documented");
        }
        if (answer.body().length == 0) {
            return List.of();
        }
        JsonNode content = response.path("content").get(answer.type());
        if (content == null) {
            return List.of(name + " is not documented as " + answer.type());
        }
        if (!answer.type().endsWith("json") || !content.has("schema")) {
            return List.of();
        }
        JsonNode value = json(answer.body());
        examples.offer(operation.id(), answer.status(), value);
        return defects(name, content.get("schema"), value);
    }

    /** The answers in JSON that show no example, and what is otherwise in those that are shown than their schemas say. */
    public List<String> exampleDefects() {
        List<String> found = new ArrayList<>();
        for (DocumentedOperation operation : operations) {
            operation.successes().forEach((status, answer) -> {
                JsonNode content = answer.path("content").path("application/json");
                String name = operation + " " + status;
                if (content.has("example")) {
                    found.addAll(defects(name, content.get("schema"), content.get("example")));
                } else if (content.has("schema")) {
                    found.add(name + " has no example");
                }
            });
        }
        return found;
    }

    /** A problem is described once, for all operations. */
    private JsonNode resolved(JsonNode response) {
        return response == null || !response.has("$ref")
                ? response
                : components.path("responses").get(response.get("$ref").asText().replaceFirst(".*/", ""));
    }

    private List<String> defects(String name, JsonNode schema, JsonNode value) {
        counts.count(schema, value);
        return schemas.computeIfAbsent(schema, this::load).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .map(defect -> name + ": " + defect)
                .toList();
    }

    private JsonSchema load(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", components);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root, STRICT);
    }

    /** From here on an object has the members that it names, and no others. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(DocumentedAnswers::close);
    }

    private static JsonNode read(Path document) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(document.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
