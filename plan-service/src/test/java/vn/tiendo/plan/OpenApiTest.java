package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class OpenApiTest {

    private static final Path PUBLISHED = Path.of("../contracts/openapi/plan-service.yaml");

    /** Lists that nothing stands in until somebody writes to them. */
    private static final Set<String> EMPTY_AT_FIRST = Set.of("/api/v1/tasks/{id}/triggers");

    @Test
    void theServedDocumentIsThePublishedOne() throws IOException {
        String served = given().get("/q/openapi")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.accept")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, served);
        }
        assertThat(served)
                .as(
                        "The API changed. If that is meant, accept it: mvn verify -pl plan-service -am -Dopenapi.accept=true"
                                + " and commit contracts/openapi/plan-service.yaml")
                .isEqualTo(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "");
    }

    @Test
    void everyOperationHasASummaryAnExampleThatWorksAndItsErrorAnswers() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .get("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey() + " " + path.getKey();
            JsonNode description = operation.getValue();
            assertThat(description.path("summary").asText()).as(name).isNotBlank();
            assertThat(description.path("responses").has("401")).as(name).isTrue();
            assertThat(description.path("responses").has("400")).as(name).isTrue();
            if (operation.getKey().equals("get")) {
                Response response = example(path.getKey(), description);
                assertThat(response.statusCode()).as(name + response.asString()).isEqualTo(200);
                if (response.jsonPath().get("items") != null && !EMPTY_AT_FIRST.contains(path.getKey())) {
                    assertThat(response.jsonPath().getList("items")).as(name).isNotEmpty();
                }
            } else {
                JsonNode examples = description.at("/requestBody/content/application~1json/examples");
                assertThat(examples).as(name).isNotEmpty();
            }
        }));
    }

    @Test
    void theExampleOfAStatusChangeWorksWhenSent() throws IOException {
        JsonNode operation = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .at("/paths/~1api~1v1~1assignments~1{id}~1status-changes/post");
        RequestSpecification request = Api.focal("quang-ninh");
        String path = "/api/v1/assignments/{id}/status-changes";
        for (JsonNode parameter : operation.get("parameters")) {
            String value = parameter.get("example").asText();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{id}", value);
            } else {
                request.header(parameter.get("name").asText(), value);
            }
        }
        String body = operation
                .at("/requestBody/content/application~1json/examples")
                .properties()
                .iterator()
                .next()
                .getValue()
                .get("value")
                .toString();
        request.body(body).post(path).then().statusCode(201);
    }

    /** Sends a GET with the examples of its parameters, as Swagger UI does. */
    private static Response example(String path, JsonNode operation) {
        RequestSpecification request = Api.focal("quang-ninh");
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.has("example")) {
                continue;
            }
            String value = parameter.get("example").asText();
            if (parameter.get("in").asText().equals("path")) {
                request.pathParam(parameter.get("name").asText(), value);
            } else {
                request.queryParam(parameter.get("name").asText(), value);
            }
        }
        return request.get(path);
    }
}
