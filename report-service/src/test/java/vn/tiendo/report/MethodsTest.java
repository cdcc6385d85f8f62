package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.probe.DocumentedApi;
import vn.tiendo.devservices.probe.MethodsOfPaths;
import vn.tiendo.devservices.probe.RawHttp;
import vn.tiendo.devservices.probe.RawHttp.Answer;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class MethodsTest {

    @Test
    void everyPathTellsWhichMethodsItHasAndRefusesTheOthersByNamingThem() {
        String document = given().get("/q/openapi?format=json").asString();
        Map<String, Set<String>> methods =
                new DocumentedApi(URI.create("http://localhost:" + RestAssured.port), document).methods();
        assertThat(methods).hasSizeGreaterThan(25);
        assertThat(methods.get("/api/v1/reports/{id}/narrative")).containsExactly("GET", "PUT");
        assertThat(new MethodsOfPaths(new RawHttp(RestAssured.port)).untruths(methods))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "DELETE", "PROPFIND"})
    void aPathThatIsNotThereHasNoMethods(String method) {
        for (String path :
                new String[] {"/api/v1/none", "/api/v1/reports/x/none", "/api/v1/reports/x/versions/1/y/z"}) {
            Answer answer = new RawHttp(RestAssured.port).send(method, path, new byte[0]);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.headers()).doesNotContainKey("allow");
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
        }
    }
}
