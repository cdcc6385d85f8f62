package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.DocumentedInputs;
import vn.tiendo.devservices.probe.DocumentedInputs.Field;
import vn.tiendo.devservices.probe.DocumentedInputs.Type;
import vn.tiendo.devservices.probe.HostileValues;

/** A value of a body has one form; in another one it is refused by the name of its field, whatever field of whatever body it is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BodyValuesTest {

    private static final String TIME_FRAME = "/api/v1/interpretations/time-frame";
    private static final String AGENCIES = "/api/v1/interpretations/agencies";

    private final String ofTheProvince = token(Map.of(
            "roles",
            List.of("focal", "operator", "plan-editor", "committee", "agency-reporter"),
            "province",
            "quang-ninh",
            "agency",
            "quang-ninh-so-khoa-hoc-va-cong-nghe"));
    private final String ofTheCountry = token(Map.of("roles", List.of("operator", "plan-editor")));

    private static String token(Map<String, ?> claims) {
        return DevServices.start().tokens().mint("body-values", claims, Duration.ofHours(1));
    }

    @Test
    void everyFieldOfEveryBodyRefusesByItsNameWhatItIsNot() throws IOException {
        SoftAssertions soft = new SoftAssertions();
        List<Field> fields = documented().fields();
        for (Field field : fields) {
            for (String value : HostileValues.of(field)) {
                Response answer = send(field, value);
                List<String> named = answer.jsonPath().getList("errors.field");
                String what = field + " " + value + ": " + answer.asString();
                if (isKeptUntilItIsRegistered(field)) {
                    // 404 is past the body: there is no such reading.
                    soft.assertThat(answer.statusCode()).as(what).isIn(400, 404);
                } else if (isReadWithTheWholePlan(field)) {
                    soft.assertThat(answer.statusCode()).as(what).isIn(400, 422);
                } else {
                    soft.assertThat(answer.statusCode()).as(what).isEqualTo(400);
                    soft.assertThat(named).as(what).containsExactly(field.name());
                }
            }
        }
        soft.assertAll();
        assertThat(fields).hasSizeGreaterThan(100);
    }

    /** Words of a plan's form are texts, so that one that is wrong is told together with all the others. */
    private static boolean isReadWithTheWholePlan(Field field) {
        return field.type() == Type.WORD && field.target().startsWith("/api/v1/plans");
    }

    /** The same of a plan that was read of a document: what is wrong with it is told when it is registered. */
    private static boolean isKeptUntilItIsRegistered(Field field) {
        return field.type() == Type.WORD && field.target().startsWith("/api/v1/plans/readings");
    }

    private Response send(Field field, String value) {
        for (String token : List.of(ofTheProvince, ofTheCountry)) {
            Response answer = given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .headers(tagOf(field))
                    .body(field.with(value))
                    .request(field.method(), field.target());
            if (answer.statusCode() != 403) {
                return answer;
            }
        }
        throw new IllegalStateException("nobody may send " + field);
    }

    /** The words of an amendment are read only by who has seen the plan's newest version. */
    private Map<String, String> tagOf(Field field) {
        if (!field.method().equals("PUT") || !isReadWithTheWholePlan(field) || isKeptUntilItIsRegistered(field)) {
            return Map.of();
        }
        return Map.of(
                "If-Match",
                given().auth().oauth2(ofTheCountry).get(field.target()).header("ETag"));
    }

    private static DocumentedInputs documented() throws IOException {
        return new DocumentedInputs(new ObjectMapper()
                .readValue(given().get("/q/openapi?format=json").asString(), new TypeReference<>() {}));
    }

    @Test
    void theRefusalSaysInTheCallersLanguageWhatIsWanted() {
        Response vietnamese = interpret(AGENCIES, "{\"province\":\"quang-ninh\",\"text\":\"x\",\"on\":\"0000-01-01\"}");
        assertThat(vietnamese.jsonPath().getString("errors[0].detail"))
                .isEqualTo("Cần ngày dạng 2026-11-30 (từ 1900 đến 2200).");
        given().auth()
                .oauth2(ofTheCountry)
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body("{\"province\":\"quang-ninh\",\"text\":\"a\\u202eb\"}")
                .post(AGENCIES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("text"))
                .body(
                        "errors[0].detail",
                        equalTo("There is a control character or an invisible one that no text has (U+202E)."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31", "2024-02-29", "2024-09", "2024"})
    void aDayWithinTheYearsIsTaken(String day) {
        interpret(TIME_FRAME, "{\"text\":\"Quý I\",\"planDate\":\"" + day + "\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899",
                "2201",
                "0000",
                "0000-01",
                "202",
                "2024-1",
                "2024-13",
                "+999999999-01-01",
                "2024-09-16T00:00",
                "20240916"
            })
    void aPlansDateIsADayAMonthOrAYearWithinTheYears(String date) {
        interpret(TIME_FRAME, "{\"text\":\"Quý I\",\"planDate\":\"" + date + "\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("planDate"));
    }

    /** What is typed and what it is kept as. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  Quý I\\r\\n |Quý I",
                "Quý I\\r\\nvà\\rquý II\\u2028năm 2025|Quý I\\nvà\\nquý II\\nnăm 2025",
                "Quý\\tI|Quý\\tI",
                "Qu\\u0079\\u0301 I|Quý I",
                "Quý\\u200b I \\u2013 d\\u00e0i|Quý\\u200b I – dài",
            })
    void aTextIsKeptInOneFormAndItsParagraphsStay(String sent, String kept) {
        String shown =
                interpret(TIME_FRAME, "{\"text\":\"" + sent + "\"}").jsonPath().getString("text");
        assertThat(shown)
                .isEqualTo(kept.replace("\\n", "\n").replace("\\t", "\t").replace("\\u200b", "\u200b"));
        assertThat(Normalizer.isNormalized(shown, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/v1/assignments/019b755a-2280-7a8a-b60c-fde61c76ec8a/extensions|"
                        + "{\"decision\":{\"number\":\"12\\n/QĐ-UBND\"}}|decision.number",
                "POST|/api/v1/assignments/019b755a-2280-7a8a-b60c-fde61c76ec8a/contributions|"
                        + "{\"evidence\":[{\"issuer\":\"Sở\\tY tế\"}]}|evidence[0].issuer",
                "POST|/api/v1/status-changes/bulk|{\"rows\":[{\"idempotencyKey\":\"a\\u2028b\"}]}|rows[0].idempotencyKey"
            })
    void aNumberOrANameIsOneLine(String method, String target, String body, String field) {
        given().auth()
                .oauth2(ofTheProvince)
                .contentType("application/json")
                .body(body)
                .request(method, target)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "0000-01-01",
                "1899-12-31",
                "2201-01-01",
                "2026-1-1",
                "20260101",
                "2026-02-30",
                "x"
            })
    void aDayInAPathIsRefusedByTheNameOfTheParameter(String day) {
        for (String method : List.of("GET", "PUT")) {
            given().auth()
                    .oauth2(ofTheCountry)
                    .urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body("{}")
                    .request(method, "/api/v1/calendar/" + day)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors.field", equalTo(List.of("date")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agencies?on=%2B999999999-01-01, on",
        "agencies?on=0000-01-01, on",
        "agencies?on=2026-11-30%20, on",
        "calendar?year=1999, year",
        "calendar?year=2201, year",
        "calendar?year=2026.0, year",
        "assignments?year=99999, year",
        "digests?asOf=2026-11-30, asOf",
        "digests?asOf=2026-11-30T02:00Z, asOf",
        "digests?asOf=2026-11-30T02:00:00, asOf",
        "digests?asOf=2026-11-30T24:00:00Z, asOf",
        "digests?asOf=2026-11-30T02:00:00%2B07:00:01, asOf",
        "digests?asOf=2026-11-30T02:00:00%2B07, asOf",
        "digests?asOf=%2B12026-11-30T02:00:00Z, asOf",
        "digests?asOf=1899-12-31T23:59:59Z, asOf",
        "digests?asOf=2200-12-31T23:00:00-05:00, asOf",
        "agencies?q=a%E2%80%AEb, q",
        "agencies?province=quang-ninh%EF%BB%BF, province",
        "agencies?q=%EF%BF%BF, q"
    })
    void aQueryIsHeldToTheSameRules(String query, String parameter) {
        Response answer = Api.reader().urlEncodingEnabled(false).get("/api/v1/" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T02:00:00Z", "2026-11-30t02:00:00.123456789z", "2026-11-30T09:00:00%2B07:00"})
    void anInstantIsTakenAsRfc3339HasIt(String instant) {
        Api.reader()
                .urlEncodingEnabled(false)
                .get("/api/v1/digests?asOf=" + instant)
                .then()
                .statusCode(200);
    }

    @Test
    void aHeaderThatIsComparedByteByByteHasPlainLetters() {
        List<Integer> statuses = new ArrayList<>();
        for (String key : List.of("kho\u00e1-1", "a\tb")) {
            Response answer = given().auth()
                    .oauth2(ofTheProvince)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body("{\"rows\":[]}")
                    .post("/api/v1/status-changes/bulk");
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 400 && !answer.asString().isEmpty()) {
                assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of("Idempotency-Key"));
            }
        }
        assertThat(statuses).containsOnly(400);
    }

    private Response interpret(String path, String body) {
        return given().auth()
                .oauth2(ofTheCountry)
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
