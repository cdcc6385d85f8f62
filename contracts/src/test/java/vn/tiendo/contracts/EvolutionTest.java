package vn.tiendo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads events after the schemas of the last release goes on reading. If this fails, see contracts/EVOLUTION.md. */
class EvolutionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> released() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("released"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedSchemaTakesNothingAway(String file) throws IOException {
        Path now = Path.of("events", file);
        assertThat(now).as("a type that was released is published for ever").exists();
        assertThat(Evolution.breaches(read(Path.of("released", file)), read(now)))
                .isEmpty();
    }

    @Test
    void anAdditionIsNoBreach() throws IOException {
        JsonNode released = read(Path.of("released", "assignment.state.v1.schema.json"));
        ObjectNode now = released.deepCopy();
        ((ObjectNode) now.get("properties")).putObject("added").put("type", "string");
        assertThat(Evolution.breaches(released, now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"properties":{}}                                                                    | /a is gone
                    {"properties":{"a":{"type":"integer"}}}                                              | another type
                    {"properties":{"a":{"type":["string","null"]}}}                                      | another type
                    {"properties":{"a":{}}}                                                              | another type
                    {"properties":{"a":{"type":"string","pattern":"y"}},"required":["a"]}                 | another pattern
                    {"properties":{"a":{"type":"string","pattern":"x","enum":["u","v","w"]}},"required":["a"]} | the new value w
                    {"properties":{"a":{"type":"string","pattern":"x","enum":["u"]}}}                     | was promised and is not any more
                    {"properties":{"a":{"type":"string","pattern":"x"}},"required":["a"],"additionalProperties":false} | is closed
                    """)
    void whatTakesSomethingAwayIsNamed(String now, String breach) throws IOException {
        JsonNode released = JSON.readTree(
                "{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"x\",\"enum\":[\"u\",\"v\"]}},\"required\":[\"a\"]}");
        List<String> breaches = Evolution.breaches(released, JSON.readTree(now));
        assertThat(breaches).anySatisfy(found -> assertThat(found).contains(breach));
    }

    @Test
    void aFieldOfAFieldOfAListIsLookedAtToo() throws IOException {
        JsonNode released = JSON.readTree(
                "{\"properties\":{\"list\":{\"type\":\"array\",\"items\":{\"properties\":{\"deep\":{\"type\":\"string\"}}}}}}");
        JsonNode now = JSON.readTree("{\"properties\":{\"list\":{\"type\":\"array\",\"items\":{\"properties\":{}}}}}");
        assertThat(Evolution.breaches(released, now)).containsExactly("/list[]/deep is gone");
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
