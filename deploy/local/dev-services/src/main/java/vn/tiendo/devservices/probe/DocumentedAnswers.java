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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers of an API beside its OpenAPI document. What is answered has to stand there: its status, its header fields, its media type,
 * and each member of its body. A member that the document does not name is a defect, although a client has to bear it.
 */
public final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** Of HTTP itself, and what tells browsers not to make more of an answer than it is: nothing that a client goes on by. */
    private static final Set<String> OF_ANY_SERVER = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-security-policy",
            "content-type",
            "date",
            "referrer-policy",
            "strict-transport-security",
            "transfer-encoding",
            "x-content-type-options");

    private static final Map<Path, DocumentedAnswers> READ = new ConcurrentHashMap<>();

    private final List<DocumentedOperation> operations = new ArrayList<>();
    private final JsonNode components;
    private final AnswerCounts counts;
    private final KeptExamples examples = new KeptExamples();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** Each document is read once in a JVM, however many applications are tested there. */
    public static DocumentedAnswers of(Path document) {
        return READ.computeIfAbsent(document, DocumentedAnswers::new);
    }

    /** @param document as YAML */
    DocumentedAnswers(Path document) {
        JsonNode root = read(document);
        close(root);
        components = root.get("components");
        counts = new AnswerCounts(components.get("schemas"));
        root.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb ->
                        operations.add(new DocumentedOperation(verb.getKey(), path.getKey(), verb.getValue()))));
    }

    /**
     * An answer as it came.
     *
     * @param path of the request, without its query
     * @param headers names of its header fields
     * @param mediaType or null
     * @param body empty where there is none
     */
    public record Answer(
            String method, String path, int status, Collection<String> headers, String mediaType, byte[] body) {

        private String type() {
            return mediaType == null ? "" : mediaType.replaceFirst("\\s*;.*", "");
        }
    }

    /** What the document says otherwise; nothing where the request is for no operation of it. */
    public List<String> defects(Answer answer) {
        Optional<DocumentedOperation> asked = operations.stream()
                .filter(operation -> operation.isAskedBy(answer.method(), answer.path()))
                .min(DocumentedOperation.CLOSEST);
        if (asked.isEmpty()) {
            return List.of();
        }
        DocumentedOperation operation = asked.get();
        counts.answered(operation.toString(), answer.status());
        String name = operation + " " + answer.status();
        JsonNode response = resolved(operation.answer(answer.status()));
        if (response == null) {
            return List.of(name + " is not documented");
        }
        List<String> strange = strangeHeaders(answer, response);
        if (!strange.isEmpty()) {
            return List.of(name + " is not documented with " + strange);
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

    private static List<String> strangeHeaders(Answer answer, JsonNode response) {
        Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        told.addAll(OF_ANY_SERVER);
        response.path("headers").fieldNames().forEachRemaining(told::add);
        return answer.headers().stream()
                // What HTTP/2 writes before them is none.
                .filter(name -> !name.startsWith(":") && !told.contains(name))
                .sorted()
                .toList();
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
