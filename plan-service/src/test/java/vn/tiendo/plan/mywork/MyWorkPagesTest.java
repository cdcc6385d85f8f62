package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** What an agency does on its page, and what becomes of it. */
@QuarkusTest
@TestProfile(WithPages.class)
class MyWorkPagesTest {

    @Test
    void theListShowsWhatTheAgencyAnswersForThisYear() {
        Document page = WithPages.signedIn("ha-tinh-so-tu-phap").page();
        assertThat(page.select("html").attr("lang")).isEqualTo("vi");
        assertThat(page.select("h1").text()).isEqualTo("Việc của tôi năm 2026");
        assertThat(page.select("article.task")).hasSizeGreaterThan(10);
        assertThat(page.select("article.task").first().text()).contains("Chưa báo cáo", "Thời hạn");
        assertThat(page.text()).containsOnlyOnce("Kế hoạch: Triển khai Chương trình hành động số 37-CTr/TU");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Việc của tôi");
        assertThat(page.text()).contains("người báo cáo của cơ quan");
    }

    @Test
    void aReportOfThePageIsTheReportOfTheApi() {
        Visitor browser = opened("ha-tinh-so-y-te", 0);
        String id = browser.path().replaceFirst(".*/", "");
        browser.send(
                WithPages.form(browser),
                Map.of(
                        "tinh-trang", "COMPLETED",
                        "ket-qua", "Đã ban hành kế hoạch.\r\nĐã bố trí kinh phí.",
                        "so-van-ban", "12/KH-SYT",
                        "ngay-van-ban", "2/10/2026",
                        "noi-ban-hanh", "Sở Y tế",
                        "trich-yeu", "Phát triển đội ngũ trí thức năm 2026"));
        assertThat(browser.path()).isEqualTo("/viec-cua-toi");
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lưu báo cáo về nhiệm vụ");
        assertThat(browser.page().text()).contains("12/KH-SYT ngày 02/10/2026, Sở Y tế", "(Chờ xác nhận)");

        var stored = Api.reader().get("/api/v1/assignments/" + id).jsonPath();
        assertThat(stored.getString("status")).isEqualTo("COMPLETED");
        assertThat(stored.getInt("percent")).isEqualTo(100);
        assertThat(stored.getString("completedOn")).isEqualTo("2026-10-02");
        assertThat(stored.getString("evidence[0].subject")).isEqualTo("Phát triển đội ngũ trí thức năm 2026");
        assertThat(stored.getString("result")).isEqualTo("Đã ban hành kế hoạch.\nĐã bố trí kinh phí.");
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + id + "/status-changes")
                        .jsonPath()
                        .getString("items[1].change.by.subject"))
                .isEqualTo("ha-tinh-so-y-te");

        Api.focal("ha-tinh")
                .header("If-Match", "\"2\"")
                .body("{\"outcome\":\"RETURNED\",\"reason\":\"Thiếu phụ lục <b>kinh phí</b>\"}")
                .post("/api/v1/assignments/" + id + "/verifications")
                .then()
                .statusCode(201);
        Element first = browser.open("/viec-cua-toi").page().selectFirst("article.task");
        assertThat(first.text()).contains("Bị trả lại", "Thiếu phụ lục <b>kinh phí</b>");
        assertThat(first.select("b")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldInTheWordsOfTheApiAndNothingTypedIsLost() {
        Visitor browser = opened("ha-tinh-so-y-te", 1);
        Map<String, String> typed = Map.of(
                "tinh-trang", "COMPLETED",
                "ty-le", "60",
                "ngay-hoan-thanh", "31/2/2026",
                "ket-qua", "Kết quả <thử> & “dấu”",
                "kho-khan", "Thiếu người",
                "so-van-ban", "12",
                "ngay-van-ban", "10/2026",
                "noi-ban-hanh", "Sở Y tế");
        browser.send(WithPages.form(browser), typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "ngay-hoan-thanh")).startsWith("“31/2/2026” không phải ngày");
        assertThat(error(browser, "ngay-van-ban")).contains("chưa rõ");
        kept(browser, typed);

        browser.send(WithPages.form(browser), Map.of("ngay-hoan-thanh", "21/11/2026", "ngay-van-ban", "1/10/2026"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#ngay-van-ban-doc").text()).isEqualTo("thứ Năm, 01/10/2026");
        assertThat(error(browser, "ty-le")).startsWith("Hoàn thành là 100 %");
        assertThat(error(browser, "ngay-hoan-thanh")).contains("đến hôm nay");
        assertThat(error(browser, "so-van-ban")).isEqualTo("Cần cả số và ký hiệu văn bản, ví dụ 123/KH-UBND.");
        assertThat(browser.page().select("#so-van-ban").attr("aria-describedby"))
                .contains("so-van-ban-loi");
        assertThat(browser.page().select("[role=alert] a").eachAttr("href")).contains("#so-van-ban", "#ty-le");

        browser.send(WithPages.form(browser), Map.of("ty-le", "", "ngay-hoan-thanh", "", "so-van-ban", "12/KH-SYT"));
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo("/viec-cua-toi");
    }

    @Test
    void aDayIsReadBackInWordsBesideItsField() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        assertThat(browser.ask("/doc-ngay?ngay=2%2F10%2F2026").body().strip()).isEqualTo("thứ Sáu, 02/10/2026");
        HttpResponse<String> noDay = browser.ask("/doc-ngay?ngay=%3Cb%3E");
        assertThat(noDay.body()).contains("không phải ngày");
        assertThat(noDay.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void whoIsOvertakenSeesBothVersionsAndLosesNeither() {
        Visitor browser = opened("ha-tinh-so-y-te", 2);
        String id = browser.path().replaceFirst(".*/", "");
        Api.agency("ha-tinh", "ha-tinh-so-y-te")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":30,\"result\":\"Bản của người khác\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        Map<String, String> typed =
                Map.of("tinh-trang", "IN_PROGRESS", "ty-le", "45", "ket-qua", "Bản của tôi", "kho-khan", "Thiếu người");
        browser.send(WithPages.form(browser), typed);
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().select("[role=alert] table").text())
                .contains("Bản của tôi", "Bản của người khác", "45", "30", "Đang lưu")
                .doesNotContain("Tình trạng", "phiên bản");
        kept(browser, typed);
        browser.send(WithPages.form(browser), Map.of("ket-qua", "Bản của người khác, và của tôi"));
        assertThat(browser.path()).isEqualTo("/viec-cua-toi");
        assertThat(Api.reader().get("/api/v1/assignments/" + id).jsonPath().getString("result"))
                .isEqualTo("Bản của người khác, và của tôi");
    }

    @Test
    void aFormThatIsSentTwiceIsStoredOnce() {
        Visitor browser = opened("ha-tinh-so-y-te", 3);
        String path = browser.path();
        Element form = WithPages.form(browser);
        Map<String, String> typed = Map.of("tinh-trang", "IN_PROGRESS", "ty-le", "20");
        browser.send(form, typed);
        browser.send(form, typed);
        assertThat(browser.path()).isEqualTo("/viec-cua-toi");
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + path.replaceFirst(".*/", "") + "/status-changes")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        HttpResponse<String> changed = browser.post(
                path,
                Map.of(
                        "ma-trang", form.select("[name=ma-trang]").attr("value"),
                        "phien-ban", "1",
                        "khoa", form.select("[name=khoa]").attr("value"),
                        "tinh-trang", "IN_PROGRESS",
                        "ty-le", "25"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body())
                .contains(
                        "Chỗ khác nhau giữa hai bản", "name=\"ty-le\" type=\"text\" autocomplete=\"off\" value=\"25\"");
    }

    @Test
    void aFormWithoutTheTokenOfAPageIsRefused() {
        Visitor browser = opened("ha-tinh-so-y-te", 4);
        String path = browser.path();
        String others = WithPages.form(opened("ha-tinh-so-tu-phap", 0))
                .select("[name=ma-trang]")
                .attr("value");
        for (String token : List.of("", "abc", others)) {
            HttpResponse<String> answer =
                    browser.post(path, Map.of("ma-trang", token, "phien-ban", "1", "tinh-trang", "IN_PROGRESS"));
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            assertThat(answer.body()).contains("không đến từ trang của hệ thống");
            assertThat(browser.post("/viec-cua-toi/chua-thuc-hien", Map.of("ma-trang", token, "nam", "2026"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + path.replaceFirst(".*/", ""))
                        .jsonPath()
                        .getInt("version"))
                .isEqualTo(1);
    }

    @Test
    void theWorkOfAnotherAgencyIsNotReportedOn() {
        String foreign = opened("ha-tinh-so-tu-phap", 1).path();
        Visitor browser = opened("ha-tinh-so-y-te", 5);
        String token = WithPages.form(browser).select("[name=ma-trang]").attr("value");
        browser.open(foreign);
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().text()).contains("Chỉ cơ quan được giao");
        HttpResponse<String> sent =
                browser.post(foreign, Map.of("ma-trang", token, "phien-ban", "1", "tinh-trang", "IN_PROGRESS"));
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.body()).contains("Chỉ cơ quan được giao");
    }

    @Test
    void ofAllThatNobodyHasReportedOnIsSaidAtOnceThatNothingIsBegun() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-xay-dung");
        int tasks = browser.page().select("article.task").size();
        Element form = browser.page().selectFirst("form[action=/viec-cua-toi/chua-thuc-hien]");
        browser.send(form, Map.of());
        assertThat(browser.page().select("[role=status]").text())
                .isEqualTo("Đã ghi “Chưa thực hiện” cho " + tasks + " nhiệm vụ chưa có báo cáo.");
        browser.send(form, Map.of());
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Không còn nhiệm vụ nào chưa có báo cáo.");
    }

    /** The form of one of an agency's tasks. */
    private static Visitor opened(String agency, int index) {
        Visitor browser = WithPages.signedIn(agency);
        String link = Api.reader()
                .get("/api/v1/assignments?limit=200&year=2026&agency=" + agency)
                .jsonPath()
                .getString("items[" + index + "].id");
        return browser.open("/viec-cua-toi/" + link);
    }

    private static String error(Visitor browser, String field) {
        return browser.page().select("#" + field + "-loi").text();
    }

    private static void kept(Visitor browser, Map<String, String> typed) {
        typed.forEach((field, value) -> {
            Element input = WithPages.form(browser).selectFirst("[name=" + field + "]");
            String now = input.tagName().equals("select")
                    ? input.select("option[selected]").attr("value")
                    : input.tagName().equals("textarea") ? input.wholeText().strip() : input.attr("value");
            assertThat(now).as(field).isEqualTo(value);
        });
    }
}
