package vn.tiendo.report.page.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;

/** What somebody sees when he has signed in. */
@QuarkusTest
@TestProfile(WithPages.class)
class HomePageTest {

    private static final String PLAN = "lai-chau-kh-ubnd-2024";
    private static final String AGENCY = "lai-chau-so-y-te";

    @Inject
    PageLedger ledger;

    @Inject
    LedgerWriter writer;

    private int assignments;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
        assignments = 0;
        LedgerBatch batch = new LedgerBatch();
        // Overdue, and nobody has said anything.
        keep(batch, assigned("II.1.1.1", AGENCY, "2026-06-30"));
        // Due soon; something was said.
        Assignment soon = assigned("II.1.1.2", AGENCY, "2026-12-20");
        keep(batch, soon);
        keep(batch, soon.with("version", 2).with("status", "IN_PROGRESS").changedAt("2026-03-01T02:00:00Z"));
        // Sent back.
        Assignment back = assigned("II.1.1.3", AGENCY, null);
        keep(batch, back);
        keep(batch, completed(back.with("version", 2), AGENCY).changedAt("2026-05-01T02:00:00Z"));
        keep(
                batch,
                back.with("version", 3)
                        .with("status", "IN_PROGRESS")
                        .with("completedOn", null)
                        .with("verification", Documents.fields("state", "RETURNED", "reason", "Thiếu văn bản."))
                        .with("change", change("VERIFIED", "lai-chau-so-noi-vu", "2026-05-05T02:00:00Z")));
        // Completed by an agency, and by the focal agency itself.
        wait(batch, "II.1.2.1", AGENCY);
        wait(batch, "II.1.3.1", "lai-chau-so-noi-vu");
        writer.replay(batch);
    }

    private void wait(LedgerBatch batch, String task, String agency) {
        Assignment done = assigned(task, agency, null);
        keep(batch, done);
        keep(batch, completed(done.with("version", 2), agency));
    }

    @Test
    void theMenuHasWhatTheCallerMayDo() {
        Document page = WithPages.signedIn("reader-lai-chau", "/").page();
        assertThat(page.select("h1").text()).isEqualTo("Trang đầu");
        assertThat(page.select("nav a").eachText()).containsExactly("Trang đầu", "Tiến độ", "Hướng dẫn");
        assertThat(WithPages.signedIn(AGENCY, "/").page().select("nav a").eachText())
                .contains("Việc của tôi", "Báo cáo của cơ quan")
                .doesNotContain("Ai chưa nộp");
        assertThat(WithPages.signedIn("focal-lai-chau", "/")
                        .page()
                        .select("nav a")
                        .eachText())
                .contains("Chờ xác nhận", "Ai chưa nộp", "Soạn báo cáo tổng hợp");
    }

    @Test
    void onAPhoneTheMenuIsOneRowThatNamesThePageAndOpensWithoutAScript() {
        Visitor reader = WithPages.signedIn("reader-lai-chau", "/");
        assertThat(reader.element("header details summary").text()).isEqualTo("Danh mục: Trang đầu");
        assertThat(reader.element("header details:not([open]) ~ nav").select("a"))
                .hasSize(3);
        assertThat(reader.open("/tien-do/co-quan")
                        .element("header details summary")
                        .text())
                .isEqualTo("Danh mục: Tiến độ");
        assertThat(reader.ask("/giao-dien/tiendo.css").body())
                .contains(".menu-fold:not([open]) ~ nav", ".menu-fold { display: none; }");
    }

    @Test
    void anAgencyIsToldOfItsOwnWorkTheMostUrgentFirst() {
        Document page = WithPages.signedIn(AGENCY, "/").page();
        assertThat(page.select(".todo > li strong").eachText())
                .containsExactly(
                        "1 nhiệm vụ bị trả lại, cần bổ sung rồi báo cáo lại.",
                        "1 nhiệm vụ chưa xong và đã quá hạn.",
                        "1 báo cáo đến hạn nộp trong 30 ngày tới.",
                        "1 nhiệm vụ đến hạn trong 30 ngày tới.",
                        "1 nhiệm vụ của năm nay chưa có báo cáo.");
        assertThat(page.select(".todo > li.task-urgent")).hasSize(2);
        assertThat(page.select(".todo a").eachAttr("href"))
                .containsExactly("/viec-cua-toi", "/viec-cua-toi", "/bao-cao", "/viec-cua-toi", "/viec-cua-toi");
        assertThat(page.select(".todo a").eachText()).doesNotHaveDuplicates();
        assertThat(page.select(".todo li li").eachText())
                .containsExactly(
                        "Sở Y tế, năm 2026, Kế hoạch năm 2024 của tỉnh Lai Châu: hạn nộp thứ Ba, 15/12/2026, còn 25"
                                + " ngày");
    }

    @Test
    void theFocalAgencyConfirmsWhatOthersCompletedAndTheCommitteeWhatItCompletedItself() {
        ledger.at("2026-11-25T09:00");
        Document focal = WithPages.signedIn("focal-lai-chau", "/").page();
        Element confirm = line(focal, "kết quả hoàn thành chờ xác nhận");
        assertThat(confirm.select("strong").text()).startsWith("1 ");
        assertThat(confirm.select("a").attr("href")).isEqualTo("/cho-xac-nhan");
        Element consolidated = line(focal, "báo cáo đến hạn nộp trong 30 ngày tới");
        assertThat(consolidated.select("li li").text()).startsWith("Báo cáo tổng hợp, năm 2026,");
        assertThat(consolidated.select("a").attr("href")).isEqualTo("/soan-bao-cao");
        Document committee = WithPages.signedIn("committee-lai-chau", "/").page();
        assertThat(committee.select(".todo > li strong").eachText())
                .containsExactly("1 kết quả hoàn thành chờ xác nhận.");
    }

    @Test
    void whatWasHandedInWaitsForTheFocalAgency() {
        ledger.at("2026-12-15T09:00");
        String token = Tokens.mint(
                Map.of("roles", List.of("agency-reporter"), "province", "lai-chau", "agency", "lai-chau-so-tai-chinh"));
        String report = "http://127.0.0.1:" + WithPages.PORT + "/api/v1/reports/" + PLAN
                + "-co-quan-2026-lai-chau-so-tai-chinh";
        String tag = given().auth().oauth2(token).get(report + "/status").header("ETag");
        given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{}")
                .post(report + "/submission")
                .then()
                .statusCode(200);
        Element waiting =
                line(WithPages.signedIn("focal-lai-chau", "/").page(), "báo cáo đã nộp, chờ tiếp nhận hoặc trả lại");
        assertThat(waiting.select("strong").text()).startsWith("1 ");
        assertThat(waiting.select("li li").text())
                .isEqualTo("Sở Tài chính, năm 2026, Kế hoạch năm 2024 của tỉnh Lai Châu");
        assertThat(waiting.select("a").attr("href")).isEqualTo("/ai-chua-nop");
    }

    @Test
    void whoHasNothingToDoIsToldSoKindly() {
        ledger.at("2026-02-02T09:00");
        assertThat(WithPages.signedIn("lai-chau-so-tai-chinh", "/").page().text())
                .contains("Hiện không có việc nào đang chờ.");
        assertThat(WithPages.signedIn("reader-lai-chau", "/").page().text())
                .contains("Bạn xem được tiến độ và báo cáo")
                .doesNotContain("Việc đang chờ");
    }

    @Test
    void theNextDueDaysStandWithTheDaysThatAreLeftAndTheCalendarBesideThem() {
        Visitor reader = WithPages.signedIn("reader-lai-chau", "/");
        assertThat(reader.page().select("main > ul li").eachText())
                .containsExactly(
                        "Báo cáo của các cơ quan năm 2026, Kế hoạch năm 2024 của tỉnh Lai Châu: thứ Ba, 15/12/2026 (còn 25 ngày)",
                        "Báo cáo tổng hợp năm 2026, Kế hoạch năm 2024 của tỉnh Lai Châu: thứ Hai, 21/12/2026 (còn 31 ngày)");
        var file = reader.ask(reader.element("a[download]").attr("href"));
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("lai-chau")
                .doesNotContain("gia-lai");
        assertThat(new Visitor(WithPages.PORT).ask("/lich-bao-cao.ics").statusCode())
                .isEqualTo(302);
    }

    private static Element line(Document page, String words) {
        return page.select(".todo > li").stream()
                .filter(line -> line.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.select("main").text()));
    }

    private Assignment assigned(String task, String agency, String due) {
        String id = "01920000-0000-7000-8000-0000000a%04d".formatted(++assignments);
        return new Assignment(id, 1, PLAN + "-" + task, "lai-chau", agency)
                .occurrence("2026", "2026-01-01", "2026-12-31", due);
    }

    private static Assignment completed(Assignment assignment, String by) {
        return assignment
                .with("status", "COMPLETED")
                .with("completedOn", "2026-05-01")
                .with("verification", Documents.fields("state", "PENDING"))
                .with("change", change("STATUS_CHANGED", by, "2026-05-01T02:00:00Z"));
    }

    private static Map<String, Object> change(String kind, String by, String at) {
        return Documents.fields("kind", kind, "at", at, "by", Documents.fields("subject", "test", "agency", by));
    }

    private static void keep(LedgerBatch batch, Assignment assignment) {
        String json = assignment.json();
        batch.keep(vn.tiendo.report.ledger.entry.Document.read(json, AssignmentState.class), json);
    }
}
