package vn.tiendo.report.page.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.filing.file.OfficeFiles;
import vn.tiendo.report.ledger.LedgerWriter;

/** What follows the writing of a report: handed in, numbered, signed, kept. */
@QuarkusTest
@TestProfile(WithPages.Own.class)
class SubmissionPagesTest {

    @Inject
    PageLedger plans;

    @Inject
    LedgerWriter ledger;

    @BeforeEach
    void beforeTheDueDay() {
        plans.at("2026-12-04T09:00");
    }

    @Test
    void whatCameAfterTheClosingIsNamedAndTakenInBeforeHandingIn() {
        OwnReport report = OwnReport.of("so-dan-toc-va-ton-giao");
        report.reportOn("III.2.1", "2026-12-04T01:00:00Z", ledger);
        Visitor browser = report.opened("ha-tinh-so-dan-toc-va-ton-giao");
        assertThat(browser.element(".questions").text())
                .contains("1 cập nhật sau thời điểm chốt số liệu", "Nhiệm vụ III.2.1: Tạo đột phá")
                .contains("đang thực hiện, cập nhật lúc 08 giờ 00 phút ngày 04/12/2026");
        Element banner = browser.element("section[aria-labelledby=so-lieu-cu]");
        assertThat(banner.text())
                .startsWith("Có cập nhật mới chưa vào báo cáo Số liệu của báo cáo dừng ở 24 giờ 00 phút ngày")
                .contains("Nhiệm vụ III.2.1");
        assertThat(banner.select("button[form=ban-thao][value=so-lieu]").text()).isEqualTo("Lấy số liệu mới");
        assertThat(browser.page()
                        .select("section[aria-labelledby=truoc-khi-nop]")
                        .text())
                .as("said once")
                .doesNotContain("cập nhật sau thời điểm chốt");
        browser.send(OwnReport.form(browser), Map.of("viec", "nop", "noi-bat", "Lưu trước khi nộp"));
        assertThat(browser.path()).isEqualTo(report.path() + "/nop");
        assertThat(report.narrative().getString("strengths")).isEqualTo("Lưu trước khi nộp");
        assertThat(browser.page().text()).contains("không sửa được nữa, trừ khi bị trả lại");
        Element stale = form(browser, "/nop");

        browser.send(form(browser, "/so-lieu"), Map.of());
        assertThat(browser.path()).isEqualTo(report.path() + "/nop");
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lấy số liệu mới");
        assertThat(browser.page().select("#so-lieu-cu, form[action$=/so-lieu]")).isEmpty();
        assertThat(browser.element(".questions").text()).doesNotContain("cập nhật sau thời điểm chốt");
        assertThat(report.status().getInt("revision")).isEqualTo(2);

        browser.send(stale, Map.of());
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().select("[data-nhan]").text()).contains("vừa được sửa sau khi bạn mở trang này");
        assertThat(report.status().getString("state")).isEqualTo("ASSEMBLED");

        Element form = form(browser, "/nop");
        browser.send(form, Map.of());
        assertThat(browser.path()).isEqualTo(report.path());
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Đã nộp báo cáo.");
        assertThat(browser.page().select("#ban-thao")).isEmpty();
        assertThat(report.status().getString("state")).isEqualTo("SUBMITTED");
        assertThat(report.status().getString("submittedBy")).isEqualTo("ha-tinh-so-dan-toc-va-ton-giao");
        assertThat(browser.open("/bao-cao").element("article.task").text())
                .contains("Đã nộp", "Ghi số, ngày, người ký");

        Document revision = browser.open(report.path() + "/lan/2").page();
        assertThat(revision.text())
                .contains("Lấy số liệu mới", "Chỗ khác với lần trước", "đang thực hiện")
                .doesNotContain("IN_PROGRESS", "T17:00");
        assertThat(browser.open(report.path() + "/lan/3").page().text())
                .contains("kết quả nổi bật", "Lưu trước khi nộp");
        assertThat(browser.open(report.path() + "/lan/9").status()).isEqualTo(404);
    }

    @Test
    void numberDayAndSignerAreRecordedAsTheyStandOnTheDocument() {
        OwnReport report = OwnReport.of("so-giao-duc-va-dao-tao");
        Visitor browser = handedIn(report, "so-giao-duc-va-dao-tao");
        assertThat(browser.page().select("input[name=tu-cach] ~ label").eachText())
                .containsExactly(
                        "Người đứng đầu ký: GIÁM ĐỐC",
                        "Cấp phó ký thay: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
                        "Quyền người đứng đầu ký: Q. GIÁM ĐỐC");
        Map<String, String> typed = Map.of("so", "", "ngay", "31/2/2026", "nguoi-ky", "Nguyễn <b>Văn</b> A");
        browser.send(form(browser, "/ban-hanh"), typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "so")).isNotEmpty();
        assertThat(error(browser, "ngay")).startsWith("“31/2/2026” không phải ngày");
        assertThat(browser.page().select("#nguoi-ky").val()).isEqualTo("Nguyễn <b>Văn</b> A");

        browser.send(
                form(browser, "/ban-hanh"),
                Map.of("so", "05/BC-SGDĐT", "ngay", "5/12/2026", "nguoi-ky", "Nguyễn Văn A"));
        assertThat(error(browser, "ngay")).isEqualTo("Ngày này chưa tới.");
        browser.send(form(browser, "/ban-hanh"), Map.of("ngay", "4/12/2026", "chuc-vu", "PHÓ GIÁM ĐỐC"));
        assertThat(error(browser, "chuc-vu")).contains("Cấp phó ký thay");
        browser.send(form(browser, "/ban-hanh"), Map.of("chuc-vu", "", "tu-cach", "DEPUTY"));
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo(report.path());
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã ghi số, ngày và người ký");
        var signature = report.status();
        assertThat(signature.getString("signature.number")).isEqualTo("05/BC-SGDĐT");
        assertThat(signature.getString("signature.date")).isEqualTo("2026-12-04");
        assertThat(signature.getString("signature.authority")).isEqualTo("KT. GIÁM ĐỐC");
        assertThat(signature.getString("signature.post")).isEqualTo("PHÓ GIÁM ĐỐC");
        assertThat(browser.page().text()).contains("số 05/BC-SGDĐT ngày 04/12/2026, KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");

        assertThat(browser.page().select("input[name=tu-cach][checked]").val()).isEqualTo("nhu-da-ghi");
        browser.send(form(browser, "/ban-hanh"), Map.of("so", "06/BC-SGDĐT"));
        assertThat(report.status().getString("signature.number")).isEqualTo("06/BC-SGDĐT");
        assertThat(report.status().getString("signature.authority")).isEqualTo("KT. GIÁM ĐỐC");
    }

    @Test
    void aSignedCopyAndACorrectedFileStandForTheReport() {
        OwnReport report = OwnReport.of("so-nong-nghiep-va-moi-truong");
        Visitor browser = handedIn(report, "so-nong-nghiep-va-moi-truong");
        browser.upload(
                form(browser, "/ban-ky"), Map.of(), "tep", "ban ky.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.status()).isEqualTo(415);
        assertThat(browser.page().select("#tep-ban-ky-loi").text()).contains("trang web mang tên một tệp khác");
        browser.send(form(browser, "/ban-ky"), Map.of());
        assertThat(browser.status()).as("not sent as a form with a file").isEqualTo(415);

        browser.open(report.path());
        byte[] signed = OfficeFiles.pdf("Bản ký");
        browser.upload(form(browser, "/ban-ky"), Map.of(), "tep", "ban ky.pdf", signed);
        assertThat(browser.path()).isEqualTo(report.path());
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Đã nhận bản ký.");
        Element row = browser.element("table tbody tr");
        assertThat(row.text()).contains("(bản ký).pdf", "Bản ký", "Bản lưu chính thức");
        assertThat(row.select("details:not([open]):contains(Dấu kiểm tra tệp) code")
                        .text())
                .as("for who asks for it")
                .isEqualTo(Sha256.hex(signed));
        var answer = browser.ask(row.select("a").attr("href"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(report.status().getString("signedCopy.hash")).isEqualTo(Sha256.hex(signed));

        byte[] printed = report.get("files/docx").asByteArray();
        byte[] corrected = OfficeFiles.edited(
                printed, word -> word.createParagraph().createRun().setText("Thêm <i>đoạn</i> 99 này."));
        browser.upload(form(browser, "/ban-word"), Map.of(), "tep", "bc.docx", corrected);
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Đã nhận bản Word đã chỉnh sửa.");
        Document differences =
                browser.open(report.path() + "/ban-word/khac-biet").page();
        assertThat(differences.select("tbody tr").text()).contains("Thêm <i>đoạn</i> 99 này.", "ghi 99");
        assertThat(differences.text()).contains("Có số liệu khác với báo cáo đã nộp.");
        assertThat(differences.select("tbody i")).isEmpty();
        for (String format : new String[] {"docx", "pdf", "xlsx", "html"}) {
            assertThat(browser.ask(report.path() + "/tep/" + format).statusCode())
                    .as(format)
                    .isEqualTo(200);
        }
    }

    @Test
    void theFocalAgencyHandsInForAnotherOnlyWithAReason() {
        OwnReport report = OwnReport.of("van-phong-ubnd-tinh");
        Visitor browser = WithPages.signedIn("focal-ha-tinh", "/bao-cao");
        assertThat(browser.page().select("article a").eachAttr("href")).doesNotContain(report.path());
        browser.open(report.path() + "/nop");
        assertThat(browser.page().text()).contains("cơ quan đầu mối nộp thay");
        browser.send(form(browser, "/nop"), Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "ly-do")).isNotEmpty();
        browser.send(form(browser, "/nop"), Map.of("ly-do", "Đang bàn giao."));
        assertThat(report.status().getString("onBehalf.reason")).isEqualTo("Đang bàn giao.");
    }

    @Test
    void aConsolidatedReportIsHandedInByTheFocalAgencyAndNumberedByTheCommittee() {
        plans.at("2026-12-10T09:00");
        OwnReport report = OwnReport.consolidated();
        Visitor focal = WithPages.signedIn("focal-ha-tinh", "/bao-cao");
        assertThat(focal.page().select("article h2").eachText()).contains("Báo cáo tổng hợp năm 2026");
        focal.open(report.path());
        assertThat(focal.page()
                        .select("a[href=/soan-bao-cao/" + report.id() + "]")
                        .text())
                .isEqualTo("Soạn báo cáo tổng hợp");
        assertThat(focal.page().select("#ban-thao")).isEmpty();
        focal.open(report.path() + "/nop");
        focal.send(form(focal, "/nop"), Map.of());
        assertThat(report.status().getString("state")).isEqualTo("SUBMITTED");

        Visitor committee = WithPages.signedIn("committee-ha-tinh", "/bao-cao");
        assertThat(committee.page().select("article h2").eachText()).containsExactly("Báo cáo tổng hợp năm 2026");
        committee.open(report.path());
        committee.send(
                form(committee, "/ban-hanh"),
                Map.of("so", "12/BC-UBND", "ngay", "9/12/2026", "nguoi-ky", "Trần Văn B"));
        assertThat(report.status().getString("signature.number")).isEqualTo("12/BC-UBND");
        assertThat(committee.ask(report.path() + "/nop", "Accept", "text/html").statusCode())
                .as("it does not write reports")
                .isEqualTo(403);
        assertThat(committee
                        .ask(OwnReport.of("thanh-tra-tinh").path(), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasAskedForIsInTheListAndWrittenBeforeItsFiguresClose() {
        String agency = "ha-tinh-so-khoa-hoc-va-cong-nghe";
        String request = OwnReport.as("focal", null)
                .body(
                        "{\"plan\":\"%s\",\"subject\":\"Kết quả <b>thu hút</b>\",\"reporters\":[\"%s\"],\"dueDate\":\"2026-12-31\",\"closingDate\":\"2026-12-28\"}"
                                .formatted(OwnReport.PLAN, agency))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Visitor browser = WithPages.signedIn(agency, "/bao-cao");
        Element row = browser.element("article.task:has(a[href*=" + request + "])");
        assertThat(row.select("h2").text()).isEqualTo("Báo cáo theo yêu cầu: Kết quả <b>thu hút</b>");
        assertThat(row.text()).contains("Chưa chốt số liệu", "thứ Năm, 31/12/2026 (còn 27 ngày)");
        browser.open(row.select("a").attr("href"));
        OwnReport report = new OwnReport(browser.path().substring("/bao-cao/".length()));
        assertThat(browser.page().text()).contains("Số liệu chốt hết ngày 28/12/2026");
        browser.send(OwnReport.form(browser), Map.of("viec", "luu", "noi-bat", "Viết trước"));
        assertThat(report.narrative().getString("strengths")).isEqualTo("Viết trước");
        browser.open(report.path() + "/nop");
        assertThat(browser.page().text()).contains("Chưa nộp được: số liệu chốt hết ngày 28/12/2026");
        assertThat(browser.page().select("form[action$=/nop]")).isEmpty();
    }

    private Visitor handedIn(OwnReport report, String agency) {
        report.step(OwnReport.as("agency-reporter", agency), "submission", "{}")
                .then()
                .statusCode(200);
        return report.opened("ha-tinh-" + agency);
    }

    private static Element form(Visitor browser, String action) {
        return browser.element("form[action$=" + action + "]");
    }

    private static String error(Visitor browser, String field) {
        return browser.page().select("#" + field + "-loi").text();
    }
}
