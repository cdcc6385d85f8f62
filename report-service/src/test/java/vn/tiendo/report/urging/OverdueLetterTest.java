package vn.tiendo.report.urging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerWriter;

/** Two departments, an organisation that nobody gives orders, and the focal agency itself are late; a fifth agency is not. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OverdueLetterTest {

    private static final Sample SAMPLE = new Sample("don-doc-viec");
    private static final Path FOLDER = Path.of("target/documents");
    private static final String PLAN = "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh";

    @Inject
    LedgerWriter ledger;

    @Inject
    MovableClock clock;

    @BeforeEach
    void overdueInNovember() {
        clock.set("2026-01-02T09:00");
        Topic.send(SAMPLE.documents(Sample.REGISTERED));
        Topic.send(List.of(
                Documents.agency(
                        SAMPLE.agency("hoi-nong-dan"), SAMPLE.province(), "Hội Nông dân tỉnh", "MASS_ORGANISATION"),
                Documents.agency(SAMPLE.agency("so-y-te"), SAMPLE.province(), "Sở Y tế", "DEPARTMENT")));
        opened(1, "II.1", "so-noi-vu", "2026-09-30");
        opened(2, "I.1", "so-noi-vu", "2026-10-31");
        opened(3, "II.1", "so-tai-chinh", "2026-09-30");
        opened(4, "II.2", "hoi-nong-dan", "2026-11-10");
        opened(5, "II.2", "so-khoa-hoc-va-cong-nghe", "2026-11-10");
        opened(6, "II.2", "so-y-te", "2026-12-31");
        opened(7, "II.3", "so-y-te", "2026-06-30");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-20T09:00");
    }

    private static void opened(int number, String task, String agency, String due) {
        Topic.send(new Assignment(
                        "01920000-0000-7000-8000-00000000e0%02d".formatted(number),
                        1,
                        SAMPLE.task(task),
                        SAMPLE.province(),
                        SAMPLE.agency(agency))
                .occurrence("2026", "2026-01-01", "2026-12-31", due));
    }

    @Test
    void aLetterToOneNamesEachTaskWithItsDueDayAndAsksForReasons() throws IOException {
        Document page = page("&agency=" + SAMPLE.agency("so-noi-vu"), "don-doc-mot");
        String words = Shown.plain(page.text());

        assertThat(words)
                .contains("V/v đôn đốc thực hiện nhiệm vụ quá hạn theo Kế hoạch số 205/KH-UBND")
                .contains("Kính gửi: Sở Nội vụ")
                .contains("Qua theo dõi việc thực hiện " + PLAN
                        + ", đến ngày 20/11/2026, Sở Nội vụ còn 02 nhiệm vụ đã quá hạn nhưng chưa hoàn thành:")
                .contains("- Nhiệm vụ I.1 - Tuyên truyền Nghị quyết: thời hạn ngày 31/10/2026, quá hạn 20 ngày;")
                .contains("- Nhiệm vụ II.1 - Ban hành chính sách thu hút: thời hạn ngày 30/9/2026, quá hạn 51 ngày.")
                .contains(
                        "Sở Khoa học và Công nghệ đề nghị Sở Nội vụ khẩn trương hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả, trường hợp chưa hoàn thành thì nêu rõ lý do, giải pháp và thời gian hoàn thành, gửi về Sở Khoa học và Công nghệ chậm nhất ngày 27/11/2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.")
                .doesNotContain("Quý cơ quan", "/CV-", "0/1 cơ quan", "Phụ lục");
    }

    @Test
    void oneLetterGoesToAllWhoAreLateWithTheTasksInItsAnnexAndNobodyUrgesHimself() throws IOException {
        JsonPath letter = json("");

        assertThat(letter.getList("addressees.agency.name"))
                .containsExactly("Hội Nông dân tỉnh", "Sở Nội vụ", "Sở Tài chính");
        assertThat(letter.getList("addressees.manner")).containsOnly("ASK");
        assertThat(letter.getList("overdue[1].tasks.number")).containsExactly("I.1", "II.1");
        assertThat(letter.getList("overdue[1].tasks.days")).containsExactly(20, 51);
        assertThat(letter.getString("newDay")).isEqualTo("2026-11-27");
        Document page = page("", "don-doc-chung");
        assertThat(Shown.plain(page.text()))
                .contains(
                        "đến ngày 20/11/2026, còn 03 nhiệm vụ đã quá hạn nhưng chưa hoàn thành, thuộc trách nhiệm chủ trì của 03 cơ quan, đơn vị, địa phương (danh mục tại Phụ lục kèm theo).")
                .contains(
                        "Sở Khoa học và Công nghệ đề nghị Hội Nông dân tỉnh, Sở Nội vụ, Sở Tài chính khẩn trương hoàn thành")
                .contains("DANH MỤC NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH");
        assertThat(page.select(".annex tbody tr").eachText().stream().map(Shown::plain))
                .containsExactly(
                        "1 Hội Nông dân tỉnh II.2. Đào tạo hằng năm 10/11/2026 10",
                        "2 Sở Nội vụ I.1. Tuyên truyền Nghị quyết 31/10/2026 20",
                        "3 Sở Nội vụ II.1. Ban hành chính sách thu hút 30/9/2026 51",
                        "4 Sở Tài chính II.1. Ban hành chính sách thu hút 30/9/2026 51");
    }

    @Test
    void theCommitteeRequiresOfThoseUnderItAndAsksTheOthers() throws IOException {
        Document page = page("&by=COMMITTEE", "don-doc-ubnd");

        assertThat(Shown.plain(page.text()))
                .contains("thuộc trách nhiệm chủ trì của 04 cơ quan")
                .contains(
                        "Ủy ban nhân dân tỉnh Quảng Ninh yêu cầu Sở Khoa học và Công nghệ, Sở Nội vụ, Sở Tài chính; đề nghị Hội Nông dân tỉnh khẩn trương hoàn thành các nhiệm vụ nêu trên")
                .contains("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void theFocalAgencyIsUrgedByTheCommittee() throws IOException {
        String focal = "&agency=" + SAMPLE.agency("so-khoa-hoc-va-cong-nghe");

        assertThat(Shown.plain(page(focal, "don-doc-dau-moi").text()))
                .contains("Sở Khoa học và Công nghệ còn 01 nhiệm vụ đã quá hạn")
                .contains(
                        "Ủy ban nhân dân tỉnh Quảng Ninh yêu cầu Sở Khoa học và Công nghệ khẩn trương hoàn thành nhiệm"
                                + " vụ nêu trên;")
                .contains("gửi Ủy ban nhân dân tỉnh Quảng Ninh chậm nhất ngày 27/11/2026./.");
        letter(focal + "&by=FOCAL_AGENCY").statusCode(404);
    }

    @Test
    void aNewDayCanBeSetAndTheFilesSayTheSame() throws IOException {
        String query = "&agency=" + SAMPLE.agency("so-tai-chinh") + "&newDay=2026-12-10";
        byte[] word = letter(query + "&format=docx")
                .statusCode(200)
                .header("Content-Disposition", containsString(".docx"))
                .extract()
                .asByteArray();

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertThat(Shown.plain(text.getText()))
                    .contains("Sở Tài chính còn 01 nhiệm vụ đã quá hạn")
                    .contains("chậm nhất ngày 10/12/2026");
        }
        assertThat(letter(query + "&format=pdf").statusCode(200).extract().asByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "?plan=don-doc-205-kh-ubnd-2024&newDay=2026-11-20, 400, newDay",
        "?plan=khong-co, 400, plan",
        "?newDay=2026-12-01, 400, plan",
        "?plan=don-doc-205-kh-ubnd-2024&agency=khong-co, 400, agency",
        "?plan=don-doc-205-kh-ubnd-2024&capacity=BY_ORDER, 400, post"
    })
    void whatCannotBeAskedNamesItsParameter(String query, int status, String parameter) {
        given().auth()
                .oauth2(Tokens.reader())
                .get("/api/v1/urging-letters/tasks" + query)
                .then()
                .statusCode(status)
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void nobodyIsUrgedWhoIsNotLateAndNobodySeesTheLettersOfAnotherProvince() {
        letter("&agency=" + SAMPLE.agency("so-y-te"))
                .statusCode(404)
                .body("detail", equalTo("Cơ quan này không có nhiệm vụ quá hạn; không có công văn đôn đốc."));
        Topic.send(List.of(Documents.province("noi-khac", "Nơi Khác")));
        Topic.awaitApplied(ledger);
        given().auth()
                .oauth2(Tokens.reader("noi-khac"))
                .get("/api/v1/urging-letters/tasks?plan=" + SAMPLE.plan())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("plan"));
    }

    private static ValidatableResponse letter(String query) {
        return given().auth()
                .oauth2(Tokens.reader(SAMPLE.province()))
                .get("/api/v1/urging-letters/tasks?plan=" + SAMPLE.plan() + query)
                .then();
    }

    private static JsonPath json(String query) {
        return letter(query + "&format=json").statusCode(200).extract().jsonPath();
    }

    /** Kept, so that people can look at it. */
    private static Document page(String query, String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve(name + ".docx"),
                letter(query + "&format=docx").statusCode(200).extract().asByteArray());
        return Jsoup.parse(
                letter(query + "&format=html").statusCode(200).extract().asString());
    }
}
