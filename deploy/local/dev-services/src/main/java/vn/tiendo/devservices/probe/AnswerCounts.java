package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was answered, how often: each operation with each status, each member of each schema, there and null, and each value of each
 * enumeration. Where a document promises too little, or tells of what never happens, it shows here. Written when the JVM ends, where the
 * property {@value #PROPERTY} names a folder; {@link CountedAnswers} judges it.
 */
final class AnswerCounts {

    static final String PROPERTY = "answers.counted";

    /** The name under which an object itself is counted among its members. */
    static final String ITSELF = "";

    private static final String REFERENCE = "$ref";

    private final JsonNode schemas;
    private final Counted counted = new Counted(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    AnswerCounts(JsonNode schemas) {
        this.schemas = schemas;
        if (System.getProperty(PROPERTY) != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::write));
        }
    }

    /**
     * All counts of a JVM, or of several.
     *
     * @param answers by operation, then by status
     * @param members by schema, then by member
     * @param values by schema of an enumeration, then by value
     */
    record Counted(
            Map<String, Map<String, Integer>> answers,
            Map<String, Map<String, Count>> members,
            Map<String, Map<String, Integer>> values) {

        void add(Counted other) {
            other.answers.forEach((operation, statuses) -> statuses.forEach((status, n) ->
                    answers.computeIfAbsent(operation, any -> new TreeMap<>()).merge(status, n, Integer::sum)));
            other.members.forEach((schema, all) -> all.forEach((member, count) ->
                    members.computeIfAbsent(schema, any -> new TreeMap<>()).merge(member, count, Count::plus)));
            other.values.forEach((schema, all) -> all.forEach((value, n) ->
                    values.computeIfAbsent(schema, any -> new TreeMap<>()).merge(value, n, Integer::sum)));
        }
    }

    /**
     * Of one member.
     *
     * @param there how often it was in the object, null or not
     * @param empty how often it was null
     */
    record Count(int there, int empty) {

        Count plus(Count other) {
            return new Count(there + other.there, empty + other.empty);
        }
    }

    Counted counted() {
        return counted;
    }

    synchronized void answered(String operation, int status) {
        counted.answers
                .computeIfAbsent(operation, any -> new TreeMap<>())
                .merge(String.valueOf(status), 1, Integer::sum);
    }

    synchronized void count(JsonNode schema, JsonNode value) {
        if (schema == null || value == null) {
            return;
        }
        if (schema.has(REFERENCE)) {
            String name = schema.get(REFERENCE).asText().replaceFirst(".*/", "");
            named(name, schemas.path(name), value);
        }
        schema.path("anyOf").forEach(either -> count(either, value));
        schema.path("allOf").forEach(each -> count(each, value));
        JsonNode items = schema.get("items");
        if (value.isArray()) {
            value.forEach(item -> count(items, item));
        }
        schema.path("properties").properties().forEach(member -> count(member.getValue(), value.get(member.getKey())));
    }

    private void named(String name, JsonNode schema, JsonNode value) {
        if (schema.has("enum") && value.isTextual()) {
            counted.values.computeIfAbsent(name, any -> new TreeMap<>()).merge(value.asText(), 1, Integer::sum);
        }
        if (value.isObject() && schema.has("properties")) {
            Map<String, Count> members = counted.members.computeIfAbsent(name, any -> new TreeMap<>());
            members.merge(ITSELF, new Count(1, 0), Count::plus);
            schema.get("properties").fieldNames().forEachRemaining(member -> {
                JsonNode there = value.get(member);
                members.merge(
                        member, new Count(there == null ? 0 : 1, there != null && there.isNull() ? 1 : 0), Count::plus);
            });
        }
        count(schema, value);
    }

    private synchronized void write() {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty(PROPERTY)));
            new ObjectMapper()
                    .writeValue(Files.createTempFile(folder, "counted", ".json").toFile(), counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
