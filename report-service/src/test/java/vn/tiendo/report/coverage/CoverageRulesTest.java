package vn.tiendo.report.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Timeliness;

/** The table of cases is shared with plan-service: a new case there is a new test here. */
class CoverageRulesTest {

    private static final JsonNode TABLE = table();

    private static JsonNode table() {
        try (InputStream table =
                CoverageRulesTest.class.getClassLoader().getResourceAsStream("contracts/cases/coverage.json")) {
            return new ObjectMapper().readTree(table);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<JsonNode> cases() {
        return list(TABLE.get("cases"));
    }

    static Stream<JsonNode> acts() {
        return list(TABLE.get("acts"));
    }

    static Stream<JsonNode> tasks() {
        return list(TABLE.get("tasks"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAssignmentHasThePlaceThatTheSharedTableSays(JsonNode c) {
        JsonNode a = c.get("assignment");
        List<Item> items = new ArrayList<>(List.of(item("asked", a)));
        if (a.has("settledIn") && a.get("settledIn").asInt() < date(a, "to").getYear()) {
            LocalDate then = LocalDate.of(a.get("settledIn").asInt(), 5, 5);
            items.add(new Item(
                    "earlier",
                    "t",
                    "a",
                    a.get("kind").asText(),
                    then.withDayOfYear(1),
                    LocalDate.of(then.getYear(), 12, 31),
                    null,
                    Status.COMPLETED,
                    true,
                    then,
                    false,
                    false,
                    false,
                    true,
                    Vietnam.startOf(then)));
        }

        Judged judged = new CoverageRules(span(c.get("report"))).judge(items).get(0);

        assertThat(judged.place()).as("place").hasToString(c.get("place").asText());
        assertThat(judged.standing() == null ? "null" : judged.standing().name())
                .as("standing")
                .isEqualTo(c.get("standing").asText());
        assertThat(List.of(judged.late(), judged.overdue(), judged.carriedOver(), judged.dated()))
                .as("late, overdue, carriedOver, dated")
                .containsExactly(
                        c.get("late").asBoolean(),
                        c.get("overdue").asBoolean(),
                        c.get("carriedOver").asBoolean(),
                        c.get("dated").asBoolean());
    }

    /** Both services judge the days by the same table; plan-service's test reads this member, too. */
    @ParameterizedTest
    @MethodSource("cases")
    void itsTimelinessIsWhatTheSharedTableSays(JsonNode c) {
        JsonNode a = c.get("assignment");
        assertThat(Timeliness.of(
                        Status.valueOf(a.get("status").asText()),
                        date(a, "due"),
                        date(a, "completedOn"),
                        a.get("noData").asBoolean(),
                        a.get("invited").asBoolean(),
                        date(c.get("report"), "day")))
                .hasToString(c.get("timeliness").asText());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void aTaskThatWaitsForAnActHasThePlaceThatTheSharedTableSays(JsonNode c) {
        assertThat(CoverageRules.ofWaiting(c.get("answered").asBoolean()))
                .hasToString(c.get("place").asText());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskIsCountedAsTheSharedTableSays(JsonNode c) {
        List<TaskFigure.Member> members = list(c.get("members"))
                .map(m -> new TaskFigure.Member(
                        m.get("agency").asText(), m.get("placeholder").asBoolean(), judged(m)))
                .toList();
        assertThat(TaskFigure.of("t", members))
                .isEqualTo(new TaskFigure(
                        "t",
                        Standing.valueOf(c.get("standing").asText()),
                        c.get("late").asBoolean(),
                        c.get("overdue").asBoolean(),
                        c.get("carriedOver").asBoolean(),
                        c.get("dated").asBoolean(),
                        c.get("agencies").asInt(),
                        c.get("agenciesDone").asInt()));
    }

    @Test
    void everyPlaceAndEveryStandingHasACase() {
        Set<Place> places = EnumSet.noneOf(Place.class);
        Stream.concat(cases(), acts())
                .forEach(c -> places.add(Place.valueOf(c.get("place").asText())));
        assertThat(places).containsExactlyInAnyOrder(Place.values());
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        tasks().forEach(c -> standings.add(Standing.valueOf(c.get("standing").asText())));
        assertThat(standings).containsExactlyInAnyOrder(Standing.values());
    }

    private static Judged judged(JsonNode m) {
        return new Judged(
                null,
                Place.COUNTED,
                Standing.valueOf(m.get("standing").asText()),
                m.get("late").asBoolean(),
                m.get("overdue").asBoolean(),
                m.get("carriedOver").asBoolean(),
                m.get("dated").asBoolean());
    }

    private static Item item(String id, JsonNode a) {
        return new Item(
                id,
                "t",
                "a",
                a.get("kind").asText(),
                date(a, "from"),
                date(a, "to"),
                date(a, "due"),
                Status.valueOf(a.get("status").asText()),
                a.get("reported").asBoolean(),
                date(a, "completedOn"),
                a.get("noData").asBoolean(),
                a.get("invited").asBoolean(),
                a.get("decision").asBoolean(),
                a.has("settledIn") && a.get("status").asText().equals("COMPLETED"),
                Vietnam.startOf(date(a, "changedOn")));
    }

    private static Span span(JsonNode r) {
        Map<Integer, LocalDate> closings = new HashMap<>();
        r.get("closings")
                .properties()
                .forEach(e -> closings.put(
                        Integer.valueOf(e.getKey()),
                        LocalDate.parse(e.getValue().asText())));
        return new Span(
                r.get("firstYear").asInt(),
                r.get("year").asInt(),
                date(r, "from"),
                date(r, "day"),
                new Span.Told(r.get("told").asBoolean() ? Set.of("asked") : Set.of(), closings));
    }

    private static LocalDate date(JsonNode node, String field) {
        return node.get(field).isNull() ? null : LocalDate.parse(node.get(field).asText());
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
