package vn.tiendo.devservices.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.probe.AnswerCounts.Counted;

class CountedAnswersTest {

    private static final String DOCUMENT = """
            paths:
              /plans:
                get:
                  responses: {"200": {}, "404": {}}
                post:
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Form"}}}
                  responses: {"201": {}}
            components:
              schemas:
                Plan:
                  type: object
                  required: [id, due]
                  properties:
                    id: {type: string}
                    due: {type: [string, "null"]}
                    note: {type: string}
                    state: {$ref: "#/components/schemas/State"}
                State: {type: string, enum: [OPEN, DONE]}
                Form:
                  type: object
                  properties:
                    note: {type: string}
            """;

    private JsonNode document;
    private AnswerCounts counts;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT);
        counts = new AnswerCounts(document.get("components").get("schemas"));
        counts.answered("POST /plans", 201);
    }

    @Test
    void whatOccursAsItIsToldIsRight() throws IOException {
        counts.answered("GET /plans", 200);
        counts.answered("GET /plans", 404);
        answered(10, "Plan", "{'id':'a','due':null,'note':'b','state':'OPEN'}");
        answered(10, "Plan", "{'id':'a','due':'2026-12-01','state':'DONE'}");
        answered(30, "Form", "{'note':'b'}");
        // A member that is left out at times is not required.
        answered(1, "Plan", "{'id':'a','due':null}");
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatIsAlwaysThereNeverNullOrNeverOccursIsFound() throws IOException {
        counts.answered("GET /plans", 404);
        answered(20, "Plan", "{'id':'a','due':'2026-12-01','note':'b','state':'OPEN'}");
        assertThat(findings())
                .containsExactly(
                        "never successful: GET /plans",
                        "never answered: GET /plans 200",
                        "never null: Plan.due",
                        "always there: Plan.note",
                        "always there: Plan.state",
                        "never a value: State.DONE");
    }

    @Test
    void fewAnswersTellNothing() throws IOException {
        counts.answered("GET /plans", 200);
        counts.answered("GET /plans", 404);
        answered(19, "Plan", "{'id':'a','due':'2026-12-01','note':'b','state':'OPEN'}");
        assertThat(findings()).isEmpty();
    }

    @Test
    void countsOfSeveralRunsAreOne() throws IOException {
        answered(15, "Plan", "{'id':'a','due':null,'state':'OPEN'}");
        Counted all = new Counted(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        all.add(counts.counted());
        all.add(counts.counted());
        assertThat(all.members().get("Plan").get("due")).isEqualTo(new AnswerCounts.Count(30, 30));
        assertThat(all.values().get("State")).containsEntry("OPEN", 30);
        assertThat(all.answers().get("POST /plans")).containsEntry("201", 2);
    }

    private void answered(int times, String schema, String body) throws IOException {
        JsonNode value = new ObjectMapper().readTree(body.replace('\'', '"'));
        JsonNode reference = new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + schema);
        for (int i = 0; i < times; i++) {
            counts.count(reference, value);
        }
    }

    private List<String> findings() {
        return new CountedAnswers(document, counts.counted()).findings();
    }
}
