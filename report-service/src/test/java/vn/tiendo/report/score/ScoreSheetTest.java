package vn.tiendo.report.score;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
import vn.tiendo.report.filing.JobRun;
import vn.tiendo.report.ledger.LedgerWriter;

/** A department with a delay of each kind, one that is punctual and does not report, and one without dated tasks. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreSheetTest {

    private static final Sample SAMPLE = new Sample("cham-diem");
    private static final Path FOLDER = Path.of("target/documents");
    private static final String ID = "01920000-0000-7000-8000-00000000d0%02d";

    @Inject
    LedgerWriter ledger;

    @Inject
    MovableClock clock;

    @Inject
    JobRun job;

    @Inject
    DataSource dataSource;

    @BeforeAll
    void aYearOfWork() throws SQLException {
        clock.set("2026-01-02T09:00");
        Topic.send(SAMPLE.documents(Sample.REGISTERED));
        send(1, "I.1", "so-noi-vu", "2026-06-30", "2026-06-20");
        send(2, "II.1", "so-noi-vu", "2026-09-30", "2026-10-10");
        Assignment overdue = send(3, "II.2", "so-noi-vu", "2026-10-31", null);
        Topic.send(completed(overdue, 2, "2026-10-30", "PENDING", "2026-11-01T02:00:00Z"));
        Topic.send(overdue.with("version", 3)
                .with("status", "IN_PROGRESS")
                .with("completedOn", null)
                .with("verification", Documents.fields("state", "RETURNED", "reason", "Chưa kèm văn bản ban hành."))
                .with("change", verified("2026-11-05T02:00:00Z")));
        send(4, "I.1", "so-tai-chinh", "2026-06-30", "2026-06-20");
        send(5, "II.1", "so-khoa-hoc-va-cong-nghe", null, null);
        Topic.watermark("2026-11-09T17:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        received("so-noi-vu", "2026-11-12 02:00:00");
    }

    @BeforeEach
    void inNovember() {
        clock.set("2026-11-20T09:00");
    }

    private static Assignment send(int number, String task, String agency, String due, String done) {
        Assignment assignment = new Assignment(
                        ID.formatted(number), 1, SAMPLE.task(task), SAMPLE.province(), SAMPLE.agency(agency))
                .occurrence("2026", "2026-01-01", "2026-12-31", due);
        Topic.send(assignment);
        if (done != null) {
            Topic.send(completed(assignment, 2, done, "CONFIRMED", done + "T02:00:00Z"));
        }
        return assignment;
    }

    private static Assignment completed(Assignment a, int version, String day, String verification, String at) {
        return a.with("version", version)
                .with("status", "COMPLETED")
                .with("completedOn", day)
                .with(
                        "evidence",
                        List.of(Documents.fields(
                                "number", "1182/KH-SNV", "date", day, "issuer", "Sở Nội vụ", "link", null)))
                .with("verification", Documents.fields("state", verification))
                .changedAt(at);
    }

    private static Map<String, Object> verified(String at) {
        return Documents.fields("kind", "VERIFIED", "at", at, "by", Documents.fields("subject", "test"));
    }

    private void received(String agency, String at) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            String id = SAMPLE.report(SAMPLE.firstLevel(), 2026, agency);
            int rows = statement.executeUpdate(
                    "UPDATE report SET state = 'SUBMITTED', submitted_revision = revision, received_at = '%s' WHERE id = '%s'"
                            .formatted(at, id));
            assertThat(rows).isEqualTo(1);
        }
    }

    @Test
    void eachAgencyHasItsTasksDelaysReportsAndPoints() {
        JsonPath sheet = sheet("?year=2026");

        assertThat(sheet.getString("province.id")).isEqualTo(SAMPLE.province());
        assertThat(sheet.getList("plans.citation"))
                .containsExactly("Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh");
        assertThat(sheet.getString("day")).isEqualTo("2026-11-20");
        assertThat(sheet.getList("rows.agency.name"))
                .containsExactly("Sở Tài chính", "Sở Nội vụ", "Sở Khoa học và Công nghệ");
        assertThat(sheet.getList("rows.score")).containsExactly(70.0f, 47.3f, null);
        assertThat(sheet.getList("rows.rank")).containsExactly(1, 2, null);
        assertThat(sheet.getList("rows.unscored")).containsExactly(null, null, "NO_DATED_TASKS");
        assertThat(sheet.getList("rows.band")).containsOnlyNulls();
        assertThat(sheet.getMap("rows[1].dated"))
                .isEqualTo(Map.of(
                        "total",
                        3,
                        "onTime",
                        1,
                        "late",
                        1,
                        "overdue",
                        1,
                        "notYetDue",
                        0,
                        "suspended",
                        0,
                        "onTimeRate",
                        33.3f));
        assertThat(sheet.getMap("rows[1].delays")).isEqualTo(Map.of("late", 10, "overdue", 20, "longest", 20));
        assertThat(sheet.getInt("rows[1].returned")).isEqualTo(1);
        assertThat(sheet.getMap("rows[1].reports"))
                .isEqualTo(Map.of("owed", 1, "onTime", 1, "late", 0, "returned", 0, "missing", 0, "notYetDue", 0));
        assertThat(sheet.getMap("rows[1].points"))
                .isEqualTo(Map.of("onTime", 23.3f, "reports", 30.0f, "deducted", 6.0f));
        assertThat(sheet.getInt("rows[0].reports.missing")).isEqualTo(1);
        assertThat(sheet.getInt("rows[2].reports.notYetDue"))
                .as("consolidated, due 30/11")
                .isEqualTo(1);
        assertThat(sheet.getString("rows[2].dated.onTimeRate")).isNull();
        assertThat(sheet.getString("rules.source")).isEqualTo("Mặc định của hệ thống, địa phương điều chỉnh");
        assertThat(sheet.getList("ruleText")).hasSize(9);
    }

    @Test
    void itsCountsAreThoseOfTheProgressForTheSameQuestion() {
        for (String asOf : List.of("2026-06-30", "2026-10-05", "2026-11-20")) {
            JsonPath sheet = sheet("?year=2026&asOf=" + asOf);
            JsonPath progress = reader(SAMPLE.province())
                    .get("/api/v1/progress?groupBy=agency&year=2026&asOf=" + asOf)
                    .jsonPath();

            assertThat(sheet.getMap("total")).as(asOf).isEqualTo(progress.getMap("total"));
            for (String count : List.of("assignments", "byStatus", "byTimeliness", "notDatable", "figures", "tasks")) {
                assertThat(groups(sheet, "rows", "agency.id", "counts." + count))
                        .as(count)
                        .isEqualTo(groups(progress, "groups", "key", count));
            }
        }
        JsonPath quarter = sheet("?year=2026&quarter=2&asOf=2026-06-30");
        assertThat(quarter.getMap("total"))
                .isEqualTo(sheet("?year=2026&asOf=2026-06-30").getMap("total"));
    }

    private static Map<Object, Object> groups(JsonPath json, String list, String key, String value) {
        List<Object> keys = json.getList(list + "." + key);
        Map<Object, Object> groups = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            groups.put(keys.get(i), json.get(list + "[" + i + "]." + value));
        }
        return groups;
    }

    @Test
    void aQuarterTellsTheYearUpToItsEndAndItsOwnReportsAndReturns() {
        JsonPath third = sheet("?year=2026&quarter=3");

        assertThat(third.getString("from")).isEqualTo("2026-07-01");
        assertThat(third.getString("day")).isEqualTo("2026-09-30");
        assertThat(third.getList("rows.agency.name"))
                .containsExactly("Sở Nội vụ", "Sở Tài chính", "Sở Khoa học và Công nghệ");
        assertThat(third.getList("rows.score")).containsExactly(100.0f, 100.0f, null);
        assertThat(third.getList("rows.rank")).containsExactly(1, 1, null);
        assertThat(third.getInt("rows[0].dated.notYetDue")).isEqualTo(2);
        assertThat(third.getList("rows.reports.owed")).containsOnly(0);
        assertThat(third.getList("rows.points.reports")).containsOnlyNulls();
        assertThat(third.getList("rows.returned")).containsOnly(0);
        assertThat(sheet("?year=2026&quarter=4").getList("rows.returned")).containsExactlyInAnyOrder(1, 0, 0);
    }

    @Test
    void theWorkbookHoldsTheNumbersAndTheRulesUnderThem() throws IOException {
        JsonPath sheet = sheet("?year=2026");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            XSSFSheet table = book.getSheet("Bảng chấm điểm");
            List<List<Object>> lines = new ArrayList<>();
            table.forEach(row -> lines.add(cells(row)));
            int header = 3;
            List<Object> headings = lines.get(header);
            List<Object> noiVu = lines.get(header + 2);
            assertThat(lines.get(0).get(0).toString())
                    .startsWith("BẢNG CHẤM ĐIỂM")
                    .endsWith("NĂM 2026");
            assertThat(noiVu.get(1)).isEqualTo("Sở Nội vụ");
            assertThat(cell(headings, noiVu, "Tổng số nhiệm vụ")).isEqualTo(3.0);
            assertThat(cell(headings, noiVu, "Đã quá hạn, chưa hoàn thành")).isEqualTo(1.0);
            assertThat(cell(headings, noiVu, "Tổng số ngày quá hạn")).isEqualTo(20.0);
            assertThat(cell(headings, noiVu, "Tỷ lệ đúng hạn (%)")).isEqualTo(33.3);
            assertThat(cell(headings, noiVu, "Điểm")).isEqualTo(47.3);
            assertThat(cell(headings, lines.get(header + 3), "Điểm")).isEqualTo("");
            assertThat(cell(headings, lines.get(header + 3), "Ghi chú")).isEqualTo("Không có nhiệm vụ có thời hạn");
            List<Object> total = lines.get(header + 4);
            assertThat(total.get(1)).isEqualTo("Tổng cộng");
            for (int column = 2; column < headings.size(); column++) {
                int at = column;
                if (total.get(at) instanceof Double sum && !headings.get(at).equals("Số ngày quá hạn dài nhất")) {
                    assertThat(lines.subList(header + 1, header + 4).stream()
                                    .mapToDouble(line -> (Double) line.get(at))
                                    .sum())
                            .as(headings.get(at).toString())
                            .isEqualTo(sum);
                }
            }
            List<String> below = lines.subList(header + 5, lines.size()).stream()
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.get(0).toString())
                    .filter(text -> !text.isBlank())
                    .toList();
            assertThat(below).startsWith("Cách chấm điểm").containsAll(sheet.getList("ruleText"));
        }
    }

    private static Object cell(List<Object> headings, List<Object> line, String heading) {
        return line.get(headings.indexOf(heading));
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cells.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? (Object) cell.getNumericCellValue()
                            : cell.getStringCellValue());
        }
        return cells;
    }

    @Test
    void theDocumentIsAReportWithTheTableAsItsAnnexTheSameInEveryFormat() throws IOException {
        Document page = Jsoup.parse(new String(file("html"), StandardCharsets.UTF_8));
        String words = Shown.plain(page.text());
        assertThat(words)
                .contains("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "BÁO CÁO")
                .contains(
                        "Thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh, Sở Khoa"
                                + " học và Công nghệ báo cáo kết quả theo dõi, chấm điểm việc thực hiện nhiệm vụ của các cơ quan, đơn"
                                + " vị, địa phương năm 2026 như sau:")
                .contains("Tính đến hết ngày 20/11/2026, có 03 nhiệm vụ thuộc kỳ theo dõi")
                .contains("Tính cho từng cơ quan, đơn vị chủ trì là 05 lượt nhiệm vụ")
                .contains("Trong kỳ có 02 báo cáo đã nộp hoặc đến hạn nộp: nộp đúng hạn 01; chưa nộp 01.")
                .contains("Có 02/03 cơ quan, đơn vị được chấm điểm, điểm cao nhất 70, thấp nhất 47,3.")
                .contains(
                        "Không chấm điểm 01 cơ quan, đơn vị: Sở Khoa học và Công nghệ (không có nhiệm vụ có thời hạn).")
                .contains("Thang điểm 100, gồm hai tiêu chí")
                .doesNotContain("mặc định", "hệ thống");
        List<String> noiVu = page.select(".annex tr").stream()
                .filter(row -> Shown.plain(row.text()).contains("Sở Nội vụ"))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText()
                .stream()
                .map(Shown::plain)
                .toList();
        assertThat(noiVu).contains("47,3", "1/3 33,3%", "20 (20)", "1 (10)", "Đúng hạn 01");
        Element headings = page.selectFirst(".annex thead");
        assertThat(Shown.plain(headings.text())).doesNotContain("Tạm dừng", "Xếp loại");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file("docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(Shown.plain(text.getText()))
                    .contains("Có 02/03 cơ quan, đơn vị được chấm điểm, điểm cao nhất 70, thấp nhất 47,3.")
                    .contains("47,3");
        }
        assertThat(file("pdf")).startsWith("%PDF".getBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "?province=cham-diem&quarter=5, quarter",
        "?province=cham-diem&quarter=x, quarter",
        "?province=cham-diem&year=2027, year",
        "?province=cham-diem&year=2027&quarter=1, quarter",
        "?province=cham-diem&quarter=4&asOf=2026-09-30, asOf",
        "?province=cham-diem&format=odt, format",
        "?province=khong-co, province",
        "'', province"
    })
    void aQuestionThatCannotBeAnsweredNamesItsParameter(String query, String parameter) {
        // Another province is known, so that a token of all has to choose.
        Topic.send(List.of(Documents.province("khong-co-diem", "Nơi Khác")));
        Topic.awaitApplied(ledger);
        given().auth()
                .oauth2(Tokens.reader())
                .get("/api/v1/score-sheets" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void everybodyWhoSeesTheProgressSeesTheSheetAndNobodyElse() {
        Topic.send(List.of(Documents.province("khong-co-diem", "Nơi Khác")));
        Topic.awaitApplied(ledger);
        Map<String, Object> agency = Map.of(
                "roles",
                List.of("agency-reporter"),
                "province",
                SAMPLE.province(),
                "agency",
                SAMPLE.agency("so-noi-vu"));
        given().auth()
                .oauth2(Tokens.mint(agency))
                .get("/api/v1/score-sheets?year=2026")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("rows.size()", equalTo(3));
        reader("khong-co-diem")
                .get("/api/v1/score-sheets?province=" + SAMPLE.province())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("province"));
        reader("khong-co-diem")
                .get("/api/v1/score-sheets")
                .then()
                .statusCode(200)
                .body("rows.size()", equalTo(0));
        reader("khong-co-diem").get("/api/v1/score-sheets?format=docx").then().statusCode(404);
    }

    /** Kept, so that people can look at them. */
    private static byte[] file(String format) throws IOException {
        byte[] bytes = reader(SAMPLE.province())
                .get("/api/v1/score-sheets?year=2026&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("bang-cham-diem." + format), bytes);
        return bytes;
    }

    private static JsonPath sheet(String query) {
        return reader(SAMPLE.province())
                .get("/api/v1/score-sheets" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification reader(String province) {
        return given().auth().oauth2(Tokens.reader(province));
    }
}
