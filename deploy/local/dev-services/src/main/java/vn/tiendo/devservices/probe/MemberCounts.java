package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each member of each schema was answered, and how often with null: what the document promises too little of shows here.
 * Written with all defects, where the property {@value #PROPERTY} names a folder, when the JVM ends.
 */
final class MemberCounts {

    static final String PROPERTY = "answers.counted";

    private static final String REFERENCE = "$ref";

    private final JsonNode schemas;
    private final Map<String, Map<String, Count>> counts = new TreeMap<>();
    private final Set<String> defects = new TreeSet<>();

    MemberCounts(JsonNode schemas) {
        this.schemas = schemas;
        if (isCounting()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::write));
        }
    }

    /** Of one member; the object itself is counted under the empty name. */
    private static final class Count {
        public int there;
        public int empty;
    }

    boolean isCounting() {
        return System.getProperty(PROPERTY) != null;
    }

    /** While it is counted, no test fails because of the document. */
    synchronized List<String> noted(List<String> found) {
        defects.addAll(found);
        return List.of();
    }

    synchronized void count(JsonNode schema, JsonNode value) {
        if (schema == null || value == null) {
            return;
        }
        if (schema.has(REFERENCE)) {
            String name = schema.get(REFERENCE).asText().replaceFirst(".*/", "");
            members(name, schemas.path(name), value);
        }
        schema.path("anyOf").forEach(either -> count(either, value));
        schema.path("allOf").forEach(each -> count(each, value));
        JsonNode items = schema.get("items");
        if (value.isArray()) {
            value.forEach(item -> count(items, item));
        }
        schema.path("properties").properties().forEach(member -> count(member.getValue(), value.get(member.getKey())));
    }

    private void members(String name, JsonNode schema, JsonNode value) {
        if (value.isObject() && schema.has("properties")) {
            Map<String, Count> members = counts.computeIfAbsent(name, any -> new TreeMap<>());
            members.computeIfAbsent("", any -> new Count()).there++;
            schema.get("properties").properties().forEach(member -> {
                Count count = members.computeIfAbsent(member.getKey(), any -> new Count());
                count.there += value.has(member.getKey()) ? 1 : 0;
                count.empty +=
                        value.has(member.getKey()) && value.get(member.getKey()).isNull() ? 1 : 0;
            });
        }
        count(schema, value);
    }

    private synchronized void write() {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty(PROPERTY)));
            Files.write(Files.createTempFile(folder, "defects", ".txt"), defects);
            new ObjectMapper()
                    .writeValue(Files.createTempFile(folder, "counts", ".json").toFile(), counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
