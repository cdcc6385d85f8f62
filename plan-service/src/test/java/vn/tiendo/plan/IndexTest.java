package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class IndexTest {

    private static final String INDEX = "/api/v1";

    @Test
    void itNamesWhatCanBeAskedForWithoutAnId() {
        JsonPath index = index();
        assertThat(index.getString("service")).isEqualTo("plan-service");
        Map<String, ?> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> expected = paths.keySet().stream()
                .filter(path -> path.startsWith("/api/v1/") && !path.contains("{"))
                .collect(Collectors.toSet());
        assertThat(index.<String>getList("entryPoints.href")).containsExactlyInAnyOrderElementsOf(expected);
        for (String name : index.getList("entryPoints.name", String.class)) {
            String point = "entryPoints.find { it.name == '" + name + "' }";
            String allowed = given().options(index.getString(point + ".href")).header("Allow");
            assertThat(List.of(allowed.split(", ")))
                    .as(name)
                    .containsAll(index.getList(point + ".methods", String.class));
        }
        assertThat(index.getList("entryPoints.find { it.name == 'plans' }.methods", String.class))
                .containsExactly("GET", "POST");
    }

    /** Who adds an entry point adds its line to entry-points.properties, and who takes one away takes the line. */
    @Test
    void eachHasALineInVietnameseAndOneInEnglish() throws IOException {
        JsonPath index = index();
        Properties lines = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/entry-points.properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(lines.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(index.<String>getList("entryPoints.name"));
        for (Map<String, String> point : index.<Map<String, String>>getList("entryPoints")) {
            assertThat(point.get("vietnamese")).isEqualTo(lines.getProperty(point.get("name")));
            assertThat(point.get("english")).isNotBlank();
        }
    }

    @Test
    void itsDocumentsAreThereForAnybody() {
        List<Map<String, String>> documents = index().getList("documents");
        assertThat(documents).extracting(document -> document.get("name")).contains("openapi", "swagger-ui");
        for (Map<String, String> document : documents) {
            given().get(document.get("href")).then().statusCode(200).contentType(document.get("type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/html;q=0.9", ""})
    void aProgramGetsJson(String accepted) {
        Api.reader().accept(accepted).get(INDEX).then().statusCode(200).contentType("application/json");
    }

    @Test
    void aBrowserGetsAPageOfTheSame() {
        Response answer =
                Api.reader().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(INDEX);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.header("Vary")).contains("Accept");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("table a").eachAttr("href")).isEqualTo(index().getList("entryPoints.href"));
        assertThat(page.text()).contains("Các kế hoạch", "GET, POST", "Swagger UI");
    }

    @Test
    void whoHasNoTokenIsToldSo() {
        given().get(INDEX).then().statusCode(401).body("status", equalTo(401));
        Api.reader().accept("image/png").get(INDEX).then().statusCode(406);
    }

    private static JsonPath index() {
        return Api.reader().get(INDEX).then().statusCode(200).extract().jsonPath();
    }
}
