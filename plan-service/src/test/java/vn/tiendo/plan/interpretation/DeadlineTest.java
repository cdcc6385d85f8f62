package vn.tiendo.plan.interpretation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;

/** What people ask about reporting dates before they register a plan. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeadlineTest {

    private static final String PATH = "/api/v1/interpretations/deadline";

    @Test
    void aYearlyDeadlineIsTold() {
        ask("Định kỳ trước ngày 25 tháng 11 hằng năm, báo cáo Ủy ban nhân dân tỉnh", "2024-09-16")
                .statusCode(200)
                .body("deadlines", hasSize(1))
                .body("deadlines[0].frequency", equalTo("ANNUAL"))
                .body("deadlines[0].days", contains("11-25"))
                .body("deadlines[0].dates", empty())
                .body("deadlines[0].relative", nullValue())
                .body("deadlines[0].nextYear", equalTo(false))
                .body("deadlines[0].strictlyBefore", equalTo(true))
                .body("deadlines[0].words", contains("Định kỳ trước ngày 25 tháng 11 hằng năm"))
                .body("rest", empty());
    }

    @Test
    void eachFrequencyHasADeadlineOfItsOwnAndTheWindowOfFiguresIsNone() {
        ask(
                        "hằng quý (trước ngày 25 tháng cuối quý), hằng năm (trước ngày 15/12) hoặc đột xuất khi có yêu cầu;"
                                + " số liệu tính từ ngày 15/12 năm trước đến ngày 14/12",
                        "2024-09")
                .statusCode(200)
                .body("deadlines.frequency", contains("QUARTERLY", "ANNUAL", "ON_REQUEST"))
                .body("deadlines[0].relative.month", equalTo("LAST_OF_PERIOD"))
                .body("deadlines[0].relative.day", equalTo(25))
                .body("deadlines[1].days", contains("12-15"))
                .body("rest", contains("số liệu tính từ ngày 15/12 năm trước đến ngày 14/12"));
    }

    @Test
    void aDayOfEachMonthIsThatOfItsPeriod() {
        ask("chậm nhất ngày 25 hằng tháng", "2024-09-16")
                .statusCode(200)
                .body("deadlines.frequency", contains("MONTHLY"))
                .body("deadlines[0].relative.day", equalTo(25));
    }

    @Test
    void aDayWithoutAYearIsTheFirstOnOrAfterThePlan() {
        ask("trước ngày 30/11", "2024-09-16")
                .statusCode(200)
                .body("deadlines.frequency", contains("ONCE"))
                .body("deadlines[0].dates", contains("2024-11-30"));
        ask("trước ngày 30/11", null).statusCode(200).body("deadlines.frequency", contains("ONCE"));
    }

    @Test
    void whatIsMissingOrTooLongIsNamed() {
        Api.reader()
                .body("{}")
                .header("Accept-Language", "en")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains("text"))
                .body("errors.detail", contains("The words are required."));
        ask("x".repeat(2_001), null).statusCode(422).body("errors.field", contains("text"));
        Api.reader().post(PATH).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "16/9/2024", "năm 2024", ""})
    void aPlanDateThatIsNoneIsNamed(String date) {
        ask("hằng năm", date).statusCode(400).body("errors.field", contains("planDate"));
    }

    @Test
    void anUnknownRoleIsRefused() {
        Api.nobody().body(Map.of("text", "hằng năm")).post(PATH).then().statusCode(403);
    }

    @Test
    void theExampleOfTheDocumentWorksWhenSent() throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Api.reader().get("/q/openapi?format=json").asString())
                .at("/paths/~1api~1v1~1interpretations~1deadline/post/requestBody/content/application~1json/examples")
                .properties()
                .iterator()
                .next()
                .getValue()
                .get("value");
        Api.focal("quang-ninh")
                .body(example.toString())
                .post(PATH)
                .then()
                .statusCode(200)
                .body("deadlines.frequency", contains("SEMIANNUAL", "ANNUAL", "ON_REQUEST"));
    }

    private static ValidatableResponse ask(String text, String date) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("text", text));
        if (date != null) {
            body.put("planDate", date);
        }
        return Api.reader().body(body).post(PATH).then();
    }
}
