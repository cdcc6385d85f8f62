package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.probe.DocumentedInputs;
import vn.tiendo.devservices.probe.DocumentedInputs.Parameter;
import vn.tiendo.report.ledger.LedgerWriter;

/** A mistyped filter is refused by its name in every list: nothing found would look like zero. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class UnknownNamesTest {

    private static final Sample OLD = new Sample("ten-cu");
    private static final Sample NEW = new Sample("ten-moi");

    private static final List<String> UNKNOWN = List.of(
            "khong-co-that", "0193a1b2-0000-7abc-8def-0123456789ab", "ten-moi%F0%9F%92%A3", "TEN-MOI", "ten-moi%27--");

    @Inject
    LedgerWriter ledger;

    @BeforeEach
    void aMergedProvinceAndAnotherOne() {
        Topic.send(NEW.documents(Sample.REGISTERED));
        Topic.send(OLD.documents(Sample.REGISTERED));
        Topic.send(List.of(
                Documents.province(NEW.province(), "Tên Mới"),
                Documents.province("ten-khac", "Tên Khác"),
                Documents.merged(OLD.province(), "Tên Cũ", "2025-06-30", NEW.province())));
        Topic.awaitApplied(ledger);
    }

    /** There is no parameter here for words to search for; all but one name something. */
    @Test
    void everyParameterOfEveryReadingRefusesByItsNameWhatItDoesNotKnow() throws IOException {
        Map<String, Object> document = new ObjectMapper()
                .readValue(given().get("/q/openapi?format=json").asString(), new TypeReference<>() {});
        // The post of who signs a letter is whatever stands on it.
        List<Parameter> parameters = new DocumentedInputs(document)
                .parameters().stream().filter(p -> !p.name().equals("post")).toList();
        SoftAssertions soft = new SoftAssertions();
        for (Parameter parameter : parameters) {
            for (String value : parameter.isName() ? UNKNOWN : UNKNOWN.subList(0, 1)) {
                String query = parameter.target() + "?" + parameter.name() + "=" + value;
                Response answer = caller(null, "operator").get(query);
                soft.assertThat(answer.statusCode()).as(query).isEqualTo(400);
                soft.assertThat(answer.jsonPath().getList("errors.field"))
                        .as(query)
                        .isEqualTo(List.of(parameter.name()));
            }
        }
        soft.assertAll();
        assertThat(parameters).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports?province=%s",
                "reports?plan=%s-205-kh-ubnd-2024",
                "reports?agency=%s-so-noi-vu",
                "compliance?province=%s",
                "compliance?plan=%s-205-kh-ubnd-2024&year=2026",
                "deadlines?province=%s",
                "deadlines?plan=%s-205-kh-ubnd-2024",
                "deadlines.ics?province=%s",
                "deadlines.ics?plan=%s-205-kh-ubnd-2024",
                "deadlines.ics?agency=%s-so-noi-vu",
                "score-sheets?province=%s",
                "score-sheets?plan=%s-205-kh-ubnd-2024",
                "progress?province=%s",
                "progress?plan=%s-205-kh-ubnd-2024",
                "report-requests?province=%s",
                "report-requests?plan=%s-205-kh-ubnd-2024",
                "digests?province=%s"
            })
    void whatIsOutOfSightIsAnsweredLetterByLetterAsWhatIsNotThere(String query) {
        String known = refusal(query.formatted(NEW.province()));
        String unknown = refusal(query.formatted("khong-ten"));
        assertThat(known.replace(NEW.province(), "khong-ten")).isEqualTo(unknown);
        for (String province : List.of(NEW.province(), OLD.province())) {
            for (String seenBy : new String[] {null, NEW.province()}) {
                caller(seenBy, "reader")
                        .get("/api/v1/" + query.formatted(province))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void severalAreToldAtOnceInTheCallersLanguage() {
        Response answer = caller(null, "reader")
                .header("Accept-Language", "en")
                .get("/api/v1/reports?agency=c&plan=b&province=a");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of("province", "plan", "agency"));
        assertThat(answer.jsonPath().getString("errors[1].detail")).isEqualTo("There is no plan 'b'.");
    }

    private static String refusal(String query) {
        Response answer = caller("ten-khac", "reader").get("/api/v1/" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.asString();
    }

    private static RequestSpecification caller(String province, String role) {
        Map<String, Object> claims = province == null
                ? Map.of("roles", List.of(role))
                : Map.of("roles", List.of(role), "province", province);
        return given().header("X-Request-Id", "same")
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.mint(claims));
    }
}
