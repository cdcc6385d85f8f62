package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Lists of tasks and assignments as tables: what a caller reads there is what the list shows him, all of it. */
@QuarkusTest
@TestProfile(OwnRegistry.Tabled.class)
class TableTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TASKS = "/api/v1/tasks";
    private static final String ASSIGNMENTS = "/api/v1/assignments";

    private static final CSVFormat WITH_HEADINGS =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void aTableOfTasksHasEachRowOfAllPagesInTheirOrder() throws IOException {
        Response answer = Api.reader().accept(CSV).get(TASKS + "?province=quang-ninh&limit=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv").containsIgnoringCase("charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Nhiem vu.csv\"; filename*=UTF-8''Nhi%E1%BB%87m%20v%E1%BB%A5.csv");
        assertThat(answer.header("Vary")).startsWith("Accept, ");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Link")).isNull();
        assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFMã nhiệm vụ,Mã kế hoạch,Tỉnh ban hành kế hoạch,")
                .endsWith("\r\n");
        List<CSVRecord> rows = csv(answer);
        List<Map<String, Object>> shown = items(TASKS + "?province=quang-ninh");
        assertThat(rows).extracting(row -> row.get("Mã nhiệm vụ")).containsExactlyElementsOf(texts(shown, "id"));
        assertThat(rows).extracting(row -> row.get("Tên nhiệm vụ")).containsExactlyElementsOf(texts(shown, "title"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("Tỉnh ban hành kế hoạch")).isEqualTo("Quảng Ninh");
            assertThat(Normalizer.isNormalized(row.toString(), Normalizer.Form.NFC))
                    .isTrue();
        });
    }

    @Test
    void whatAnOfficialWroteComesBackAndIsNoFormula() throws IOException {
        String agency = "ha-tinh-so-tu-phap";
        String id = Api.assignment("ha-tinh-kh-ubnd-2024-III.2.1", agency, "2026");
        String result = "=HYPERLINK(\"http://example.org\"), đã \"xong\"\nmột phần";
        Api.agency("ha-tinh", agency)
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "IN_PROGRESS", "percent", 40, "result", result, "difficulties", "-5 biên chế"))
                .post(ASSIGNMENTS + "/" + id + "/status-changes")
                .then()
                .statusCode(201);
        String asked = ASSIGNMENTS + "?agency=" + agency + "&status=IN_PROGRESS";

        List<CSVRecord> rows = csv(Api.reader().get(asked + "&format=csv"));
        assertThat(rows).hasSize(1);
        CSVRecord row = rows.get(0);
        assertThat(row.get("Mã phân công")).isEqualTo(id);
        assertThat(row.get("Kết quả")).isEqualTo("'" + result);
        assertThat(row.get("Khó khăn, vướng mắc")).isEqualTo("'-5 biên chế");
        assertThat(row.get("Tiến độ (%)")).isEqualTo("40");
        assertThat(row.get("Tình trạng")).isEqualTo("Đang thực hiện");
        assertThat(row.get("Cơ quan chủ trì")).isEqualTo("Sở Tư pháp");

        try (XSSFWorkbook book = workbook(Api.reader().accept(XLSX).get(asked))) {
            XSSFSheet sheet = book.getSheet("Phân công nhiệm vụ");
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            Map<String, Cell> cells = cells(sheet, 1);
            assertThat(cells.get("Kết quả").getCellType()).isEqualTo(CellType.STRING);
            assertThat(cells.get("Kết quả").getStringCellValue()).isEqualTo(result);
            assertThat(cells.get("Tiến độ (%)").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cells.get("Tiến độ (%)").getNumericCellValue()).isEqualTo(40);
        }
    }

    @Test
    void aDayIsADayInBothKindsOfTable() throws IOException {
        String asked = ASSIGNMENTS + "?task=binh-dinh-qd-ubnd-2024-V.02&dueBefore=2031-01-01";
        List<Map<String, Object>> shown = items(asked);
        List<CSVRecord> rows = csv(Api.reader().get(asked + "&format=csv"));
        assertThat(rows).isNotEmpty().hasSameSizeAs(shown);
        try (XSSFWorkbook book = workbook(Api.reader().get(asked + "&format=xlsx"))) {
            for (int i = 0; i < shown.size(); i++) {
                String due = (String) ((Map<?, ?>) shown.get(i).get("occurrence")).get("due");
                assertThat(rows.get(i).get("Thời hạn")).isEqualTo(due);
                Cell cell = cells(book.getSheetAt(0), i + 1).get("Thời hạn");
                assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
                assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.parse(due));
            }
        }
    }

    @Test
    void whoMaySeeNoRowInTheListSeesNoneInItsTable() throws IOException {
        RequestSpecification own = Api.reader("quang-ninh");
        assertThat(csv(own.get(TASKS + "?format=csv")))
                .isNotEmpty()
                .extracting(row -> row.get("Mã kế hoạch"))
                .containsOnly("quang-ninh-205-kh-ubnd-2024");
        for (String asked : List.of(TASKS + "?province=ha-tinh", ASSIGNMENTS + "?plan=ha-tinh-kh-ubnd-2024")) {
            Response list = Api.reader("quang-ninh").get(asked);
            Response table = Api.reader("quang-ninh").get(asked + "&format=csv");
            assertThat(table.statusCode()).isEqualTo(list.statusCode());
            if (list.statusCode() == 200) {
                assertThat(list.jsonPath().getList("items")).isEmpty();
                assertThat(csv(table)).isEmpty();
            }
        }
    }

    @Test
    void aTableIsAskedForByFormatOrAcceptAndJsonIsAnsweredToWhoeverAsksForNone() {
        String one = TASKS + "?plan=quang-ninh-205-kh-ubnd-2024";
        for (String accept : List.of("*/*", "application/json", "application/json, " + CSV + ", " + XLSX)) {
            Api.reader()
                    .accept(accept)
                    .get(one)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Vary", startsWith("Accept, "));
        }
        Api.reader()
                .accept(XLSX)
                .get(one + "&format=csv")
                .then()
                .statusCode(200)
                .contentType(containsString(CSV));
        Api.reader()
                .accept(CSV)
                .get(one + "&format=json")
                .then()
                .statusCode(200)
                .contentType("application/json");
        Api.reader()
                .accept(CSV + ";q=0.5, application/json;q=0.1")
                .get(one)
                .then()
                .statusCode(200)
                .contentType(containsString(CSV));
        Api.reader().accept("image/png").get(one).then().statusCode(406);
        Api.reader().get(one + "&format=pdf").then().statusCode(400).body("errors[0].field", equalTo("format"));
    }

    @Test
    void anEmptyTableHasItsHeadings() throws IOException {
        try (XSSFWorkbook book =
                workbook(Api.reader().get(ASSIGNMENTS + "?status=CANCELLED&plan=ha-tinh-kh-ubnd-2024&format=xlsx"))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Mã phân công");
        }
    }

    @Test
    void aListThatIsTooLongForATableIsRefusedByTheNameOfTheFormat() {
        int most = OwnRegistry.Tabled.MOST_ROWS;
        assertThat(items(ASSIGNMENTS + "?plan=ha-tinh-kh-ubnd-2024").size()).isGreaterThan(most);
        for (String format : List.of("csv", "xlsx")) {
            Api.reader()
                    .get(ASSIGNMENTS + "?plan=ha-tinh-kh-ubnd-2024&format=" + format)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("format"))
                    .body("detail", containsString("hơn " + most + " dòng"));
        }
        Api.reader()
                .accept(CSV + ", application/problem+json")
                .header("Accept-Language", "en")
                .get(ASSIGNMENTS)
                .then()
                .statusCode(422)
                .body("detail", containsString("more than " + most + " rows"));
    }

    /** All rows, page by page. */
    private static List<Map<String, Object>> items(String asked) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Api.reader().get(asked + "&limit=50" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.statusCode()).isEqualTo(200);
            all.addAll(page.jsonPath().getList("items"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        return all;
    }

    private static List<String> texts(List<Map<String, Object>> rows, String member) {
        return rows.stream().map(row -> (String) row.get(member)).toList();
    }

    private static List<CSVRecord> csv(Response answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        return WITH_HEADINGS.parse(new StringReader(text.substring(1))).getRecords();
    }

    private static XSSFWorkbook workbook(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }

    /** By their headings. */
    private static Map<String, Cell> cells(XSSFSheet sheet, int number) {
        Map<String, Cell> cells = new HashMap<>();
        Row row = sheet.getRow(number);
        for (Cell heading : sheet.getRow(0)) {
            cells.put(heading.getStringCellValue(), row.getCell(heading.getColumnIndex()));
        }
        return cells;
    }
}
