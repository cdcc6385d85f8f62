package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class OpenApiTest {

    private static final Path PUBLISHED = Path.of("../contracts/openapi/report-service.yaml");

    /** What there is only where a database was set back or a topic has more partitions: tests ask for it by the desks. */
    private static final List<String> ASKED_BY_OPERATORS = List.of("/api/v1/restorations", "/api/v1/topics");

    @Test
    void theServedDocumentIsThePublishedOne() throws IOException {
        String served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.accept")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, served);
        }
        assertThat(PUBLISHED)
                .as("The API has changed. If that is meant, accept it: mvn test -pl report-service -Dtest=OpenApiTest"
                        + " -Dopenapi.accept=true, and commit the file")
                .content()
                .isEqualTo(served);
    }

    /** An example that is missing is kept as CONTRIBUTING says, "Adding an operation". */
    @Test
    void everyAnswerShowsAnExampleThatIsAsItsSchemaSays() {
        assertThat(AnswersAsDocumented.DOCUMENTED.exampleDefects())
                .filteredOn(defect -> ASKED_BY_OPERATORS.stream().noneMatch(defect::contains))
                .isEmpty();
    }

    @Test
    void everyOperationExplainsItself() {
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        assertThat(paths).hasSizeGreaterThanOrEqualTo(5);
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation).as(method + " " + path).containsKeys("summary", "description", "tags", "responses");
            Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
            assertThat(responses.keySet().stream().map(Object::toString))
                    .as(method + " " + path)
                    .anyMatch(status -> status.startsWith("2"));
            assertThat(responses.keySet().stream().map(Object::toString))
                    .as(method + " " + path)
                    .containsAnyOf("200", "201", "202", "204")
                    .contains("400", "401", "403");
            for (Object parameter : (List<?>) operation.getOrDefault("parameters", List.of())) {
                assertThat(((Map<?, ?>) parameter).get("description"))
                        .as(method + " " + path + " " + parameter)
                        .isNotNull();
            }
        }));
        assertThat(document.getMap("components.securitySchemes")).containsKey("bearer");
    }

    @Test
    void swaggerUiIsServedWithTheApi() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
