package vn.tiendo.report.page.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.filing.file.OfficeFiles;
import vn.tiendo.report.page.Officials;

/** What is done with a report on its page, and what becomes of it. Each test has an agency of its own. */
@QuarkusTest
@TestProfile(WithPages.Collection.class)
class ReportPagesTest {

    private static final String PLACEHOLDER = "ubnd-cap-xa-chua-nap-danh-muc";

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void whatWasHandedInIsReadAndAccepted() {
        Officials.handIn("so-cong-thuong");
        Visitor focal = focal("so-cong-thuong");
        assertThat(focal.page().select("h1").text()).isEqualTo("Báo cáo của Sở Công Thương");
        assertThat(focal.page().text())
                .contains("Đã nộp, chờ tiếp nhận", "Đã nộp ngày 20/11/2026 (muộn 4 ngày)", "thứ Hai, 16/11/2026");

        HttpResponse<String> document = focal.ask(page("so-cong-thuong") + "/tep/html", "Accept", "text/html,*/*");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).contains("SỞ CÔNG THƯƠNG");
        assertThat(document.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "style-src 'unsafe-inline'", "default-src 'none'");
        assertThat(document.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(focal.ask(page("so-cong-thuong") + "/tep/docx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "So Cong Thuong"));
        assertThat(focal.ask(page("so-cong-thuong") + "/tep/json").statusCode()).isEqualTo(404);

        focal.send(focal.element("form[action$=/tiep-nhan]"), Map.of());
        assertThat(focal.path()).isEqualTo(page("so-cong-thuong"));
        assertThat(focal.page().select("[role=status]").text()).isEqualTo("Đã tiếp nhận báo cáo.");
        assertThat(focal.page().select("form[action$=/tiep-nhan]")).isEmpty();
        assertThat(stored("so-cong-thuong").getString("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void theSignedCopyIsReadFromThePageAsSoonAsThereIsOne() {
        Officials.handIn("so-tai-chinh");
        Visitor focal = focal("so-tai-chinh");
        String copy = page("so-tai-chinh") + "/tep/ban-ky";
        assertThat(focal.page().select("a:contains(bản ký)")).isEmpty();
        assertThat(focal.ask(copy, "Accept", "text/html,*/*").statusCode()).isEqualTo(404);

        Visitor agency = WithPages.signedIn("quang-ninh-so-tai-chinh", "/bao-cao/" + Officials.report("so-tai-chinh"));
        agency.upload(
                agency.element("form[action$=/ban-ky]"),
                Map.of(),
                "tep",
                "ky.pdf",
                OfficeFiles.pdf("Đã ký và đóng dấu"));
        assertThat(agency.status()).isEqualTo(200);

        assertThat(focal.open(page("so-tai-chinh"))
                        .element("a:contains(Tải bản ký)")
                        .attr("href"))
                .isEqualTo(copy);
        HttpResponse<String> file = focal.ask(copy, "Accept", "text/html,*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(WithPages.signedIn("quang-ninh-so-noi-vu", "/")
                        .ask(copy, "Accept", "text/html,*/*")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsSentBackNeedsAReasonWhichIsKeptWhateverItHolds() {
        Officials.handIn("so-xay-dung");
        Visitor focal = focal("so-xay-dung");

        focal.send(focal.element("form[action$=/tra-lai]"), Map.of("ly-do-tra-lai", "  "));
        assertThat(focal.status()).isEqualTo(422);
        assertThat(focal.page().select("#ly-do-tra-lai-loi").text()).isEqualTo("Cần nêu lý do.");
        assertThat(focal.page().select(".alert-danger a[href=#ly-do-tra-lai]")).hasSize(1);
        assertThat(focal.page().select("details[open] summary").text()).isEqualTo("Trả lại…");
        assertThat(stored("so-xay-dung").getString("state")).isEqualTo("SUBMITTED");

        focal.send(focal.element("form[action$=/tra-lai]"), Map.of("ly-do-tra-lai", "Chưa nêu <b>nguyên nhân</b>."));
        assertThat(focal.status()).isEqualTo(200);
        assertThat(focal.page().text()).contains("Bị trả lại, chờ nộp lại", "Chưa nêu <b>nguyên nhân</b>.");
        assertThat(focal.page().select("dd b")).isEmpty();
        assertThat(stored("so-xay-dung").getString("state")).isEqualTo("RETURNED");
        assertThat(stored("so-xay-dung").getString("returnReason")).isEqualTo("Chưa nêu <b>nguyên nhân</b>.");
        assertThat(WithPages.signedIn("focal-quang-ninh", "/ai-chua-nop").page().text())
                .contains("Bị trả lại, chờ nộp lại, quá hạn");
    }

    @Test
    void aPaperCopyIsRecordedWithItsNumbersAndDecidesWhetherItWasOnTime() {
        Visitor focal = focal("truong-dai-hoc-ha-long");
        Map<String, String> typed =
                Map.of("ngay-nhan", "16/11/2026", "so-van-ban", "", "ngay-van-ban", "31/11/2026", "so-den", "1824");

        focal.send(focal.element("form[action$=/ban-giay]"), typed);
        assertThat(focal.status()).isEqualTo(422);
        assertThat(focal.page().select("#so-van-ban-loi").text()).isEqualTo("Cần số hiệu văn bản.");
        assertThat(focal.page().select("#ngay-van-ban-loi").text()).isNotEmpty();
        assertThat(focal.page().select("#ngay-van-ban").val()).isEqualTo("31/11/2026");
        assertThat(focal.page().select("#so-den").val()).isEqualTo("1824");

        focal.send(
                focal.element("form[action$=/ban-giay]"),
                Map.of("so-van-ban", "07/BC-ĐHHL", "ngay-van-ban", "20/11/2026"));
        assertThat(focal.page().select("#ngay-van-ban-loi").text()).isEqualTo("Ngày của văn bản sau ngày nhận.");

        focal.send(focal.element("form[action$=/ban-giay]"), Map.of("ngay-van-ban", "15/11/2026"));
        assertThat(focal.page().select("[role=status]").text()).isEqualTo("Đã ghi nhận bản giấy.");
        assertThat(focal.page().text())
                .contains(
                        "Đã nộp ngày 16/11/2026 (đúng hạn)",
                        "Nhận ngày 16/11/2026; số 07/BC-ĐHHL ngày 15/11/2026; số đến 1824");
        JsonPath stored = stored("truong-dai-hoc-ha-long");
        assertThat(stored.getString("state")).isEqualTo("SUBMITTED");
        assertThat(stored.getString("outcome")).isEqualTo("ON_TIME");
        assertThat(stored.getString("paper.arrivalNumber")).isEqualTo("1824");
        assertThat(WithPages.signedIn("focal-quang-ninh", "/ai-chua-nop").page().text())
                .contains("Nộp bản giấy");
    }

    @Test
    void theFocalAgencyHandsInForAnotherWithAReasonAndTheCommitteeAcceptsIt() {
        Visitor focal = focal("so-giao-duc-va-dao-tao");

        focal.send(focal.element("form[action$=/nop-thay]"), Map.of("ly-do-nop-thay", ""));
        assertThat(focal.status()).isEqualTo(422);
        assertThat(focal.page().select("#ly-do-nop-thay-loi").text()).contains("cần nêu lý do");

        focal.send(focal.element("form[action$=/nop-thay]"), Map.of("ly-do-nop-thay", "Cơ quan đang bàn giao."));
        assertThat(focal.page().select("[role=status]").text()).startsWith("Đã nộp thay");
        assertThat(focal.page().select("form[action$=/tiep-nhan]")).isEmpty();
        assertThat(stored("so-giao-duc-va-dao-tao").getString("onBehalf.reason"))
                .isEqualTo("Cơ quan đang bàn giao.");

        Visitor committee = WithPages.signedIn("committee-quang-ninh", page("so-giao-duc-va-dao-tao"));
        assertThat(committee.page().text()).contains("Nộp thay, lý do Cơ quan đang bàn giao.");
        committee.send(committee.element("form[action$=/tiep-nhan]"), Map.of());
        assertThat(stored("so-giao-duc-va-dao-tao").getString("state")).isEqualTo("ACCEPTED");
        assertThat(committee.open("/ai-chua-nop").page().text()).contains("Đã tiếp nhận", "Nộp thay");
    }

    @Test
    void forWhoCannotHandInNoReasonIsAsked() {
        Visitor focal = focal(PLACEHOLDER);
        assertThat(focal.page().select("#ly-do-nop-thay-ghi-chu").text()).startsWith("Không bắt buộc");
        focal.send(focal.element("form[action$=/nop-thay]"), Map.of("ly-do-nop-thay", ""));
        assertThat(stored(PLACEHOLDER).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void whatSomebodyElseHasDoneMeanwhileIsShownAndNothingTypedIsLost() {
        Officials.handIn("so-nong-nghiep-va-moi-truong");
        Visitor first = focal("so-nong-nghiep-va-moi-truong");
        Visitor second = focal("so-nong-nghiep-va-moi-truong");
        first.send(first.element("form[action$=/tra-lai]"), Map.of("ly-do-tra-lai", "Thiếu phụ lục."));
        Officials.handIn("so-nong-nghiep-va-moi-truong");

        second.send(second.element("form[action$=/tra-lai]"), Map.of("ly-do-tra-lai", "Thiếu nguyên nhân."));

        assertThat(second.status()).isEqualTo(412);
        Document page = second.page();
        assertThat(page.select(".alert-warning").text())
                .contains("Chưa lưu: báo cáo này vừa thay đổi.", "Lúc bạn mở trang Đã nộp, chờ tiếp nhận", "Bây giờ");
        assertThat(page.select("#ly-do-tra-lai").text()).isEqualTo("Thiếu nguyên nhân.");
        second.send(second.element("form[action$=/tra-lai]"), Map.of());
        assertThat(stored("so-nong-nghiep-va-moi-truong").getString("returnReason"))
                .isEqualTo("Thiếu nguyên nhân.");
        assertThat(stored("so-nong-nghiep-va-moi-truong").getInt("returns")).isEqualTo(2);
    }

    @Test
    void nobodyElseReachesAReportOfTheProvince() {
        String report = page("so-dan-toc-va-ton-giao");
        assertThat(WithPages.signedIn("focal-lai-chau", report).status()).isEqualTo(404);
        assertThat(WithPages.signedIn("focal-lai-chau", report + "/tep/html").status())
                .isEqualTo(404);
        for (String person : List.of("quang-ninh-so-noi-vu", "reader-quang-ninh")) {
            assertThat(WithPages.signedIn(person, report).status()).isEqualTo(403);
            assertThat(WithPages.signedIn(person, report + "/tep/pdf").status()).isEqualTo(403);
        }
        Visitor focal = focal("so-dan-toc-va-ton-giao");
        assertThat(focal.post(report + "/ban-giay", Map.of("phien-ban", "1")).statusCode())
                .isEqualTo(403);
        assertThat(focal.ask(report + "/tep/exe").statusCode()).isEqualTo(404);
        Visitor committee = WithPages.signedIn("committee-quang-ninh", report);
        assertThat(committee.page().select("main form")).isEmpty();
    }

    private static String page(String agency) {
        return "/ai-chua-nop/" + Officials.report(agency);
    }

    private static Visitor focal(String agency) {
        return WithPages.signedIn("focal-quang-ninh", page(agency));
    }

    private static JsonPath stored(String agency) {
        return Officials.status(Officials.report(agency));
    }
}
