package vn.tiendo.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of the events. */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> LOADED = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What is wrong with a payload under the schema of its type. */
    public static Set<ValidationMessage> defects(String type, String payload) {
        try {
            return LOADED.computeIfAbsent(type, Schemas::load).validate(JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            throw new AssertionError(payload, e);
        }
    }

    /** The {@code $id} of the schema of a type. */
    public static String id(String type) {
        return LOADED.computeIfAbsent(type, Schemas::load).getId();
    }

    private static JsonSchema load(String type) {
        String file = "contracts/events/" + type.substring("vn.tiendo.".length()) + ".schema.json";
        try (InputStream schema = Schemas.class.getClassLoader().getResourceAsStream(file)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
