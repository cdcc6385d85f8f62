package vn.tiendo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event type has a schema, a valid and an invalid example, and a message in the AsyncAPI document. */
class EventContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("events"))) {
            return files.map(f -> f.getFileName().toString().replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theValidExampleFitsAndTheInvalidOneDoesNot(String type) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(
                JSON.readTree(Path.of("events", type + ".schema.json").toFile()));
        assertThat(schema.validate(example("valid", type))).isEmpty();
        assertThat(schema.validate(example("invalid", type))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldThatIsNotKnownYetIsIgnored(String type) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(
                JSON.readTree(Path.of("events", type + ".schema.json").toFile()));
        JsonNode extended = ((ObjectNode) example("valid", type)).put("fieldOfANewerVersion", true);
        assertThat(schema.validate(extended)).isEmpty();
    }

    @Test
    void theAsyncApiDocumentRefersToEverySchemaAndToNothingElse() throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("asyncapi.yaml").toFile());
        assertThat(document.get("asyncapi").asText()).startsWith("3.");
        Set<String> referred = new TreeSet<>();
        document.at("/components/messages").forEach(message -> {
            String file = message.at("/payload/$ref").asText();
            String type = file.replace("./events/", "").replace(".schema.json", "");
            assertThat(message.get("name").asText()).isEqualTo("vn.tiendo." + type);
            referred.add(type);
        });
        assertThat(referred).isEqualTo(types());
        document.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith("#"))
                .forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void everyTopicTakesRecordsOfOneMebibyteAndNoLargerOnes() throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("asyncapi.yaml").toFile());
        assertThat(document.get("channels")).hasSize(5).allSatisfy(channel -> assertThat(
                        channel.at("/bindings/kafka/topicConfiguration/max.message.bytes")
                                .asInt())
                .as(channel.get("address").asText())
                .isEqualTo(1_048_576));
    }

    @Test
    void everyTypeAndEveryTopicHasItsConstantAndNoOtherHasOne() throws IOException {
        assertThat(constantsOf(EventTypes.class))
                .isEqualTo(types().stream().map(type -> "vn.tiendo." + type).collect(Collectors.toSet()));
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("asyncapi.yaml").toFile());
        assertThat(constantsOf(Topics.class))
                .isEqualTo(Set.copyOf(document.get("channels").findValuesAsText("address")));
    }

    private static Set<String> constantsOf(Class<?> names) {
        return Stream.of(names.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static JsonNode example(String kind, String type) throws IOException {
        return JSON.readTree(Path.of("examples", kind, type + ".json").toFile());
    }
}
