package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.assignment.Occurrences.Given;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.PlanDate;

class ReportersTest {

    private static final JsonNode TABLE = table();
    private static final Decision DECISION = new Decision("1/QĐ-UBND", LocalDate.of(2026, 3, 2), "UBND tỉnh");

    private static JsonNode table() {
        try (InputStream table =
                ReportersTest.class.getClassLoader().getResourceAsStream("contracts/cases/reporters.json")) {
            return new ObjectMapper().readTree(table);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<JsonNode> cases() {
        return list(TABLE.get("cases")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoWillOweIsAsTheContractsTableSays(JsonNode c) {
        Reporters reporters = new Reporters(
                directory(),
                plan(),
                list(c.get("tasks")).stream().map(ReportersTest::task).toList(),
                c.get("consolidates").asBoolean(),
                year -> list(c.get("work")).stream()
                        .map(w -> new Given(
                                "t-" + w.get("task").asText(),
                                w.get("agency").asText(),
                                w.get("cancelled").asBoolean()))
                        .toList());
        assertThat(reporters.of(
                        Level.valueOf(c.get("level").asText()),
                        parties(c.get("reporters")),
                        LocalDate.parse(c.get("day").asText())))
                .as(c.get("case").asText())
                .containsExactlyElementsOf(texts(c.get("owes")));
    }

    private static AgencyDirectory directory() {
        return Directories.of(
                List.of(new ProvinceDefinition("t", "T", null, null, null, List.of(), null, List.of())),
                list(TABLE.get("agencies")).stream().map(ReportersTest::agency).toList());
    }

    private static AgencyDefinition agency(JsonNode a) {
        return new AgencyDefinition(
                a.get("id").asText(),
                "t",
                a.get("id").asText(),
                AgencyDefinition.Kind.valueOf(a.get("kind").asText()),
                null,
                a.hasNonNull("to") ? LocalDate.parse(a.get("to").asText()) : null,
                false,
                List.of(),
                null,
                list(a.get("successors")).stream()
                        .map(s -> new AgencyDefinition.Succession(
                                s.get("agency").asText(),
                                LocalDate.parse(s.get("from").asText()),
                                text(s, "function"),
                                null))
                        .toList());
    }

    private static PlanDefinition plan() {
        return new PlanDefinition(
                "t",
                "t",
                PlanDefinition.Kind.PLAN,
                "UBND tỉnh",
                "1/KH-UBND",
                new PlanDate("2024-09-16"),
                "Kế hoạch",
                TABLE.get("focal").asText(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static TaskDefinition task(JsonNode t) {
        boolean withdrawn = t.path("withdrawn").asBoolean();
        return new TaskDefinition(
                "t-" + t.get("number").asText(),
                "t",
                "t",
                t.get("number").asText(),
                TaskDefinition.NumberSource.PLAN,
                1,
                "I",
                null,
                null,
                "Nhiệm vụ",
                null,
                null,
                parties(t.get("leads")),
                Parties.NOBODY,
                null,
                List.of(),
                text(t, "function"),
                List.of(),
                t.path("invited").asBoolean() ? TaskDefinition.Binding.INVITED : TaskDefinition.Binding.ASSIGNED,
                null,
                null,
                withdrawn ? new TaskDefinition.Amended(List.of(), null, DECISION, null) : null,
                List.of());
    }

    private static Parties parties(JsonNode parts) {
        return new Parties(
                "x",
                list(parts).stream()
                        .map(p -> new Parties.Part(
                                "x",
                                text(p, "agency"),
                                texts(p.get("kinds")).stream()
                                        .map(AgencyDefinition.Kind::valueOf)
                                        .toList(),
                                List.of(),
                                texts(p.get("except"))))
                        .toList());
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return array == null
                ? List.of()
                : new ArrayList<>(
                        StreamSupport.stream(array.spliterator(), false).toList());
    }
}
