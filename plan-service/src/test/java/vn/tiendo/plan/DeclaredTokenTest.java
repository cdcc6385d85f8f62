package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.DocumentedApi;

/** A client that knows nothing but the served document: what that does not declare is not sent, the token neither. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeclaredTokenTest {

    private static final String AGENCY = "quang-ninh-so-giao-duc-va-dao-tao";

    @Test
    void theDocumentAloneTellsHowToReadAndHowToChange() {
        DocumentedApi api = new DocumentedApi(
                URI.create("http://localhost:" + RestAssured.port),
                given().get("/q/openapi?format=json").asString());
        String token = DevServices.start()
                .tokens()
                .mint(
                        "declared",
                        Map.of("roles", List.of("agency-reporter"), "province", "quang-ninh", "agency", AGENCY),
                        Duration.ofHours(1));

        HttpResponse<String> list =
                api.call("listAssignments", token, Map.of("agency", AGENCY, "limit", "1", "sort", "-id"), null);
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        String id = JsonPath.from(list.body()).getString("items[0].id");
        HttpResponse<String> read = api.call("getAssignment", token, Map.of("id", id), null);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);

        HttpResponse<String> changed = api.call(
                "createAssignmentStatusChange",
                token,
                Map.of("id", id, "If-Match", read.headers().firstValue("ETag").orElseThrow()),
                "{\"to\":\"IN_PROGRESS\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(201);
    }

    @Test
    void theDialogSaysWhereATokenComesFrom() {
        String described = given().get("/q/openapi?format=json").path("components.securitySchemes.bearer.description");
        assertThat(described).contains(".local/tokens.json", "reader-all", "identity provider");
    }
}
