package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** The focal agency says which parts the reports of a year have, and what helps those who write them. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OutlineTest {

    private static final String OUTLINE = """
            {"letter":"Công văn số 12/SKHCN-QLKH ngày 15/10/2026 của Sở Khoa học và Công nghệ",
             "chapters":[{"title":"Đề xuất","sections":[{"part":"PROPOSALS"}]},
              {"title":"Kết quả","sections":[{"part":"RESULTS","title":"Số liệu chung"},{"part":"TASKS"}]}]}""";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void aReportFollowsTheOutlineThatTheFocalAgencySets() {
        Sample sample = opened("de-cuong");
        Office focal = Office.focal(sample);
        Response usual = focal.asks().get(path(sample, 2026));
        usual.then().statusCode(200).body("usual", equalTo(true)).body("chapters", hasSize(5));
        assertThat(usual.header("ETag")).isEqualTo("\"0\"");

        set(focal, sample, 2026, OUTLINE, "\"0\"")
                .then()
                .statusCode(200)
                .body("usual", equalTo(false))
                .body("letter", startsWith("Công văn số 12"))
                .body("setBy", equalTo("test"))
                .header("ETag", "\"1\"");

        String page = page(focal, sample.report(sample.firstLevel(), 2026, "so-noi-vu"));
        assertThat(page)
                .contains("theo đề cương tại Công văn số 12/SKHCN-QLKH ngày 15/10/2026")
                .containsSubsequence("I. ĐỀ XUẤT", "II. KẾT QUẢ", "1. Số liệu chung", "Trên đây là báo cáo")
                .doesNotContain("ĐÁNH GIÁ CHUNG", "PHƯƠNG HƯỚNG");
        focal.asks().get(path(sample, 2027)).then().body("usual", equalTo(true));
    }

    @Test
    void onlyTheNewestOutlineIsChangedAndOnlyByTheFocalAgency() {
        Sample elsewhere = opened("de-cuong-noi-khac");
        Sample sample = opened("de-cuong-quyen");
        Office focal = Office.focal(sample);
        set(focal, sample, 2026, OUTLINE, "\"0\"").then().statusCode(200);

        set(focal, sample, 2026, OUTLINE, "\"0\"").then().statusCode(412);
        set(focal, sample, 2026, OUTLINE, null).then().statusCode(428);
        set(Office.reporter(sample, "so-noi-vu"), sample, 2026, OUTLINE, "\"1\"")
                .then()
                .statusCode(403);
        set(Office.focal(elsewhere), sample, 2026, OUTLINE, "\"1\"").then().statusCode(404);
        set(focal, sample, 2026, OUTLINE, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        focal.asks().get("/api/v1/obligations/khong-co/outlines/2026").then().statusCode(404);
    }

    @Test
    void aRequestBringsItsOwnOutlineAndTheDocumentThatAsks() {
        Sample sample = opened("de-cuong-yeu-cau");
        Office focal = Office.focal(sample);
        String form = """
                {"plan":"%s","reporters":["%s"],"subject":"Nhu cầu đào tạo","closingDate":"2026-11-25","dueDate":"2026-11-27",
                 "basis":{"number":"1890/VPCP-KGVX","date":"2026-10-10","issuer":"Văn phòng Chính phủ"},"outline":%s}""";
        String id = focal.asks()
                .body(form.formatted(sample.plan(), sample.agency("so-noi-vu"), OUTLINE))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(page(focal, id + "-2026-" + sample.agency("so-noi-vu")))
                .contains("Thực hiện Văn bản số 1890/VPCP-KGVX ngày 10/10/2026 của Văn phòng Chính phủ")
                .contains("báo cáo nhu cầu đào tạo như sau:")
                .containsSubsequence("I. ĐỀ XUẤT", "II. KẾT QUẢ", "1. Số liệu chung", "Trên đây là báo cáo")
                .doesNotContain("ĐÁNH GIÁ CHUNG");

        String twice = "{\"chapters\":[{\"title\":\"A\",\"sections\":[{\"part\":\"TASKS\"},{\"part\":\"TASKS\"}]}]}";
        focal.asks()
                .body(form.formatted(sample.plan(), sample.agency("so-noi-vu"), twice))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("outline.chapters[0].sections[1].part"));
    }

    @Test
    void whatIsNoOutlineIsRefusedByItsField() {
        Sample sample = opened("de-cuong-sai");
        Office focal = Office.focal(sample);

        set(
                        focal,
                        sample,
                        2026,
                        "{\"chapters\":[{\"title\":\"A\",\"sections\":[{\"part\":\"TASKS\"}]},"
                                + "{\"title\":\"B\",\"sections\":[{\"part\":\"RESULTS\"},{\"part\":\"TASKS\"}]}]}",
                        "\"0\"")
                .then()
                .statusCode(422)
                .body("errors.field", contains("chapters[1].sections[1].part"))
                .body("errors[0].detail", containsString("đã có trong đề cương"));
        set(focal, sample, 2026, "{\"chapters\":[{\"title\":\"A\",\"sections\":[{\"part\":\"MONEY\"}]}]}", "\"0\"")
                .then()
                .statusCode(400)
                .body("errors.field", contains("chapters[0].sections[0].part"));
        set(focal, sample, 2026, "{\"chapters\":[]}", "\"0\"").then().statusCode(422);
    }

    @Test
    void whatIsProposedForAPartAndTakenStandsInTheDocumentOnce() {
        Sample sample = opened("goi-y");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Response proposed = reporter.asks().get("/api/v1/reports/" + id + "/proposals");
        proposed.then().statusCode(200).body("parts", hasSize(12)).body("parts[0].field", equalTo("direction"));
        String results = proposed.path("parts.find { it.part == 'RESULTS' }.text");
        assertThat(results).contains("Kế hoạch giao Sở Nội vụ");

        reporter.step(id, "narrative", "{\"results\":\"" + results.replace("\"", "\\\"") + "\"}")
                .then()
                .statusCode(200);

        assertThat(page(reporter, id).split("Kế hoạch giao Sở Nội vụ", -1)).hasSize(2);
    }

    @Test
    void theControlSheetIsAPageAndAReportOfTheReportersOwnHasNoSubmissionLetter() {
        Sample sample = opened("phieu");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");

        String sheet = reporter.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + id + "/control-sheet")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(Shown.page(sheet))
                .contains("PHIẾU KIỂM SOÁT SỐ LIỆU", "Thời điểm chốt số liệu", "Cần bổ sung trước khi nộp");
        reporter.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + id + "/submission-letter?format=html")
                .then()
                .statusCode(404)
                .body(not(containsString("TỜ TRÌNH")));
    }

    private Sample opened(String province) {
        Sample sample = new Sample(province);
        clock.set("2026-10-20T09:00");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-10-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        job.run();
        return sample;
    }

    private static String path(Sample sample, int year) {
        return "/api/v1/obligations/" + sample.firstLevel() + "/outlines/" + year;
    }

    private static Response set(Office office, Sample sample, int year, String outline, String ifMatch) {
        var request = office.asks().body(outline);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path(sample, year));
    }

    private static String page(Office office, String id) {
        return Shown.page(office.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
