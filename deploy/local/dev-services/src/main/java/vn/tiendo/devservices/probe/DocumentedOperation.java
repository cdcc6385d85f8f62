package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An operation of an OpenAPI document. */
final class DocumentedOperation {

    /** Of two paths that fit, the one with fewer parameters is meant. */
    static final Comparator<DocumentedOperation> CLOSEST = Comparator.comparing(
            operation -> operation.template.chars().filter(c -> c == '{').count());

    private final String method;
    private final String template;
    private final Pattern path;
    private final JsonNode described;

    DocumentedOperation(String method, String template, JsonNode described) {
        this.method = method;
        this.template = template;
        this.described = described;
        this.path = Pattern.compile(Arrays.stream(template.split("/"))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }

    boolean isAskedBy(String method, String path) {
        return this.method.equalsIgnoreCase(method) && this.path.matcher(path).matches();
    }

    String id() {
        return described.path("operationId").asText();
    }

    /** What it says of answers with a status; null: nothing. */
    JsonNode answer(int status) {
        return described.path("responses").get(String.valueOf(status));
    }

    /** Its answers of 200 to 299, by status. */
    Map<String, JsonNode> successes() {
        Map<String, JsonNode> answers = new TreeMap<>();
        described.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + template;
    }
}
