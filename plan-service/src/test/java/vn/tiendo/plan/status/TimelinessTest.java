package vn.tiendo.plan.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelinessTest {

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream table =
                TimelinessTest.class.getClassLoader().getResourceAsStream("contracts/cases/timeliness.json")) {
            JsonNode cases = new ObjectMapper().readTree(table).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void timelinessIsAsTheContractsTableSays(JsonNode c) {
        assertThat(Timeliness.of(
                        Status.valueOf(c.get("status").asText()),
                        date(c, "due"),
                        date(c, "completedOn"),
                        c.get("noData").asBoolean(),
                        c.get("invited").asBoolean(),
                        date(c, "asOf")))
                .as(c.get("case").asText())
                .isEqualTo(Timeliness.valueOf(c.get("timeliness").asText()));
    }

    private static LocalDate date(JsonNode c, String field) {
        return c.get(field).isNull() ? null : LocalDate.parse(c.get(field).asText());
    }
}
