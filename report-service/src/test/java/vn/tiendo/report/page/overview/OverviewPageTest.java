package vn.tiendo.report.page.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
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
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** "Tiến độ" with a little work of Gia Lai. */
@QuarkusTest
@TestProfile(WithPages.class)
class OverviewPageTest {

    private static final String PLAN = "gia-lai-kh-ubnd-2024";
    private static final String OVERDUE = "01920000-0000-7000-8000-0000000e0001";
    private static final String DONE = "01920000-0000-7000-8000-0000000e0002";
    private static final String FOCALS_OWN = "01920000-0000-7000-8000-0000000e0003";
    private static final String IDLE = "01920000-0000-7000-8000-0000000e0004";
    private static final String SHARED = "01920000-0000-7000-8000-0000000e0005";

    @Inject
    PageLedger ledger;

    @Inject
    LedgerWriter writer;

    @Inject
    DataSource database;

    @BeforeEach
    void aYearInGiaLai() {
        ledger.at("2026-11-20T09:00");
        LedgerBatch batch = new LedgerBatch();
        Assignment late = assigned(OVERDUE, "I.1", "gia-lai-so-noi-vu", "2026-06-30");
        keep(batch, late);
        keep(
                batch,
                late.with("version", 2)
                        .with("status", "IN_PROGRESS")
                        .with("percent", 40)
                        .with("result", "Đã tổ chức 02 hội nghị.")
                        .changedAt("2026-04-01T02:00:00Z"));
        Assignment done = assigned(DONE, "I.2", "gia-lai-so-tai-chinh", "2026-12-31");
        keep(batch, done);
        keep(
                batch,
                done.with("version", 2)
                        .with("status", "COMPLETED")
                        .with("completedOn", "2026-05-10")
                        .with("result", "Đã ban hành <b>kế hoạch</b>.")
                        .with(
                                "evidence",
                                List.of(Documents.fields(
                                        "number", "12/KH-STC",
                                        "date", "2026-05-10",
                                        "issuer", "Sở Tài chính",
                                        "link", "https://gialai.gov.vn/12")))
                        .with("verification", Documents.fields("state", "PENDING"))
                        .changedAt("2026-05-12T02:00:00Z"));
        keep(batch, assigned(FOCALS_OWN, "III.1", "gia-lai-so-khoa-hoc-va-cong-nghe", "2026-06-30"));
        Assignment idle = assigned(IDLE, "II.1", "gia-lai-so-y-te", null);
        keep(batch, idle);
        keep(batch, idle.with("version", 2).changedAt("2026-09-01T02:00:00Z"));
        keep(batch, assigned(SHARED, "I.1", "gia-lai-so-y-te", "2026-10-31"));
        keep(
                batch,
                difficulty("01920000-0000-7000-8000-0000000e00d1", "Thiếu kinh phí <i>tập huấn</i>.", "RAISED", null));
        keep(
                batch,
                difficulty(
                        "01920000-0000-7000-8000-0000000e00d2",
                        "Chưa có hướng dẫn.",
                        "ESCALATED",
                        "Ủy ban nhân dân tỉnh Gia Lai"));
        keep(batch, difficulty("01920000-0000-7000-8000-0000000e00d3", "Đã được trả lời.", "ANSWERED", null));
        keep(batch, measured());
        writer.replay(batch);
    }

    @Test
    void theFourNumbersAreThoseOfProgressAndEachLeadsToJustItsTasks() {
        Visitor leader = open("committee-gia-lai", "");
        JsonPath figures = progress("2026-11-20");
        assertThat(numbers(leader.page()))
                .containsExactly(
                        figures.getInt("total.figures.done"),
                        figures.getInt("total.figures.inProgress"),
                        figures.getInt("total.figures.notStarted"),
                        figures.getInt("total.figures.unreported"))
                .containsExactly(1, 1, 1, 1);
        assertThat(leader.page().text())
                .contains("Số liệu đến 09 giờ 00 phút ngày 20/11/2026.", "2 nhiệm vụ chưa xong và đã quá hạn")
                .doesNotContain("có thể chưa có trên trang này");
        leader.open(leader.element(".cell-done a").attr("href"));
        assertThat(leader.page().select("h2").get(0).text())
                .isEqualTo("1 nhiệm vụ năm 2026 đã hoàn thành, theo " + name());
        assertThat(leader.page().select("article h3").eachText())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("I.2. ");
    }

    @Test
    void theFiveGroupsHaveTheirNumbersAndADrawingWithWords() {
        Document page = open("reader-gia-lai", "").page();
        assertThat(page.select(".groups li").eachText())
                .satisfiesExactly(
                        group -> assertThat(group)
                                .startsWith("Nhận thức: 2 nhiệm vụ; hoàn thành 1, đang thực hiện 1,")
                                .contains("1 chưa xong và quá hạn"),
                        group -> assertThat(group).contains("Nhân tài: 1 nhiệm vụ", "chưa thực hiện 1"),
                        group -> assertThat(group).contains("Quản lý nhà nước: 1 nhiệm vụ", "chưa có báo cáo 1"),
                        group -> assertThat(group).endsWith(": không có nhiệm vụ"),
                        group -> assertThat(group).endsWith(": không có nhiệm vụ"));
        Element drawing = page.selectFirst("svg[role=img]");
        assertThat(drawing.select("title").text()).isEqualTo("Tình trạng nhiệm vụ theo nhóm");
        assertThat(drawing.select("desc").text()).startsWith("4 nhiệm vụ: đã hoàn thành 1;");
        assertThat(drawing.select("rect[fill=url(#striped)]")).isNotEmpty();
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void overdueTasksNameWhoAnswersAndSinceWhenThoseThatHaveWaitedLongestFirst() {
        Document page = open("reader-gia-lai", "").page();
        assertThat(page.select("article .late li").eachText())
                .containsExactly(
                        "Sở Nội vụ: quá 143 ngày (hạn 30/06/2026)",
                        "Sở Y tế: quá 20 ngày (hạn 31/10/2026)",
                        "Sở Khoa học và Công nghệ: quá 143 ngày (hạn 30/06/2026)");
    }

    private static String asking(String assignment) {
        return "/cho-xac-nhan/" + assignment + "/giai-trinh";
    }

    @Test
    void onlyWhoMayAskForAnExplanationIsShownWhere() {
        assertThat(open("committee-gia-lai", "")
                        .page()
                        .select("a[href*=giai-trinh]")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(asking(OVERDUE), asking(SHARED), asking(FOCALS_OWN));
        Document focal = open("focal-gia-lai", "").page();
        assertThat(focal.select("a[href*=giai-trinh]").eachAttr("href"))
                .as("the focal agency does not ask itself")
                .containsExactlyInAnyOrder(asking(OVERDUE), asking(SHARED));
        assertThat(focal.select("a[href=" + asking(OVERDUE) + "]").text())
                .isEqualTo("Yêu cầu giải trình Sở Nội vụ về nhiệm vụ I.1");
        for (String who : List.of("reader-gia-lai", "gia-lai-so-noi-vu")) {
            for (String page : List.of("", "/nhiem-vu", "/nhiem-vu/" + PLAN + "-I.1")) {
                assertThat(open(who, page).page().select("a[href*=giai-trinh]")).isEmpty();
            }
        }
    }

    @Test
    void difficultiesStandUnderWhoIsToAnswerThem() {
        Document page = open("reader-gia-lai", "").page();
        assertThat(page.select("h3").eachText())
                .contains("Chờ Sở Khoa học và Công nghệ trả lời: 1", "Chờ Ủy ban nhân dân tỉnh Gia Lai trả lời: 1");
        assertThat(page.text())
                .contains("Thiếu kinh phí <i>tập huấn</i>. (Sở Nội vụ, nhiệm vụ I.1; nêu ngày 01/10/2026, đã 50 ngày)")
                .doesNotContain("Đã được trả lời.");
    }

    @Test
    void theFirstPageOfLeadersTellsInShortHowEachPlanStandsAndLeadsToIt() {
        for (String who : List.of("committee-gia-lai", "focal-gia-lai", "reader-gia-lai")) {
            Visitor leader = WithPages.signedIn(who, "/");
            Element section = leader.element("section[aria-labelledby=tinh-hinh]");
            assertThat(section.select("h2").text()).isEqualTo("Tình hình thực hiện năm 2026");
            assertThat(section.select("h3").eachText())
                    .as(who)
                    .containsExactly(
                            "Kế hoạch năm 2024 của tỉnh Bình Định: năm nay không có nhiệm vụ nào",
                            name() + ": 4 nhiệm vụ");
            assertThat(section.select(".cell-number").eachText()).containsExactly("1", "1", "1", "1");
            assertThat(section.text())
                    .contains(
                            "Số liệu đến 09 giờ 00 phút ngày 20/11/2026.",
                            "2 nhiệm vụ chưa xong và đã quá hạn:",
                            "(Sở Nội vụ: quá 143 ngày; Sở Y tế: quá 20 ngày)",
                            "2 khó khăn, vướng mắc chờ trả lời");
            for (String link : section.select("a").eachAttr("href")) {
                assertThat(leader.ask(link, "Accept", "text/html").statusCode())
                        .as(link)
                        .isEqualTo(200);
            }
            leader.open(section.select("a:contains(đã quá hạn)").attr("href"));
            assertThat(leader.page().select("h2").text())
                    .isEqualTo("2 nhiệm vụ năm 2026 chưa xong và đã quá hạn, theo " + name());
        }
        assertThat(WithPages.signedIn("gia-lai-so-noi-vu", "/").page().select("#tinh-hinh"))
                .as("an agency has its own work before its eyes")
                .isEmpty();
    }

    @Test
    void targetsHaveTheirNewestValueBesideTheirGoal() {
        Document page = open("reader-gia-lai", "").page();
        assertThat(page.text())
                .contains(": đến nay 128.500 người (năm 2025); mục tiêu đến năm 2030: Khoảng 136.000 người.")
                .contains(": chưa có số liệu; mục tiêu đến năm 2030: 100%.")
                .as("a vision is no goal of the year")
                .doesNotContain("2045");
    }

    @Test
    void eachMonthHasWhatProgressTellsOfItsLastDay() {
        Document page = open("reader-gia-lai", "").page();
        List<Element> months = page.select(".months tbody tr");
        assertThat(months).hasSize(11);
        for (int month = 1; month <= 11; month++) {
            String day = month == 11
                    ? "2026-11-20"
                    : YearMonth.of(2026, month).atEndOfMonth().toString();
            JsonPath figures = progress(day);
            assertThat(months.get(month - 1).select("td").eachText())
                    .as(day)
                    .containsExactly(figures.getString("total.figures.done"), figures.getString("total.figures.total"));
        }
        assertThat(months.get(3).select("td").get(0).text()).isEqualTo("0");
        assertThat(months.get(4).select("td").get(0).text()).isEqualTo("1");
        assertThat(page.select("svg desc").last().text()).contains("5: 1/4");
    }

    @Test
    void fromAGroupOneComesToATaskAndToWhatEachAgencyHasSaid() {
        Visitor leader = open("reader-gia-lai", "");
        leader.open(leader.element(".groups a").attr("href"));
        assertThat(leader.page().select("article h3").eachText()).hasSize(2);
        leader.open(leader.element("article h3 a[href*=I.2]").attr("href"));
        Element part = leader.element("article");
        assertThat(part.select("h3").text()).isEqualTo("Sở Tài chính");
        assertThat(part.text())
                .contains(
                        "Đã hoàn thành",
                        "(Chờ xác nhận)",
                        "thứ Năm, 31/12/2026",
                        "Đã ban hành <b>kế hoạch</b>.",
                        "12/KH-STC ngày 10/05/2026 của Sở Tài chính",
                        "Quá trình: 2 lần ghi",
                        "12/05/2026: Báo cáo: đã hoàn thành");
        assertThat(part.select("a").attr("href")).isEqualTo("https://gialai.gov.vn/12");
        assertThat(part.select("b")).isEmpty();
    }

    @Test
    void fromAnAgencyOneComesToItsTasks() {
        Visitor leader = open("reader-gia-lai", "/co-quan");
        Element row = leader.element("tbody tr:contains(Sở Y tế)");
        assertThat(row.select("td").eachText()).containsExactly("1", "1", "2", "0", "0", "1");
        leader.open(row.select("a").attr("href"));
        assertThat(leader.page().select("article h3").eachText())
                .satisfiesExactly(task -> assertThat(task).startsWith("I.1. "), task -> assertThat(task)
                        .startsWith("II.1. "));
        assertThat(leader.page().select(".late li").eachText())
                .as("its part alone")
                .containsExactly("Sở Y tế: quá 20 ngày (hạn 31/10/2026)");
    }

    @Test
    void whoSeesSeveralPlansChoosesOne() {
        Visitor leader = WithPages.signedIn("reader-gia-lai", "/tien-do");
        assertThat(leader.page().select("#ke-hoach option").eachText())
                .containsExactly(
                        "Tất cả 2 kế hoạch",
                        "Kế hoạch năm 2024 của tỉnh Bình Định",
                        "Kế hoạch tháng 9/2024 của tỉnh Gia Lai");
        assertThat(leader.page().select("article").text()).contains("Kế hoạch tháng 9/2024 của tỉnh Gia Lai.");
        leader.open("/tien-do?nam=2026&ke-hoach=binh-dinh-qd-ubnd-2024");
        assertThat(leader.page().select("option[selected]").text()).isEqualTo("Kế hoạch năm 2024 của tỉnh Bình Định");
        assertThat(leader.page().text()).contains("Năm 2026 không có nhiệm vụ nào thuộc diện báo cáo.");
        assertThat(WithPages.signedIn("reader-lai-chau", "/tien-do").page().select("#ke-hoach"))
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherProvinceIsNotThere() {
        Visitor other = WithPages.signedIn("reader-lai-chau", "/tien-do");
        assertThat(other.page().text()).doesNotContain("Gia Lai");
        for (String path : List.of(
                "/tien-do?ke-hoach=" + PLAN,
                "/tien-do/nhiem-vu?ke-hoach=" + PLAN,
                "/tien-do/co-quan?ke-hoach=" + PLAN,
                "/tien-do/nhiem-vu/" + PLAN + "-I.1",
                "/tien-do/nhiem-vu/khong-co",
                "/tien-do/nhiem-vu?co-quan=gia-lai-so-noi-vu")) {
            assertThat(other.ask(path, "Accept", "text/html").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path :
                List.of("/tien-do/nhiem-vu?nhom=khong-co", "/tien-do/nhiem-vu?tinh-trang=khong-co", "/tien-do?nam=1")) {
            assertThat(other.ask(path, "Accept", "text/html").statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void aReaderIsToldWhenTheFiguresAreBehind() throws SQLException {
        Visitor leader = WithPages.signedIn("reader-gia-lai", "/tien-do");
        try {
            watermark("UPDATE ledger_watermark SET up_to = '2026-11-20 01:00:00'");
            assertThat(leader.open("/tien-do").page().text())
                    .contains(
                            "Số liệu đến 08 giờ 00 phút ngày 20/11/2026.",
                            "Những gì ghi sau thời điểm đó có thể chưa có trên trang này.");
            watermark("DELETE FROM ledger_watermark");
            assertThat(leader.open("/tien-do").page().text())
                    .contains("Chưa xác định được số liệu đã đủ đến thời điểm nào.");
        } finally {
            watermark("REPLACE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        }
    }

    private void watermark(String sql) throws SQLException {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Visitor open(String person, String page) {
        return WithPages.signedIn(person, "/tien-do" + page + "?nam=2026&ke-hoach=" + PLAN);
    }

    private static String name() {
        return "Kế hoạch tháng 9/2024 của tỉnh Gia Lai";
    }

    private static List<Integer> numbers(Document page) {
        return page.select(".cell-number").eachText().stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static JsonPath progress(String asOf) {
        return given().auth()
                .oauth2(Tokens.reader("gia-lai"))
                .queryParam("plan", PLAN)
                .queryParam("year", 2026)
                .queryParam("asOf", asOf)
                .get("http://127.0.0.1:" + WithPages.PORT + "/api/v1/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Assignment assigned(String id, String task, String agency, String due) {
        return new Assignment(id, 1, PLAN + "-" + task, "gia-lai", agency)
                .occurrence("2026", "2026-01-01", "2026-12-31", due);
    }

    private static void keep(LedgerBatch batch, Assignment assignment) {
        String json = assignment.json();
        batch.keep(vn.tiendo.report.ledger.entry.Document.read(json, AssignmentState.class), json);
    }

    private static void keep(LedgerBatch batch, Documents.Registered entry) {
        batch.keep(RegistryEntry.Kind.of(entry.kind()).orElseThrow(), entry.id(), entry.json(), 1);
    }

    private static Documents.Registered difficulty(String id, String text, String state, String to) {
        List<Object> steps = new ArrayList<>(List.of(step(1, "RAISED", "2026-10-01T02:00:00Z", null)));
        if (!state.equals("RAISED")) {
            steps.add(step(2, state, "2026-10-05T02:00:00Z", to));
        }
        return Documents.registered(
                "difficulty",
                id,
                Documents.fields(
                        "id",
                        id,
                        "version",
                        steps.size(),
                        "plan",
                        PLAN,
                        "province",
                        "gia-lai",
                        "task",
                        PLAN + "-I.1",
                        "assignment",
                        OVERDUE,
                        "agency",
                        "gia-lai-so-noi-vu",
                        "raisedBy",
                        "gia-lai-so-noi-vu",
                        "text",
                        text,
                        "proposal",
                        null,
                        "state",
                        to == null ? "RAISED" : "ESCALATED",
                        "escalatedTo",
                        to,
                        "raisedAt",
                        "2026-10-01T02:00:00Z",
                        "steps",
                        steps));
    }

    private static Object step(int number, String state, String at, String to) {
        return Documents.fields(
                "number", number,
                "state", state,
                "at", at,
                "by", Documents.fields("subject", "agency", "as", "AGENCY", "agency", "gia-lai-so-noi-vu"),
                "text", "Đã nêu.",
                "to", to);
    }

    private static Documents.Registered measured() {
        return Documents.registered(
                "target",
                PLAN + "-2030-02",
                Documents.fields(
                        "id",
                        PLAN + "-2030-02",
                        "plan",
                        PLAN,
                        "province",
                        "gia-lai",
                        "position",
                        2,
                        "kind",
                        "MEASURED",
                        "text",
                        "Số người có trình độ cao đẳng trở lên trong toàn tỉnh đạt khoảng 136.000 người.",
                        "year",
                        2030,
                        "comparison",
                        "ABOUT",
                        "value",
                        136000,
                        "unit",
                        "người",
                        "measurements",
                        List.of(Documents.fields(
                                "year",
                                2025,
                                "value",
                                128500,
                                "source",
                                Documents.fields("text", "Niên giám thống kê"),
                                "recordedAt",
                                "2026-01-20T02:00:00Z"))));
    }
}
