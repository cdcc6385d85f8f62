package vn.tiendo.devservices.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each place where the OpenAPI document of a service lets a value in: a field of a body, a parameter of a query. A test that goes
 * through them all meets what is added later, too.
 */
public final class DocumentedInputs {

    private static final String JSON = "application/json";
    private static final int DEEPEST = 8;

    private final Map<String, Object> document;

    /** @param document as read from YAML or JSON into maps and lists */
    public DocumentedInputs(Map<String, Object> document) {
        this.document = document;
    }

    /** What a field takes. */
    public enum Type {
        TEXT,
        WORD,
        DAY,
        UUID,
        WHOLE_NUMBER,
        NUMBER,
        BOOLEAN
    }

    /**
     * A field of a body, wherever it is nested.
     *
     * @param name as problems name it: {@code evidence[0].date}
     * @param words of a field that takes one of some words
     * @param before of a body that has this field alone, what stands before its value
     */
    public record Field(
            String method, String target, String name, Type type, List<String> words, String before, String behind) {

        /** A body that has this field alone. */
        public String with(String value) {
            return before + value + behind;
        }

        @Override
        public String toString() {
            return method + " " + target + " " + name;
        }
    }

    /**
     * A parameter of a reading.
     *
     * @param isName a text that is no word of a list: the name of something, or words to search for
     */
    public record Parameter(String target, String name, boolean isName) {}

    /** Every field of every JSON body. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        operations().forEach(operation -> {
            Map<String, Object> schema = map(operation.described, "requestBody", "content", JSON, "schema");
            if (schema != null) {
                collect(operation, new Place("", "", "", schema), 0, fields);
            }
        });
        return fields;
    }

    /** Every query parameter of what only reads. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        operations().filter(o -> o.method.equals("GET")).forEach(o -> list(o.described, "parameters").stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .forEach(parameter -> {
                    Map<String, Object> schema = resolved(map(parameter, "schema"));
                    boolean name = "string".equals(schema.get("type"))
                            && !schema.containsKey("enum")
                            && !schema.containsKey("format");
                    parameters.add(new Parameter(o.target, (String) parameter.get("name"), name));
                }));
        return parameters;
    }

    private record Operation(String method, String target, Map<String, Object> described) {}

    /** A value within a body: its name, and a body that has it alone. */
    private record Place(String name, String before, String behind, Map<String, Object> schema) {

        Place field(String field, Map<String, Object> schema) {
            String path = name.isEmpty() ? field : name + "." + field;
            return new Place(path, before + "{\"" + field + "\":", "}" + behind, schema);
        }

        Place item(Map<String, Object> schema) {
            return new Place(name + "[0]", before + "[", "]" + behind, schema);
        }
    }

    private Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        entries(map(document, "paths"))
                .forEach((path, item) -> item.forEach((method, described) -> {
                    Map<String, Object> operation = asMap(described);
                    String target = path;
                    for (Map<String, Object> parameter : list(operation, "parameters")) {
                        if ("path".equals(parameter.get("in"))) {
                            Object example = parameter.getOrDefault("example", "1");
                            target = target.replace("{" + parameter.get("name") + "}", String.valueOf(example));
                        }
                    }
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), target, operation));
                }));
        return operations.stream();
    }

    private void collect(Operation operation, Place place, int depth, List<Field> fields) {
        Map<String, Object> schema = resolved(place.schema);
        if (depth > DEEPEST) {
            throw new IllegalStateException("a body that goes on for ever: " + place.name);
        }
        if (schema.containsKey("properties")) {
            entries(map(schema, "properties"))
                    .forEach((name, property) -> collect(operation, place.field(name, property), depth + 1, fields));
        } else if (schema.containsKey("items")) {
            collect(operation, place.item(map(schema, "items")), depth + 1, fields);
        } else {
            fields.add(new Field(
                    operation.method,
                    operation.target,
                    place.name,
                    type(schema, place.name),
                    words(schema),
                    place.before,
                    place.behind));
        }
    }

    private static Type type(Map<String, Object> schema, String name) {
        Object format = schema.getOrDefault("format", "");
        String type = String.valueOf(schema.get("type"));
        if (schema.containsKey("enum")) {
            return Type.WORD;
        }
        if (format.equals("date")) {
            return Type.DAY;
        }
        if (format.equals("uuid")) {
            return Type.UUID;
        }
        return switch (type) {
            case "string", "[string, null]" -> Type.TEXT;
            case "integer", "[integer, null]" -> Type.WHOLE_NUMBER;
            case "number", "[number, null]" -> Type.NUMBER;
            case "boolean", "[boolean, null]" -> Type.BOOLEAN;
            default ->
                throw new IllegalStateException(
                        "no values are known that a field of this type refuses: " + name + " " + schema);
        };
    }

    private static List<String> words(Map<String, Object> schema) {
        return schema.get("enum") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What a reference means, also where it is one of the alternatives to null; it goes before what stands beside it. */
    private Map<String, Object> resolved(Map<String, Object> schema) {
        Map<String, Object> merged = new LinkedHashMap<>(schema);
        list(schema, "anyOf").stream().filter(one -> one.containsKey("$ref")).forEach(merged::putAll);
        if (merged.get("$ref") instanceof String reference) {
            Map<String, Object> target = document;
            for (String step : reference.substring(2).split("/")) {
                target = asMap(target.get(step));
            }
            merged.putAll(resolved(target));
        }
        return merged;
    }

    private static Map<String, Object> map(Map<String, Object> from, String... path) {
        Map<String, Object> found = from;
        for (String step : path) {
            found = found == null ? null : asMap(found.get(step));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> entries(Map<String, Object> map) {
        return (Map<String, Map<String, Object>>) (Map<?, ?>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) from.getOrDefault(name, List.of());
    }
}
