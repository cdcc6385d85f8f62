package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Swagger UI shows: both services, what operators do by itself, and the groups in the order of the work. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ApiDocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void whatOperatorsDoIsADocumentOfItsOwn(String service) throws IOException {
        Set<String> everybody = operations(document(service));
        Set<String> operators = operations(document(service + "-operator"));
        assertThat(operators)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(everybody)
                .contains("POST /api/v1/restorations");
        assertThat(everybody).contains("GET /api/v1", "POST /api/v1/webhooks");
        for (JsonNode operation : document(service + "-operator").findParents("x-roles")) {
            assertThat(operation.get("x-roles")).extracting(JsonNode::asText).isSubsetOf("operator", "auditor");
        }
    }

    @Test
    void theTwoOfThisServiceAreTheWholeOfIt() throws IOException {
        Set<String> shown = operations(document("report-service"));
        shown.addAll(operations(document("report-service-operator")));
        String whole = given().get("/q/openapi?format=json").asString();
        assertThat(shown).isEqualTo(operations(new ObjectMapper().readTree(whole)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "plan-service-operator", "report-service", "report-service-operator"})
    void groupsAreThoseThatHaveOperations(String name) throws IOException {
        JsonNode document = document(name);
        Set<String> used = new TreeSet<>();
        document.get("paths").findValues("tags").forEach(tags -> tags.forEach(tag -> used.add(tag.asText())));
        assertThat(groups(document)).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void groupsAreInTheOrderOfTheWork() throws IOException {
        assertThat(groups(document("plan-service")))
                .startsWith("Caller", "Index", "Plans", "Readings", "Tasks", "Assignments", "Status changes")
                .endsWith("Audit", "Reconciliation");
        assertThat(groups(document("report-service")))
                .containsSubsequence(
                        "Deadlines", "Reports", "Workflow", "Files", "Progress", "Changes", "Webhooks", "Audit");
    }

    @Test
    void aServiceThatIsNotThereHasNone() {
        for (String name : List.of("none", "plan-service-operator-operator", "..%2Fplan-service", "Plan-Service")) {
            given().urlEncodingEnabled(false).get("/q/documents/" + name).then().statusCode(404);
        }
        given().post("/q/documents/plan-service").then().statusCode(404);
    }

    private static List<String> groups(JsonNode document) {
        return StreamSupport.stream(document.get("tags").spliterator(), false)
                .map(tag -> tag.get("name").asText())
                .toList();
    }

    private static Set<String> operations(JsonNode document) {
        List<String> found = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> found.add(verb.toUpperCase() + " " + path.getKey())));
        return new TreeSet<>(found);
    }

    private static JsonNode document(String name) throws IOException {
        String json = given().get("/q/documents/" + name)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        return new ObjectMapper().readTree(json);
    }
}
