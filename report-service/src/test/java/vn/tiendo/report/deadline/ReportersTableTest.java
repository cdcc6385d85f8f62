package vn.tiendo.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.ledger.Assignments.Work;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** The cases that plan-service's dry run is held to as well. */
class ReportersTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TABLE = table();

    private static JsonNode table() {
        try (InputStream table =
                ReportersTableTest.class.getClassLoader().getResourceAsStream("contracts/cases/reporters.json")) {
            return JSON.readTree(table);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<JsonNode> cases() {
        return list(TABLE.get("cases")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoOwesIsAsTheContractsTableSays(JsonNode c) {
        Registry registry = registry(c);
        List<Work> work = list(c.get("work")).stream()
                .map(w -> new Work(
                        "t-" + w.get("task").asText(),
                        w.get("agency").asText(),
                        w.get("cancelled").asBoolean()))
                .toList();
        assertThat(new Reporters(registry, (plan, year) -> work)
                        .of(
                                registry.obligations().get("asked"),
                                LocalDate.parse(c.get("day").asText())))
                .as(c.get("case").asText())
                .containsExactlyElementsOf(
                        list(c.get("owes")).stream().map(JsonNode::asText).toList());
    }

    private static Registry registry(JsonNode c) {
        List<RegistryEntry> entries = new ArrayList<>();
        entries.add(read("province", "{'id':'t','name':'T'}"));
        entries.add(read("plan", """
            {'id':'t','province':'t','kind':'PLAN','issuer':'UBND tỉnh','number':'1/KH-UBND','date':'2024-09-16',
             'title':'Kế hoạch','focalAgency':'%s','registeredAt':'2024-10-01T00:00:00Z'}\
            """.formatted(TABLE.get("focal").asText())));
        list(TABLE.get("agencies")).forEach(a -> entries.add(agency(a)));
        list(c.get("tasks")).forEach(t -> entries.add(task(t)));
        entries.add(obligation("asked", c.get("level").asText(), c.get("reporters")));
        if (c.get("consolidates").asBoolean()) {
            entries.add(obligation("consolidated", "CONSOLIDATED", JSON.createArrayNode()));
        }
        return Registry.of(entries);
    }

    private static RegistryEntry agency(JsonNode a) {
        ObjectNode agency = JSON.createObjectNode()
                .put("id", a.get("id").asText())
                .put("province", "t")
                .put("name", a.get("id").asText())
                .put("kind", a.get("kind").asText())
                .put("placeholder", false);
        agency.set("validTo", a.get("to"));
        agency.set("successors", a.get("successors"));
        return read("agency", agency.toString());
    }

    private static RegistryEntry task(JsonNode t) {
        String number = t.get("number").asText();
        ObjectNode task = JSON.createObjectNode()
                .put("id", "t-" + number)
                .put("plan", "t")
                .put("province", "t")
                .put("number", number)
                .put("position", 1)
                .put("section", "I")
                .put("pillar", "TALENT")
                .put("title", "Nhiệm vụ")
                .put("binding", t.path("invited").asBoolean() ? "INVITED" : "ASSIGNED");
        task.set("leads", party(t.get("leads")));
        task.set("coordinators", party(JSON.createArrayNode()));
        task.set("function", t.get("function"));
        if (t.path("withdrawn").asBoolean()) {
            task.putObject("amended")
                    .putObject("withdrawnBy")
                    .put("number", "1/QĐ-UBND")
                    .put("date", "2026-03-02")
                    .put("issuer", "UBND tỉnh");
        }
        return read("task", task.toString());
    }

    private static RegistryEntry obligation(String id, String level, JsonNode reporters) {
        ObjectNode obligation = JSON.createObjectNode()
                .put("id", id)
                .put("plan", "t")
                .put("province", "t")
                .put("level", level)
                .put("kind", "ANNUAL")
                .put("source", "PLAN")
                .put("dueSource", "PLAN")
                .put("focalAgency", TABLE.get("focal").asText())
                .put("inclusive", true)
                .put("shift", "NONE")
                .put("registeredAt", "2024-10-01T00:00:00Z");
        obligation.putObject("due").put("day", 5).put("month", 12);
        obligation.set("reporters", party(reporters));
        return read("obligation", obligation.toString());
    }

    private static ObjectNode party(JsonNode parts) {
        ObjectNode party = JSON.createObjectNode().put("words", "x");
        ArrayNode array = party.putArray("parts");
        parts.forEach(array::add);
        return party;
    }

    private static RegistryEntry read(String kind, String json) {
        return RegistryEntry.Kind.of(kind).orElseThrow().read(json.replace('\'', '"'));
    }

    private static List<JsonNode> list(JsonNode array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).toList();
    }
}
