package vn.tiendo.report.page.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerWriter;

/** What an agency sees of the reports that it owes, and how it writes them. */
@QuarkusTest
@TestProfile(WithPages.Own.class)
class WritingPagesTest {

    @Inject
    PageLedger plans;

    @Inject
    LedgerWriter ledger;

    @BeforeEach
    void beforeTheDueDay() {
        plans.at("2026-12-04T09:00");
    }

    @Test
    void theListShowsWhatIsOwedByWhenAndWhatWasReturnedFirst() {
        OwnReport report = OwnReport.of("so-xay-dung");
        Visitor browser = WithPages.signedIn("ha-tinh-so-xay-dung", "/bao-cao");
        Document page = browser.page();
        assertThat(page.select("h1").text()).isEqualTo("Báo cáo của cơ quan năm 2026");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Báo cáo của cơ quan");
        Element row = page.selectFirst("article.task");
        assertThat(row.select("h2").text()).isEqualTo("Báo cáo năm 2026");
        assertThat(row.text())
                .contains("Đã chốt số liệu, chưa nộp", "Hạn nộp thứ Hai, 07/12/2026 (còn 3 ngày)", "Soạn và nộp");
        assertThat(row.select("a").attr("href")).isEqualTo(report.path());
        assertThat(browser.open("/bao-cao?nam=2025").page().text()).contains("Năm 2025 không có báo cáo nào");

        report.step(OwnReport.as("agency-reporter", "so-xay-dung"), "submission", "{}")
                .then()
                .statusCode(200);
        report.step(OwnReport.as("focal", null), "return", "{\"reason\":\"Thiếu <b>nguyên nhân</b>\"}")
                .then()
                .statusCode(200);
        Element returned = browser.open("/bao-cao").page().selectFirst("article.task");
        assertThat(returned.text()).contains("Bị trả lại", "Thiếu <b>nguyên nhân</b>", "Sửa và nộp lại");
        assertThat(returned.select("b")).isEmpty();
    }

    @Test
    void thePageSaysWhatIsOpenBesideTheWordsAndHowTheReportReads() {
        Visitor browser = OwnReport.of("so-y-te").opened("ha-tinh-so-y-te");
        Document page = browser.page();
        assertThat(page.select("h1").text()).isEqualTo("Báo cáo năm 2026");
        assertThat(browser.open(OwnReport.of("so-y-te").path() + "/nop")
                        .page()
                        .select(".questions a")
                        .eachAttr("href"))
                .contains(OwnReport.of("so-y-te").path() + "#noi-bat");
        assertThat(page.select("h2").eachText())
                .contains("Cần làm trước khi nộp", "Lời văn của báo cáo", "Bản xem trước");
        assertThat(page.text()).contains("Số liệu tính đến 24 giờ 00 phút ngày");
        assertThat(page.select(".questions a[href=#noi-bat]").text()).isEqualTo("Kết quả nổi bật");
        assertThat(page.select("section#muc-strengths h3").text()).isEqualTo("III.1. Kết quả nổi bật");
        Element frame = page.selectFirst("iframe");
        assertThat(frame.attr("sandbox")).isEqualTo("allow-same-origin");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(browser.shown()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-src 'self'", "frame-ancestors 'none'");

        HttpResponse<String> shown = browser.ask(frame.attr("src"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(shown.body()).text()).contains("Sở Y tế kính báo cáo");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'self'; sandbox");
        assertThat(shown.headers().allValues("Cache-Control")).containsExactly("no-store");
        HttpResponse<String> sheet = browser.ask(OwnReport.of("so-y-te").path() + "/phieu-kiem-soat");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).containsIgnoringCase("phiếu kiểm soát số liệu");
    }

    @Test
    void whatIsSavedIsTheNarrativeOfTheApi() {
        OwnReport report = OwnReport.of("so-y-te");
        Visitor browser = report.opened("ha-tinh-so-y-te");
        browser.send(
                OwnReport.form(browser),
                Map.of(
                        "noi-bat", "Hoàn thành sớm.\r\n- Ý thứ nhất",
                        "nhom-nhan-tai", "Lời về nhân tài",
                        "de-xuat-0", "Sớm ban hành hướng dẫn.",
                        "noi-nhan-0", "MINISTRIES"));
        assertThat(browser.path()).isEqualTo(report.path());
        assertThat(browser.page().select("[role=status]").first().text()).isEqualTo("Đã lưu bản thảo.");
        assertThat(OwnReport.form(browser).hasAttr("data-da-luu")).isTrue();
        assertThat(OwnReport.value(browser, "noi-bat")).isEqualTo("Hoàn thành sớm.\n- Ý thứ nhất");
        assertThat(browser.page().select("#muc-tasks details").hasAttr("open")).isTrue();
        assertThat(browser.page().select("#noi-nhan-0 option[selected]").attr("value"))
                .isEqualTo("MINISTRIES");
        assertThat(browser.page().select("#de-xuat-1")).as("a row for one more").isNotEmpty();
        var stored = report.narrative();
        assertThat(stored.getString("strengths")).isEqualTo("Hoàn thành sớm.\n- Ý thứ nhất");
        assertThat(stored.getString("pillars.TALENT")).isEqualTo("Lời về nhân tài");
        assertThat(stored.getString("proposals[0].addressee")).isEqualTo("MINISTRIES");
        assertThat(stored.getList("proposals")).hasSize(1);
        assertThat(Jsoup.parse(browser.ask(report.path() + "/xem").body()).text())
                .contains("Hoàn thành sớm.", "Sớm ban hành hướng dẫn.");

        int version = report.status().getInt("version");
        browser.send(OwnReport.form(browser), Map.of());
        assertThat(report.status().getInt("version"))
                .as("the same words are not stored again")
                .isEqualTo(version);
        browser.send(OwnReport.form(browser), Map.of("de-xuat-0", " "));
        assertThat(report.narrative().getList("proposals"))
                .as("a row without words")
                .isNull();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        OwnReport report = OwnReport.of("so-tai-chinh");
        Visitor browser = report.opened("ha-tinh-so-tai-chinh");
        Map<String, String> typed = Map.of(
                "noi-bat", "Đạt 😀",
                "nhom-nhan-tai", "漢",
                "han-che", "x".repeat(20_001),
                "kho-khan", "Thiếu <b>người</b>",
                "de-xuat-0", "Được",
                "de-xuat-1", "");
        browser.send(OwnReport.form(browser), typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "han-che")).contains("20000");
        assertThat(report.status().getString("narrative.strengths")).isNull();
        kept(browser, typed);

        browser.send(OwnReport.form(browser), Map.of("han-che", "Còn chậm", "de-xuat-0", "Hãy 😀"));
        assertThat(browser.status()).isEqualTo(422);
        for (String field : List.of("noi-bat", "nhom-nhan-tai", "de-xuat-0")) {
            assertThat(error(browser, field)).contains("không in được trong văn bản");
        }
        assertThat(browser.page().select("[data-nhan] a").eachAttr("href"))
                .containsExactly("#nhom-nhan-tai", "#noi-bat", "#de-xuat-0");
        assertThat(browser.page().select("#kho-khan b")).isEmpty();
        assertThat(OwnReport.value(browser, "kho-khan")).isEqualTo("Thiếu <b>người</b>");
        assertThat(OwnReport.form(browser).hasAttr("data-chua-luu")).isTrue();

        browser.send(OwnReport.form(browser), Map.of("noi-bat", "Đạt", "nhom-nhan-tai", "", "de-xuat-0", "Hãy"));
        assertThat(browser.path()).isEqualTo(report.path());
        assertThat(report.narrative().getString("difficulties")).isEqualTo("Thiếu <b>người</b>");
        assertThat(browser.ask(report.path() + "/xem").body()).contains("&lt;b&gt;người&lt;/b&gt;");
    }

    @Test
    void longWordsAreTakenAsAWhole() {
        OwnReport report = OwnReport.of("thanh-tra-tinh");
        Visitor browser = report.opened("ha-tinh-thanh-tra-tinh");
        String part = "ế".repeat(20_000);
        browser.send(
                OwnReport.form(browser),
                Map.of(
                        "chi-dao",
                        part,
                        "ket-qua-chung",
                        part,
                        "noi-bat",
                        part,
                        "kho-khan",
                        part,
                        "han-che",
                        part,
                        "kinh-phi",
                        part,
                        "phuong-huong",
                        part));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(report.narrative().getString("nextYear")).hasSize(20_000);
    }

    @Test
    void aProposalIsTakenIntoItsFieldAndTheOtherWordsStay() {
        OwnReport report = OwnReport.of("so-cong-thuong");
        report.reportOn("III.2.1", "2026-11-02T02:00:00Z", ledger);
        Visitor browser = report.opened("ha-tinh-so-cong-thuong");
        browser.send(OwnReport.form(browser), Map.of("viec", "so-lieu"));
        assertThat(browser.page().select("[role=status]").first().text()).startsWith("Đã lấy số liệu mới");
        Element button = browser.element("#muc-difficulties button");
        assertThat(button.text()).startsWith("Lấy gợi ý vào ô").contains("Khó khăn, vướng mắc");
        assertThat(browser.element("#muc-difficulties .suggestion").text())
                .startsWith("Gợi ý từ số liệu đã báo cáo")
                .contains("Thiếu kinh phí");
        browser.send(
                OwnReport.form(browser),
                Map.of("viec", button.attr("value"), "kho-khan", "Của tôi", "noi-bat", "Chưa lưu"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(OwnReport.value(browser, "kho-khan")).startsWith("Của tôi\n").contains("Thiếu kinh phí");
        assertThat(OwnReport.value(browser, "noi-bat")).isEqualTo("Chưa lưu");
        assertThat(browser.page().select("[role=status]").first().text()).contains("“Khó khăn, vướng mắc”, chưa lưu");
        assertThat(report.narrative().getString("difficulties"))
                .as("not stored")
                .isNull();
        String taken = OwnReport.value(browser, "kho-khan");
        browser.send(OwnReport.form(browser), Map.of("viec", button.attr("value")));
        assertThat(OwnReport.value(browser, "kho-khan")).as("not twice").isEqualTo(taken);

        Element proposals = browser.element("#muc-proposals .suggestion button");
        browser.send(OwnReport.form(browser), Map.of("viec", proposals.attr("value")));
        assertThat(OwnReport.value(browser, "de-xuat-0")).contains("bổ sung dự toán");
        browser.send(OwnReport.form(browser), Map.of("viec", "them-de-xuat"));
        assertThat(browser.page().select("fieldset.proposal")).hasSize(3);
        browser.send(OwnReport.form(browser), Map.of("viec", "luu"));
        assertThat(report.narrative().getString("strengths")).isEqualTo("Chưa lưu");
        assertThat(report.narrative().getString("difficulties")).isEqualTo(taken);
    }

    @Test
    void whoIsOvertakenSeesBothVersionsAndLosesNeither() {
        OwnReport report = OwnReport.of("so-tu-phap");
        Visitor browser = report.opened("ha-tinh-so-tu-phap");
        report.step(
                        OwnReport.as("agency-reporter", "so-tu-phap"),
                        "narrative",
                        "{\"strengths\":\"Bản của người khác\"}")
                .then()
                .statusCode(200);
        browser.send(OwnReport.form(browser), Map.of("noi-bat", "Bản của tôi", "han-che", "Còn chậm"));
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().select("[role=alert] table").text())
                .contains("Bản của tôi", "Bản của người khác", "Còn chậm")
                .doesNotContain("Khó khăn");
        assertThat(OwnReport.value(browser, "noi-bat")).isEqualTo("Bản của tôi");
        assertThat(OwnReport.form(browser).hasAttr("data-tu-luu"))
                .as("nothing is replaced in the background")
                .isFalse();
        browser.send(OwnReport.form(browser), Map.of("noi-bat", "Bản của cả hai"));
        assertThat(browser.path()).isEqualTo(report.path());
        assertThat(report.narrative().getString("strengths")).isEqualTo("Bản của cả hai");
    }

    @Test
    void theWordsAreSavedInTheBackgroundOnTheVersionThatTheyWereTypedOn() {
        OwnReport report = OwnReport.of("so-ngoai-vu");
        Visitor browser = report.opened("ha-tinh-so-ngoai-vu");
        Element form = OwnReport.form(browser);
        assertThat(form.attr("data-giu")).isEqualTo(report.path());
        assertThat(browser.element(form.attr("data-tu-luu")).attr("hx-post")).isEqualTo(report.path() + "/tu-luu");
        Map<String, String> fields = new HashMap<>(Map.of(
                "ma-trang", form.select("[name=ma-trang]").val(),
                "phien-ban", form.select("[name=phien-ban]").val(),
                "noi-bat", "Tự lưu"));
        HttpResponse<String> saved = browser.post(report.path() + "/tu-luu", fields);
        assertThat(saved.statusCode()).isEqualTo(200);
        Document piece = Jsoup.parse(saved.body());
        assertThat(piece.text()).isEqualTo("Đã tự lưu lúc 09:00.");
        assertThat(piece.select("#phien-ban[hx-swap-oob=true]").val())
                .isEqualTo(report.status().getString("version"));
        assertThat(report.narrative().getString("strengths")).isEqualTo("Tự lưu");

        fields.put("noi-bat", "Trên bản cũ");
        HttpResponse<String> overtaken = browser.post(report.path() + "/tu-luu", fields);
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body())
                .contains("Chưa tự lưu được: người khác vừa sửa")
                .doesNotContain("oob");
        assertThat(report.narrative().getString("strengths")).isEqualTo("Tự lưu");
    }

    @Test
    void nobodyWritesForOthersAndNoFormComesFromElsewhere() {
        OwnReport foreign = OwnReport.of("so-y-te");
        Visitor browser = WithPages.signedIn("ha-tinh-thanh-tra-tinh", "/bao-cao");
        for (String page : List.of("", "/nop", "/xem", "/phieu-kiem-soat", "/tep/docx", "/lan/1")) {
            assertThat(browser.ask(foreign.path() + page, "Accept", "text/html").statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        String own = OwnReport.of("thanh-tra-tinh").path();
        assertThat(browser.post(own, Map.of("phien-ban", "2", "noi-bat", "x")).statusCode())
                .as("without the token of a page")
                .isEqualTo(403);
        String token = browser.open(own).element("[name=ma-trang]").val();
        assertThat(browser.post(foreign.path(), Map.of("ma-trang", token, "phien-ban", "2", "noi-bat", "x"))
                        .statusCode())
                .isEqualTo(404);
        Visitor reader = WithPages.signedIn("reader-ha-tinh", "/");
        assertThat(reader.ask("/bao-cao", "Accept", "text/html").statusCode()).isEqualTo(403);
        assertThat(WithPages.signedIn("lai-chau-so-y-te", "/")
                        .ask(foreign.path(), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String error(Visitor browser, String field) {
        return browser.page().select("#" + field + "-loi").text();
    }

    private static void kept(Visitor browser, Map<String, String> typed) {
        typed.forEach((field, text) ->
                assertThat(OwnReport.value(browser, field)).as(field).isEqualTo(text));
    }
}
