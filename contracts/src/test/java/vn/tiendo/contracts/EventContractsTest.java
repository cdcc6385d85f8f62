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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event type has a schema, a valid and an invalid example, and a message in the AsyncAPI document. */
class EventContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final JsonNode ASYNC_API = asyncApi();

    private static JsonNode asyncApi() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        assertThat(ASYNC_API.get("asyncapi").asText()).startsWith("3.");
        Set<String> referred = new TreeSet<>();
        ASYNC_API.at("/components/messages").forEach(message -> {
            String file = message.at("/payload/$ref").asText();
            String type = file.replace("./events/", "").replace(".schema.json", "");
            assertThat(message.get("name").asText()).isEqualTo("vn.tiendo." + type);
            referred.add(type);
        });
        assertThat(referred).isEqualTo(types());
        ASYNC_API.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith("#"))
                .forEach(ref -> assertThat(ASYNC_API.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theExamplesInTheAsyncApiDocumentFitWhatItSaysOfHeadersKeyAndValue(JsonNode message) throws IOException {
        String type = message.get("name").asText();
        JsonNode schema = JSON.readTree(
                Path.of(message.at("/payload/$ref").asText()).normalize().toFile());
        assertThat(message.get("examples")).isNotEmpty().allSatisfy(example -> {
            assertThat(SCHEMAS.getSchema(schema).validate(example.get("payload")))
                    .isEmpty();
            JsonNode headers = example.get("headers");
            assertThat(SCHEMAS.getSchema(ASYNC_API.at("/components/messageTraits/cloudEvent/headers"))
                            .validate(headers))
                    .isEmpty();
            assertThat(SCHEMAS.getSchema(message.get("headers")).validate(headers))
                    .isEmpty();
            JsonNode key = message.at("/bindings/kafka/key");
            assertThat(key.isMissingNode()).as("only marks have no key").isEqualTo(type.equals(EventTypes.RELAY_MARK));
            assertThat(key.isMissingNode() ? Set.of() : SCHEMAS.getSchema(key).validate(headers.get("ce_subject")))
                    .isEmpty();
            assertThat(headers.get("ce_partitionkey")).isEqualTo(headers.get("ce_subject"));
            assertThat(headers.get("ce_type").asText()).isEqualTo(type);
            assertThat(headers.get("ce_dataschema").asText())
                    .isEqualTo(schema.get("$id").asText())
                    .isEqualTo(EventTypes.schemaOf(type));
        });
    }

    static Stream<JsonNode> messages() {
        return StreamSupport.stream(ASYNC_API.at("/components/messages").spliterator(), false);
    }

    @Test
    void everyTopicTakesRecordsOfOneMebibyteAndNoLargerOnes() {
        assertThat(ASYNC_API.get("channels")).hasSize(5).allSatisfy(channel -> assertThat(
                        channel.at("/bindings/kafka/topicConfiguration/max.message.bytes")
                                .asInt())
                .as(channel.get("address").asText())
                .isEqualTo(1_048_576));
    }

    @Test
    void everyTypeAndEveryTopicHasItsConstantAndNoOtherHasOne() throws IOException {
        assertThat(constantsOf(EventTypes.class))
                .isEqualTo(types().stream().map(type -> "vn.tiendo." + type).collect(Collectors.toSet()));
        assertThat(constantsOf(Topics.class))
                .isEqualTo(Set.copyOf(ASYNC_API.get("channels").findValuesAsText("address")));
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
