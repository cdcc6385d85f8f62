package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.timeframe.TimeFrame;

/** The cases by which report-service counts, as far as the registry must agree with them. */
class CoverageTest {

    /** Places of what has a status that an agency can still report on, or that counts as done. */
    private static final Set<String> WITHOUT_A_STATUS = Set.of("NO_DATA");

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream table =
                CoverageTest.class.getClassLoader().getResourceAsStream("contracts/cases/coverage.json")) {
            JsonNode cases = new ObjectMapper().readTree(table).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsJudgedInTimeAsTheRegistryJudgesIt(JsonNode c) {
        JsonNode a = c.get("assignment");
        Timeliness judged = Timeliness.of(
                Status.valueOf(a.get("status").asText()),
                date(a, "due"),
                date(a, "completedOn"),
                a.get("noData").asBoolean(),
                a.get("invited").asBoolean(),
                date(c.get("report"), "day"));

        assertThat(judged).hasToString(c.get("timeliness").asText());
        assertThat(judged == Timeliness.NO_DATA)
                .isEqualTo(WITHOUT_A_STATUS.contains(c.get("place").asText()));
        assertThat(judged == Timeliness.OPEN_OVERDUE)
                .as("what is counted as overdue is so in the registry")
                .isIn(c.get("overdue").asBoolean(), !c.get("place").asText().equals("COUNTED"));
    }

    /** What comes again is what the registry opens anew each year: no report carries it over. */
    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhatIsToBeDoneOnceIsCarriedOver(JsonNode c) {
        TimeFrame.Kind kind =
                TimeFrame.Kind.valueOf(c.get("assignment").get("kind").asText());
        boolean recurs = TimeFrame.RECURRING.contains(kind);

        assertThat(recurs && c.get("carriedOver").asBoolean()).isFalse();
        assertThat(recurs && c.get("dated").asBoolean()).isFalse();
        assertThat(!recurs
                        && Set.of("NOT_CARRIED", "EARLIER_RESULT")
                                .contains(c.get("place").asText()))
                .isFalse();
    }

    private static LocalDate date(JsonNode node, String field) {
        return node.get(field).isNull() ? null : LocalDate.parse(node.get(field).asText());
    }
}
