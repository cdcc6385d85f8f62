package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.devservices.probe.DocumentedInputs;
import vn.tiendo.devservices.probe.DocumentedInputs.Field;
import vn.tiendo.devservices.probe.HostileValues;
import vn.tiendo.report.ledger.LedgerWriter;

/** A value of a body has one form; in another one it is refused by the name of its field, whatever field of whatever body it is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BodyValuesTest {

    private static final String REQUESTS = "/api/v1/report-requests";

    @Inject
    LedgerWriter ledger;

    private final String ofTheProvince =
            Tokens.mint(Map.of("roles", List.of("focal", "committee", "operator"), "province", "quang-ninh"));
    private final String ofTheCountry = Tokens.mint(Map.of("roles", List.of("operator")));

    @BeforeEach
    void knowTheProvince() {
        Topic.send(List.of(Documents.province("quang-ninh", "Quảng Ninh")));
        Topic.awaitApplied(ledger);
    }

    @Test
    void everyFieldOfEveryBodyRefusesByItsNameWhatItIsNot() throws IOException {
        SoftAssertions soft = new SoftAssertions();
        Map<String, Object> document = new ObjectMapper()
                .readValue(given().get("/q/openapi?format=json").asString(), new TypeReference<>() {});
        List<Field> fields = new DocumentedInputs(document).fields();
        for (Field field : fields) {
            for (String value : HostileValues.of(field)) {
                Response answer = send(field, value);
                String what = field + " " + value + ": " + answer.asString();
                soft.assertThat(answer.statusCode()).as(what).isEqualTo(400);
                soft.assertThat(answer.jsonPath().getList("errors.field"))
                        .as(what)
                        .isEqualTo(List.of(field.name()));
            }
        }
        soft.assertAll();
        assertThat(fields).hasSizeGreaterThan(25);
    }

    private Response send(Field field, String value) {
        Response answer = sent(ofTheProvince, field.method(), field.target(), field.with(value));
        return answer.statusCode() == 403
                ? sent(ofTheCountry, field.method(), field.target(), field.with(value))
                : answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/v1/report-requests|{\"subject\":\"Kết quả\\nthu hút\"}|subject",
                "POST|/api/v1/report-requests|{\"basis\":{\"number\":\"4321\\t/UBND\"}}|basis.number",
                "POST|/api/v1/report-requests|{\"reporters\":[\"a\",\"b\\nc\"]}|reporters[1]",
                "POST|/api/v1/reports/x/issuance|{\"signer\":\"A\\u2028B\"}|signer",
                "POST|/api/v1/reports/x/submission|{\"issuance\":{\"number\":\"05\\n/BC-SNV\"}}|issuance.number"
            })
    void aNumberOrANameIsOneLine(String method, String target, String body, String field) {
        sent(ofTheProvince, method, target, body).then().statusCode(400).body("errors.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/progress?asOf=%2B999999999-01-01, asOf",
        "/api/v1/progress?from=0000-01-01, from",
        "/api/v1/progress?year=1999, year",
        "/api/v1/reports?year=2201, year",
        "/api/v1/digests?asOf=2026-11-30T02:00Z, asOf",
        "/api/v1/comparisons/99999, year",
        "/api/v1/comparisons/1999, year",
        "/api/v1/reports?plan=a%E2%80%AEb, plan"
    })
    void queriesAndPathsAreHeldToTheSameRules(String path, String parameter) {
        given().auth()
                .oauth2(Tokens.reader())
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of(parameter)));
    }

    @Test
    void aHeaderThatIsComparedByteByByteHasPlainLetters() {
        given().auth()
                .oauth2(ofTheProvince)
                .contentType("application/json")
                .header("Idempotency-Key", "kho\u00e1-1")
                .body("{}")
                .post(REQUESTS)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("Idempotency-Key")));
    }

    private static Response sent(String token, String method, String target, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .request(method, target);
    }
}
