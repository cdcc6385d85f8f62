package vn.tiendo.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/** The table of cases is shared with plan-service: a new case there is a new test here. */
class TimelinessTest {

    static List<JsonNode> cases() throws IOException {
        try (InputStream table =
                TimelinessTest.class.getClassLoader().getResourceAsStream("contracts/cases/timeliness.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(table).get("cases").forEach(cases::add);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTheSharedTableSays(JsonNode c) {
        Timeliness judged = Timeliness.of(
                Status.valueOf(c.get("status").asText()),
                date(c.get("due")),
                date(c.get("completedOn")),
                c.get("noData").asBoolean(),
                c.get("invited").asBoolean(),
                date(c.get("asOf")));
        assertThat(judged).hasToString(c.get("timeliness").asText());
    }

    @Test
    void everyTimelinessHasACase() throws IOException {
        Set<Timeliness> covered = EnumSet.noneOf(Timeliness.class);
        cases().forEach(c -> covered.add(Timeliness.valueOf(c.get("timeliness").asText())));
        assertThat(covered).containsExactlyInAnyOrder(Timeliness.values());
    }

    private static LocalDate date(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.asText());
    }
}
