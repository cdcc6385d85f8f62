package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class IndexTest {

    private static final String INDEX = "/api/v1";

    @Test
    void itNamesWhatCanBeAskedForWithoutAnId() {
        Map<String, ?> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> expected = paths.keySet().stream()
                .filter(path -> path.startsWith("/api/v1/") && !path.contains("{"))
                .collect(Collectors.toSet());
        assertThat(index().<String>getList("entryPoints.href")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(index().getString("service")).isEqualTo("report-service");
    }

    /** Who adds an entry point adds its line to entry-points.properties, and who takes one away takes the line. */
    @Test
    void eachHasALineInVietnamese() throws IOException {
        Properties lines = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/entry-points.properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(lines.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(index().<String>getList("entryPoints.name"));
        assertThat(index().<String>getList("entryPoints.vietnamese"))
                .containsExactlyInAnyOrderElementsOf(
                        lines.values().stream().map(String::valueOf).toList());
    }

    @Test
    void aBrowserGetsAPageOfTheSame() {
        Response answer = reader().accept("text/html,*/*;q=0.8").get(INDEX);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("Các báo cáo phải nộp hoặc đã lập", "/q/swagger-ui/");
    }

    private static JsonPath index() {
        return reader().get(INDEX).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }
}
