package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.probe.DocumentedInputs;
import vn.tiendo.devservices.probe.DocumentedInputs.Parameter;

/** A mistyped filter is refused by its name in every list: nothing found would look like zero. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class UnknownNamesTest {

    /** Words to search for name nothing; that none of them stands anywhere is an answer. */
    private static final Set<String> FREE_TEXT = Set.of("q");

    private static final List<String> UNKNOWN = List.of(
            "khong-co-that",
            "0193a1b2-0000-7abc-8def-0123456789ab",
            "quang-ninh%F0%9F%92%A3",
            "QUANG-NINH",
            "quang-ninh%27--");

    @Test
    void everyParameterOfEveryReadingRefusesByItsNameWhatItDoesNotKnow() throws IOException {
        Map<String, Object> document = new ObjectMapper()
                .readValue(given().get("/q/openapi?format=json").asString(), new TypeReference<>() {});
        List<Parameter> parameters = new DocumentedInputs(document).parameters();
        SoftAssertions soft = new SoftAssertions();
        for (Parameter parameter : parameters) {
            if (FREE_TEXT.contains(parameter.name())) {
                continue;
            }
            for (String value : parameter.isName() ? UNKNOWN : UNKNOWN.subList(0, 1)) {
                String query = parameter.target() + "?" + parameter.name() + "=" + value;
                boolean ofPlanEditors = parameter.target().contains("/plans/readings");
                Response answer =
                        plain(ofPlanEditors ? Api.planEditor() : Api.operator()).get(query);
                soft.assertThat(answer.statusCode()).as(query).isEqualTo(400);
                soft.assertThat(answer.jsonPath().getList("errors.field"))
                        .as(query)
                        .isEqualTo(List.of(parameter.name()));
            }
        }
        soft.assertAll();
        assertThat(parameters).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies?province=%s",
                "plans?province=%s",
                "tasks?province=%s",
                "assignments?province=%s",
                "difficulties?province=%s",
                "status-changes?province=%s",
                "digests?province=%s",
                "audit?province=%s",
                "plans?parent=%s-205-kh-ubnd-2024",
                "tasks?plan=%s-205-kh-ubnd-2024",
                "assignments?plan=%s-205-kh-ubnd-2024",
                "difficulties?plan=%s-205-kh-ubnd-2024",
                "audit?plan=%s-205-kh-ubnd-2024",
                "audit?id=%s-205-kh-ubnd-2024",
                "audit?id=%s-205-kh-ubnd-2024-co-quan",
                "tasks?agency=%s-so-y-te",
                "assignments?agency=%s-so-y-te",
                "assignments?answersNow=%s-so-y-te",
                "difficulties?agency=%s-so-y-te",
                "audit?agency=%s-so-y-te",
                "targets?province=%s",
                "targets?plan=%s-205-kh-ubnd-2024",
                "targets?agency=%s-so-y-te",
                "assignments?task=%s-205-kh-ubnd-2024-IV.6.1"
            })
    void whatIsOutOfSightIsAnsweredLetterByLetterAsWhatIsNotThere(String query) {
        String known = refusal(query.formatted("quang-ninh"));
        String unknown = refusal(query.formatted("khong-tinh"));
        assertThat(known.replace("quang-ninh", "khong-tinh")).isEqualTo(unknown);
        plain(Api.operator())
                .get("/api/v1/" + query.formatted("quang-ninh"))
                .then()
                .statusCode(200);
    }

    @Test
    void anAssignmentOutOfSightIsAnsweredAsOneThatIsNotThere() {
        String known = Api.reader()
                .get("/api/v1/assignments?limit=1&province=quang-ninh")
                .jsonPath()
                .getString("items[0].id");
        String unknown = "0193a1b2-0000-7abc-8def-0123456789ab";
        assertThat(refusal("difficulties?assignment=" + known).replace(known, unknown))
                .isEqualTo(refusal("difficulties?assignment=" + unknown));
        Api.reader().get("/api/v1/difficulties?assignment=" + known).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "agencies?province=binh-dinh",
        "plans?province=binh-dinh",
        "tasks?province=binh-dinh",
        "assignments?province=binh-dinh",
        "difficulties?province=binh-dinh",
        "status-changes?province=binh-dinh",
        "digests?province=binh-dinh",
        "audit?province=binh-dinh",
        "tasks?plan=binh-dinh-qd-ubnd-2024",
        "tasks?agency=quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi",
        "difficulties?agency=quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi",
        "audit?agency=quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi",
        "audit?id=2026-09-01",
        "audit?id=quang-ninh-205-kh-ubnd-2024-IV.6.1"
    })
    void whatHasEndedOrWasNeverChangedIsStillKnown(String query) {
        Api.operator().get("/api/v1/" + query).then().statusCode(200);
        if (query.contains("binh-dinh") && !query.startsWith("audit")) {
            Api.reader("gia-lai").get("/api/v1/" + query).then().statusCode(200);
        }
    }

    private static String refusal(String query) {
        Response answer = plain(Api.focal("ha-tinh")).get("/api/v1/" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.asString();
    }

    private static RequestSpecification plain(RequestSpecification request) {
        return request.urlEncodingEnabled(false).header("X-Request-Id", "same");
    }
}
