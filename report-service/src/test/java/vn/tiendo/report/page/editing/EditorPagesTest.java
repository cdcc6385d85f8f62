package vn.tiendo.report.page.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;

/** What the editor finds around the parts: his reports, what is newer, figures, control sheet, outline, letter, revisions. */
@QuarkusTest
@TestProfile(WithPages.Editing.class)
class EditorPagesTest {

    private final Editing quangNinh = Editing.quangNinh();

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inDecember() {
        ledger.at("2026-12-22T09:00");
    }

    @Test
    void theListHasTheConsolidatedReportsOfTheProvinceWithDueDayAndState() {
        Document page = WithPages.signedIn("focal-quang-ninh", "/soan-bao-cao").page();
        assertThat(page.select("h1").text()).isEqualTo("Soạn báo cáo tổng hợp");
        assertThat(page.select("h2").eachText()).first().isEqualTo("Năm 2026");
        Element report = page.select("article").first();
        assertThat(report.text())
                .contains("Báo cáo tổng hợp năm 2026", "Số 205/KH-UBND", "Hạn nộp thứ Hai, 30/11/2026");
        assertThat(report.select("a").attr("href")).isEqualTo(quangNinh.address(""));
        assertThat(page.text()).doesNotContain("Lai Châu");
        assertThat(WithPages.signedIn("reader-quang-ninh", "/soan-bao-cao").status())
                .isEqualTo(403);
        assertThat(WithPages.signedIn("focal-lai-chau", quangNinh.address("")).status())
                .isEqualTo(404);
    }

    @Test
    void aReportShowsItsPartsInTheOrderOfItsOutlineAndWhereTheOthersWorkIsDone() {
        Document page = quangNinh.opens("").page();
        assertThat(page.select("section[aria-labelledby=muc-luc] h3").eachText())
                .containsExactly(
                        "Công tác chỉ đạo, triển khai",
                        "Kết quả thực hiện",
                        "Đánh giá chung",
                        "Phương hướng, nhiệm vụ",
                        "Đề xuất, kiến nghị");
        assertThat(page.select("section[aria-labelledby=muc-luc] a").eachText())
                .hasSize(12)
                .contains("Kết quả nổi bật", "Nguyên nhân");
        assertThat(page.select("section[aria-labelledby=muc-luc] .mark").eachText())
                .contains("Chưa soạn");
        assertThat(page.select("nav[aria-labelledby=tra-cuu] a").eachText())
                .contains(
                        "Xem toàn văn",
                        "Số liệu và phụ lục",
                        "Phiếu kiểm soát số liệu",
                        "Đề cương năm 2026",
                        "Tải dự thảo Tờ trình (Word)",
                        "Nộp, ghi số, bản ký");
        assertThat(page.select("a:containsOwn(Xem toàn văn)").attr("href"))
                .isEqualTo("/bao-cao/" + quangNinh.report() + "/xem");
        assertThat(page.select("a:containsOwn(Nộp, ghi số, bản ký)").attr("href"))
                .isEqualTo("/bao-cao/" + quangNinh.report());
        assertThat(page.select("section[aria-labelledby=can-lam]").text())
                .contains("chưa có lời văn", "Soạn mục “Kết quả nổi bật”");
    }

    @Test
    void whatCameInSinceIsToldWithAListAndFiguresTakenAnewKeepWhatTheEditorWrote() {
        Visitor browser = quangNinh.part("ket-qua-chung");
        Editing.press(browser, "luu", Map.of("doan-moi", "Lời của văn phòng."));
        quangNinh.handedIn("truong-dai-hoc-ha-long", "{\"results\":\"Đã mở 02 lớp <b>bồi dưỡng</b>.\"}");
        // What is handed in counts from the next moment on.
        ledger.at("2026-12-22T10:00");
        browser.open(quangNinh.address(""));
        Element banner = browser.element("section[aria-labelledby=so-lieu-cu]");
        assertThat(banner.text()).contains("báo cáo của cơ quan, đơn vị nộp sau khi lấy số liệu");
        assertThat(banner.select("li").eachText()).contains("Trường Đại học Hạ Long");

        browser.send(banner.selectFirst("form"), Map.of());

        assertThat(Editing.said(browser)).isEqualTo("Đã lấy số liệu mới. Các mục đã soạn giữ nguyên.");
        assertThat(browser.page().select("section[aria-labelledby=so-lieu-cu]")).isEmpty();
        assertThat(quangNinh.stored("RESULTS").getList("texts.text")).isEqualTo(List.of("Lời của văn phòng."));
        assertThat(quangNinh.stored("RESULTS").getString("state")).isEqualTo("UNDECIDED");
        assertThat(browser.page().select("li:contains(Kết quả chung) .mark").text())
                .isEqualTo("Có ý kiến mới");
        assertThat(browser.open(quangNinh.address("/muc/ket-qua-chung")).page().select("article.source b"))
                .isEmpty();

        Document changes = browser.open(quangNinh.address("/thay-doi")).page();
        assertThat(changes.select("h2").first().text()).contains("lấy số liệu mới");
        assertThat(changes.select("section").first().text())
                .contains(
                        "Thời điểm chốt số liệu",
                        "24 giờ 00 phút",
                        "Trường Đại học Hạ Long - kết quả chung",
                        "Đã mở 02 lớp <b>bồi dưỡng</b>.")
                .doesNotContain("NOT_YET");
    }

    @Test
    void figuresAreNotTakenOnAnOldVersion() {
        Visitor browser = quangNinh.opens("");
        Element part = browser.element("a:containsOwn(Kinh phí thực hiện)");
        Visitor other = new Visitor(WithPages.PORT);
        assertThat(part.attr("href")).isEqualTo(quangNinh.address("/muc/kinh-phi"));
        String token =
                browser.open(part.attr("href")).element("input[name=ma-trang]").val();
        var answer = browser.post(quangNinh.address("/so-lieu-moi"), Map.of("ma-trang", token, "phien-ban", "1"));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("Chưa lấy số liệu mới.");
        assertThat(other.post(quangNinh.address("/so-lieu-moi"), Map.of()).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void figuresAndAnnexesAreTablesAndTheControlSheetSaysWhereEachQuestionIsAnswered() {
        Visitor browser = quangNinh.opens("/so-lieu");
        assertThat(browser.page().select("h1").text()).isEqualTo("Số liệu và phụ lục");
        assertThat(browser.page().select("caption").eachText())
                .contains(
                        "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
                        "TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG");
        Document sheet = browser.open(quangNinh.address("/phieu-kiem-soat")).page();
        assertThat(sheet.select("h2").eachText()).contains("Nguồn số liệu", "Cần bổ sung trước khi nộp");
        assertThat(sheet.select("section:has(h2:containsOwn(Cần bổ sung trước khi nộp))")
                        .text())
                .contains("Cách làm: Lời văn còn thiếu: soạn ở từng mục", "Đến trang “Thông tin kế hoạch”");
    }

    @Test
    void theDraftOfTheLetterIsAWordFileWhereTheCommitteeIssuesTheReport() {
        Visitor browser = quangNinh.opens("");
        var letter = browser.ask(quangNinh.address("/to-trinh"));
        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(".docx"));
        Editing laiChau = Editing.laiChau();
        Visitor own = laiChau.opens("");
        assertThat(own.page().text()).doesNotContain("Tờ trình");
        assertThat(own.ask(laiChau.address("/to-trinh"), "Accept", "text/html,*/*;q=0.8")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOutlineOfAYearIsSetByAForm() {
        Editing laiChau = Editing.laiChau();
        String path = "/api/v1/obligations/lai-chau-kh-ubnd-2024-co-quan/outlines/2026";
        Visitor browser = laiChau.opens("/de-cuong?cap=co-quan");
        assertThat(browser.page().select("h1").text()).isEqualTo("Đề cương năm 2026");
        assertThat(browser.page().text()).contains("đang dùng đề cương chung");
        Visitor other = laiChau.opens("/de-cuong?cap=co-quan");
        Element form = browser.element("form:has(input[name=cong-van])");
        form.select("input[type=checkbox]").removeAttr("checked");
        Map<String, String> typed = new HashMap<>(Map.of(
                "co-ket-qua-chung", "co",
                "thu-tu-ket-qua-chung", "1",
                "ten-ket-qua-chung", "Số liệu <chung>"));
        typed.putAll(Map.of(
                "cong-van", "Công văn số 12/SNV ngày 01/12/2026 của Sở Nội vụ",
                "chuong-1", "Đề xuất",
                "chuong-2", "Kết quả",
                "co-de-xuat", "co",
                "o-de-xuat", "1",
                "co-nhiem-vu", "co",
                "o-nhiem-vu", "2",
                "thu-tu-nhiem-vu", "2"));
        browser.send(form, typed);
        assertThat(Editing.said(browser)).isEqualTo("Đã lưu đề cương.");
        var stored = laiChau.focal().get(path).jsonPath();
        assertThat(stored.getString("letter")).startsWith("Công văn số 12/SNV");
        assertThat(stored.getList("chapters.title")).isEqualTo(List.of("Đề xuất", "Kết quả"));
        assertThat(stored.getList("chapters[1].sections.part")).isEqualTo(List.of("RESULTS", "TASKS"));
        assertThat(stored.getString("chapters[1].sections[0].title")).isEqualTo("Số liệu <chung>");

        other.send(other.element("form:has(input[name=cong-van])"), Map.of("cong-van", "Công văn số 13"));
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.page().select("[role=alert]").text())
                .contains("người khác vừa quy định", "Chương “Đề xuất”", "- Số liệu <chung>");
        assertThat(other.element("#cong-van").val()).isEqualTo("Công văn số 13");

        Element wrong = browser.element("form:has(input[name=cong-van])");
        browser.send(wrong, Map.of("chuong-2", "", "thu-tu-nhiem-vu", "hai", "ten-ket-qua-chung", "x".repeat(201)));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#thu-tu-nhiem-vu-loi").text()).startsWith("Thứ tự là một số");
        assertThat(browser.page()
                        .select("#chuong-2-loi, #ten-ket-qua-chung-loi")
                        .eachText())
                .hasSize(2);
        assertThat(browser.element("#thu-tu-nhiem-vu").val()).isEqualTo("hai");
        assertThat(browser.element("#co-de-xuat").hasAttr("checked")).isTrue();
        wrong.select("input[type=checkbox]").removeAttr("checked");
        browser.send(wrong, Map.of());
        assertThat(browser.page().select("[role=alert]").text()).contains("cần ít nhất một phần");
    }
}
