package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.problem.ProblemException.Kind;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ExplanationPagesTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theTypeOfEachProblemLeadsToAPageThatSaysWhatItMeansAndWhatToDo(Kind kind) {
        Response answer =
                given().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(kind.type());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("h1").text()).isEqualTo(kind.title.vi());
        assertThat(page.text()).contains(kind.title.en(), String.valueOf(kind.status));
        assertThat(page.select("dd")).hasSize(4).allSatisfy(said -> assertThat(said.text())
                .isNotBlank());
        assertThat(Normalizer.isNormalized(page.text(), Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aProgramReadsTheSame(Kind kind) {
        Response answer = given().accept("application/json").get(kind.type());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonPath said = answer.jsonPath();
        assertThat(said.getString("type")).isEqualTo(kind.type());
        assertThat(said.getInt("status")).isEqualTo(kind.status);
        assertThat(said.getString("title.vi")).isEqualTo(kind.title.vi());
        assertThat(said.getString("repeat").equals("LATER")).isEqualTo(kind.passes());
        for (String words : new String[] {"meaning", "remedy"}) {
            assertThat(said.getString(words + ".vi")).isNotBlank();
            assertThat(said.getString(words + ".en")).isNotBlank().isNotEqualTo(said.getString(words + ".vi"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/*"})
    void whoSaysNothingOfFormatsGetsThePage(String accepted) {
        given().accept(accepted)
                .get(Kind.STALE_VERSION.type())
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void aProblemNamesItsPage() {
        String type =
                given().get("/api/v1/plans").then().statusCode(401).extract().path("type");
        assertThat(type).isEqualTo(Kind.UNAUTHENTICATED.type());
        given().get(type).then().statusCode(200);
    }

    @Test
    void noPageIsThereForWhatIsNoKindOfProblem() {
        given().get("/problems/none").then().statusCode(404);
        given().accept("image/png").get(Kind.GONE.type()).then().statusCode(406).body("status", equalTo(406));
    }
}
