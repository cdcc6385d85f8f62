package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Lists as tables, read back by those who did not write them; here because the job is run by hand. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TablesTest {

    private static final Sample SAMPLE = new Sample("tai-bang");
    private static final String HOSTILE = "=Sở \"Đo đạc\", Bản đồ";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @BeforeEach
    void owed() {
        Topic.send(SAMPLE.documents(Sample.REGISTERED));
        Topic.send(List.of(Documents.agency(SAMPLE.agency("so-do-dac"), SAMPLE.province(), HOSTILE, "DEPARTMENT")));
        // Rows are made once it is known that the registry is whole.
        Topic.watermark("2026-11-09T17:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-16T23:59:59");
        job.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "deadlines", "compliance", "progress"})
    void eachListIsGivenOutInBothKindsOfTable(String list) throws IOException {
        String asked = "/api/v1/" + list + "?plan=" + SAMPLE.plan() + "&year=2026";
        Response json = reader().get(asked);
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.header("Vary")).startsWith("Accept, ");
        Response csv = reader().accept(CSV).get(asked);
        assertThat(csv.contentType()).startsWith(CSV);
        assertThat(csv.header("Vary")).startsWith("Accept, ");
        assertThat(csv.header("Content-Disposition"))
                .matches("attachment; filename=\"[ -~]+\\.csv\"; filename\\*=UTF-8''.+");
        List<CSVRecord> rows = rows(csv);
        assertThat(rows).isNotEmpty();
        try (XSSFWorkbook book = workbook(reader().get(asked + "&format=xlsx"))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Cell> cells = cells(sheet, i + 1);
                rows.get(i).toMap().forEach((heading, text) -> assertThat(shown(cells.get(heading)))
                        .as(heading)
                        .isEqualTo(text.startsWith("'=") ? text.substring(1) : text));
            }
        }
    }

    @Test
    void aReportHasItsRowWithDaysNumbersAndVietnameseWords() throws IOException {
        String asked = "/api/v1/reports?plan=" + SAMPLE.plan() + "&limit=1&level=FIRST";
        List<CSVRecord> rows = rows(reader().get(asked + "&format=csv"));
        assertThat(rows)
                .extracting(row -> row.get("Mã báo cáo"))
                .containsExactlyElementsOf(reader().get(asked.replace("limit=1", "limit=200"))
                        .jsonPath()
                        .getList("items.id"))
                .contains(SAMPLE.report(SAMPLE.firstLevel(), 2026, "so-noi-vu"));
        CSVRecord row = rows.stream()
                .filter(r -> r.get("Mã cơ quan báo cáo").equals(SAMPLE.agency("so-noi-vu"))
                        && r.get("Năm").equals("2026"))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("Cấp báo cáo")).isEqualTo("Báo cáo của cơ quan");
        assertThat(row.get("Loại báo cáo")).isEqualTo("Định kỳ");
        assertThat(row.get("Kỳ báo cáo")).isEqualTo("Năm 2026");
        assertThat(row.get("Hạn nộp")).isEqualTo("2026-11-16");
        assertThat(row.get("Kết quả nộp")).isEqualTo("Chưa nộp");
        assertThat(row.get("Số ngày quá hạn")).isEqualTo("0");
    }

    @Test
    void complianceHasARowForEachWhoOwesAndANameThatBeginsAsAFormulaIsNone() throws IOException {
        String asked = "/api/v1/compliance?year=2026&plan=" + SAMPLE.plan();
        List<CSVRecord> rows = rows(reader().get(asked + "&format=csv"));
        List<List<String>> owing = reader().get(asked).jsonPath().getList("items.reporters.agency.id");
        assertThat(rows)
                .extracting(row -> row.get("Mã cơ quan báo cáo"))
                .containsExactlyElementsOf(owing.stream().flatMap(List::stream).toList());
        assertThat(rows).extracting(row -> row.get("Cơ quan báo cáo")).contains("'" + HOSTILE);
        try (XSSFWorkbook book = workbook(reader().accept(XLSX).get(asked))) {
            Map<String, Cell> cells = cells(
                    book.getSheet("Tình hình nộp báo cáo"), 1 + names(rows).indexOf("'" + HOSTILE));
            assertThat(cells.get("Cơ quan báo cáo").getCellType()).isEqualTo(CellType.STRING);
            assertThat(cells.get("Cơ quan báo cáo").getStringCellValue()).isEqualTo(HOSTILE);
        }
    }

    @Test
    void progressHasARowForEachGroupAndOneForAll() throws IOException {
        String asked = "/api/v1/progress?year=2026&groupBy=pillar&plan=" + SAMPLE.plan();
        List<CSVRecord> rows = rows(reader().get(asked + "&format=csv"));
        List<String> keys = reader().get(asked).jsonPath().getList("groups.key");
        assertThat(rows).hasSize(keys.size() + 1);
        assertThat(rows.subList(0, keys.size()))
                .extracting(row -> row.get("Mã nhóm"))
                .containsExactlyElementsOf(keys);
        CSVRecord all = rows.get(keys.size());
        assertThat(all.get("Tên nhóm")).isEqualTo("Tổng cộng");
        assertThat(all.get("Phân công"))
                .isEqualTo(String.valueOf(reader().get(asked).jsonPath().getInt("total.assignments")));
    }

    @Test
    void whoMaySeeNoRowInAListSeesNoneInItsTable() throws IOException {
        Topic.send(List.of(Documents.province("noi-khong-bang", "Nơi Khác")));
        Topic.awaitApplied(ledger);
        for (String list : List.of("reports", "deadlines", "compliance")) {
            assertThat(rows(reader("noi-khong-bang").get("/api/v1/" + list + "?year=2026&format=csv")))
                    .as(list)
                    .isEmpty();
            reader("noi-khong-bang")
                    .get("/api/v1/" + list + "?format=csv&province=" + SAMPLE.province())
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("province"));
        }
        reader("noi-khong-bang").get("/api/v1/comparisons?format=xlsx").then().statusCode(404);
        reader("noi-khong-bang")
                .accept(CSV)
                .get("/api/v1/comparisons/2026")
                .then()
                .statusCode(404);
    }

    @Test
    void provincesAreComparedInATableWithARowForEach() throws IOException {
        List<CSVRecord> years = rows(reader().get("/api/v1/comparisons?format=csv"));
        assertThat(years).extracting(row -> row.get("Năm")).contains("2026");
        List<String> provinces =
                reader().get("/api/v1/comparisons/2026").jsonPath().getList("provinces.id");
        Response csv = reader().accept(CSV).get("/api/v1/comparisons/2026");
        assertThat(csv.header("Content-Disposition")).contains("filename=\"So sanh cac tinh nam 2026.csv\"");
        assertThat(rows(csv)).extracting(row -> row.get("Mã tỉnh")).containsExactlyElementsOf(provinces);
        try (XSSFWorkbook book = workbook(reader().get("/api/v1/comparisons/2026?format=xlsx"))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(provinces.size());
        }
    }

    @Test
    void whatIsNoKindOfTableIsRefused() {
        reader().accept("application/pdf").get("/api/v1/deadlines").then().statusCode(406);
        reader().get("/api/v1/deadlines?format=ods")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("format"))
                .body("detail", containsString("xlsx"));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }

    private static RequestSpecification reader(String province) {
        return given().auth().oauth2(Tokens.reader(province));
    }

    private static List<String> names(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("Cơ quan báo cáo")).toList();
    }

    private static List<CSVRecord> rows(Response answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private static XSSFWorkbook workbook(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(XLSX);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }

    /** By their headings. */
    private static Map<String, Cell> cells(XSSFSheet sheet, int number) {
        Map<String, Cell> cells = new HashMap<>();
        for (Cell heading : sheet.getRow(0)) {
            cells.put(heading.getStringCellValue(), sheet.getRow(number).getCell(heading.getColumnIndex()));
        }
        return cells;
    }

    /** As the file of plain text has it. */
    private static String shown(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return day.toString();
        }
        return String.valueOf((long) cell.getNumericCellValue());
    }
}
