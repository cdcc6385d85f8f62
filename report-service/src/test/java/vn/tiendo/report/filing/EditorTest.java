package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** The focal agency makes one text of what the agencies have said; who said what is kept, and what it left out is named. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EditorTest {

    private static final String STRENGTHS = "Đã chuẩn hóa vị trí việc làm của các đơn vị sự nghiệp.";
    private static final String LIMITATIONS = "Tiến độ rà soát còn chậm.";
    private static final String DIFFICULTY = "Thiếu hướng dẫn đãi ngộ.";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void theEditorSeesWhatEachAgencyHasSaidAndItStandsWhereTheyTookIt() {
        Sample sample = consolidated("bien-tap");
        String report = report(sample);
        Office focal = Office.focal(sample);
        JsonPath parts = parts(focal, report);
        assertThat(parts.getList("items.part")).startsWith("DIRECTION").endsWith("PROPOSALS");
        assertThat(said(parts, "STRENGTHS", "text")).isEqualTo(List.of(STRENGTHS));
        assertThat(said(parts, "STRENGTHS", "agency.name")).isEqualTo(List.of("Sở Nội vụ"));
        assertThat(said(parts, "STRENGTHS", "used")).isEqualTo(List.of(false));
        assertThat(said(parts, "PROPOSALS", "text")).isEqualTo(List.of("Đề nghị sớm có hướng dẫn."));
        assertThat(page(focal, report)).doesNotContain(STRENGTHS);

        String id = source(parts, "STRENGTHS");
        write(focal, report, "STRENGTHS", "{\"texts\":[{\"text\":null,\"sources\":[\"%s\"]}]}".formatted(id))
                .then()
                .statusCode(200);
        parts = parts(focal, report);
        assertThat(said(parts, "STRENGTHS", "used")).isEqualTo(List.of(true));
        assertThat(parts.getString("items.find { it.part == 'STRENGTHS' }.texts[0].text"))
                .isEqualTo(STRENGTHS);
    }

    @Test
    void wordsAreJoinedRewrittenAndMovedToAnotherPartAndStandInTheStoredFiles() {
        Sample sample = consolidated("viet-lai");
        String report = report(sample);
        Office focal = Office.focal(sample);
        JsonPath parts = parts(focal, report);
        String joined = """
                {"texts":[{"text":"Việc rà soát đã có kết quả bước đầu, song còn chậm.","sources":["%s","%s"]},
                          {"text":"Cần tập trung hơn trong năm tới."}]}""".formatted(source(parts, "STRENGTHS"), source(parts, "LIMITATIONS"));
        write(focal, report, "LIMITATIONS", joined).then().statusCode(200);
        write(focal, report, "DIFFICULTIES", "{\"texts\":[]}").then().statusCode(200);
        assertThat(said(parts(focal, report), "DIFFICULTIES", "used")).isEqualTo(List.of(false));
        focal.step(report, "submission", null).then().statusCode(200);

        JsonPath stored = focal.report(report).jsonPath();
        assertThat(stored.getList("edited.part")).isEqualTo(List.of("DIFFICULTIES", "LIMITATIONS"));
        assertThat(stored.getList("edited[1].texts.text"))
                .isEqualTo(List.of(
                        "Việc rà soát đã có kết quả bước đầu, song còn chậm.", "Cần tập trung hơn trong năm tới."));
        assertThat(stored.getList("edited[1].texts[0].sources")).hasSize(2);
        write(focal, report, "STRENGTHS", "{\"texts\":[]}").then().statusCode(409);
    }

    @Test
    void whatTheEditorHasWrittenIsPartOfTheDraftAndAskedForNoMore() {
        Sample sample = consolidated("bo-sung");
        String report = report(sample);
        Office focal = Office.focal(sample);
        assertThat(controlSheet(focal, report)).contains("Nguyên nhân khách quan, chủ quan.");

        write(focal, report, "CAUSES", "{\"texts\":[{\"text\":\"Nguyên nhân khách quan: kinh phí có hạn.\"}]}")
                .then()
                .statusCode(200);

        assertThat(controlSheet(focal, report)).doesNotContain("Nguyên nhân khách quan, chủ quan.");
        assertThat(focal.report(report).jsonPath().getList("edited.part")).isEqualTo(List.of("CAUSES"));
    }

    @Test
    void aPartIsLetBeAndTheRecordSaysWhoHadWrittenWhat() {
        Sample sample = consolidated("de-nguyen");
        String report = report(sample);
        Office focal = Office.focal(sample);
        write(focal, report, "NEXT_YEAR", "{\"texts\":[{\"text\":\"Tiếp tục các nhiệm vụ thường xuyên.\"}]}")
                .then()
                .statusCode(200);
        reset(focal, report, "NEXT_YEAR").then().statusCode(200);
        assertThat(focal.report(report).jsonPath().getList("edited")).isNull();
        JsonPath history =
                focal.asks().get("/api/v1/reports/" + report + "/history").jsonPath();
        assertThat(history.getList("items.action")).endsWith("EDITED", "EDITED");
        assertThat(history.getString("items[-2].details.texts[0].text"))
                .isEqualTo("Tiếp tục các nhiệm vụ thường xuyên.");
    }

    @Test
    void whatIsLeftOutForGoodIsToldFromWhatNobodyHasDecidedOn() {
        Sample sample = consolidated("bo-han");
        String report = report(sample);
        Office focal = Office.focal(sample);
        JsonPath parts = parts(focal, report);
        assertThat(state(parts, "STRENGTHS")).isEqualTo("UNTOUCHED");
        String strengths = source(parts, "STRENGTHS");
        String difficulty = source(parts, "DIFFICULTIES");

        write(focal, report, "STRENGTHS", "{\"leftOut\":[\"%s\"]}".formatted(strengths))
                .then()
                .statusCode(200);
        parts = parts(focal, report);
        assertThat(said(parts, "STRENGTHS", "leftOut")).isEqualTo(List.of(true));
        assertThat(state(parts, "STRENGTHS")).isEqualTo("EDITED");
        assertThat(focal.report(report).jsonPath().getList("edited")).isNull();

        // All that was said stands in this part until it is written: left out would not be left out.
        write(focal, report, "DIFFICULTIES", "{\"leftOut\":[\"%s\"]}".formatted(difficulty))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("leftOut"));
        write(focal, report, "STRENGTHS", "{\"leftOut\":[\"STRENGTHS-khong-co\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("leftOut[0]"));
        write(focal, report, "DIFFICULTIES", "{\"texts\":[]}").then().statusCode(200);
        assertThat(state(parts(focal, report), "DIFFICULTIES")).isEqualTo("UNDECIDED");
        write(focal, report, "DIFFICULTIES", "{\"leftOut\":[\"%s\"]}".formatted(difficulty))
                .then()
                .statusCode(200);
        assertThat(state(parts(focal, report), "DIFFICULTIES")).isEqualTo("EDITED");

        write(focal, report, "STRENGTHS", "{\"texts\":[{\"sources\":[\"%s\"]}]}".formatted(strengths))
                .then()
                .statusCode(200);
        assertThat(said(parts(focal, report), "STRENGTHS", "leftOut")).isEqualTo(List.of(false));
        assertThat(focal.report(report).jsonPath().getList("edited.part"))
                .isEqualTo(List.of("STRENGTHS", "DIFFICULTIES"));
        assertThat(focal.report(report).jsonPath().getList("edited.leftOut"))
                .isEqualTo(Arrays.asList(null, List.of(difficulty)));
    }

    private static String state(JsonPath parts, String part) {
        return parts.getString("items.find { it.part == '%s' }.state".formatted(part));
    }

    @Test
    void whatCannotStandThereIsNamed() {
        Sample sample = consolidated("khong-hop-le");
        String report = report(sample);
        Office focal = Office.focal(sample);
        write(focal, report, "STRENGTHS", "{\"texts\":[{\"sources\":[\"STRENGTHS-khong-co\"]}]}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("texts[0].sources[0]"));
        write(focal, report, "STRENGTHS", "{\"texts\":[{\"text\":\" \"}]}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("texts[0].text"));
        write(focal, report, "STRENGTHS", "{}").then().statusCode(422).body("errors[0].field", equalTo("texts"));
        write(focal, report, "STRENGTHS", "{\"texts\":[{\"text\":\"Đạt 漢字\"}]}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("texts[0].text"));
        write(focal, report, "KHONG_CO", "{\"texts\":[]}").then().statusCode(404);
        write(Office.reporter(sample, "so-noi-vu"), report, "STRENGTHS", "{\"texts\":[]}")
                .then()
                .statusCode(403);
        assertThat(focal.report(report).jsonPath().getList("edited")).isNull();
    }

    /** So-noi-vu has handed in its words, and the consolidated report is assembled. */
    private Sample consolidated(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents("2026-01-02T01:00:00Z"));
        Topic.watermark("2026-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-12T09:00");
        job.run();
        Office reporter = Office.reporter(sample, "so-noi-vu");
        String own = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        reporter.step(own, "narrative", """
                {"strengths":"%s","limitations":"%s","difficulties":"%s","proposals":"Đề nghị sớm có hướng dẫn."}""".formatted(STRENGTHS, LIMITATIONS, DIFFICULTY))
                .then()
                .statusCode(200);
        clock.set("2026-11-16T20:00");
        reporter.step(own, "submission", null).then().statusCode(200);
        clock.set("2026-11-17T00:00:10");
        job.run();
        return sample;
    }

    private static String report(Sample sample) {
        return sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
    }

    private static String controlSheet(Office office, String report) {
        return office.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + report + "/control-sheet")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath parts(Office office, String report) {
        return office.asks()
                .get("/api/v1/reports/" + report + "/parts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Object> said(JsonPath parts, String part, String field) {
        return parts.getList("items.find { it.part == '%s' }.sources.%s".formatted(part, field));
    }

    private static String source(JsonPath parts, String part) {
        return parts.getString("items.find { it.part == '%s' }.sources[0].id".formatted(part));
    }

    private static Response write(Office office, String report, String part, String body) {
        return office.asks()
                .header("If-Match", tag(office, report))
                .body(body)
                .put("/api/v1/reports/" + report + "/parts/" + part);
    }

    private static Response reset(Office office, String report, String part) {
        return office.asks()
                .header("If-Match", tag(office, report))
                .delete("/api/v1/reports/" + report + "/parts/" + part);
    }

    private static String tag(Office office, String report) {
        return office.asks().get("/api/v1/reports/" + report + "/status").header("ETag");
    }

    private static String page(Office office, String report) {
        return Shown.page(office.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + report)
                .asString());
    }
}
