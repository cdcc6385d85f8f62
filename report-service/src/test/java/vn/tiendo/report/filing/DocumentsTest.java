package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.BusyYear;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.OwnLedger;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.render.ForbiddenWords;
import vn.tiendo.report.render.Format;

/** The consolidated reports of all five plans in all formats, each read back by a reader that did not write it. */
@QuarkusTest
@TestProfile(OwnLedger.Busy.class)
class DocumentsTest {

    private static final long SEED = Long.getLong("seed", 20261121);
    private static final Path FOLDER = Path.of("target/documents");

    /** The columns of the table of figures, after that of the sum, for the figures of the record. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("Tổng số", "total");
        COLUMNS.put("Đã hoàn thành", "done");
        COLUMNS.put("Trong đó hoàn thành quá hạn", "doneLate");
        COLUMNS.put("Đang thực hiện", "inProgress");
        COLUMNS.put("Chưa thực hiện", "notStarted");
        COLUMNS.put("Chưa có báo cáo", "unreported");
        COLUMNS.put("Tạm dừng", "suspended");
        COLUMNS.put("Trong số chưa hoàn thành, đã quá hạn", "overdue");
    }

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    LedgerStatus status;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void fill() throws SQLException {
        clock.set("2026-12-31T09:00");
        ledger.know(Topics.TASK_STATUS, "own", List.of(0));
        ledger.replay(BusyYear.of(SEED).batch());
        try (var connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT IGNORE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        }
        status.caughtUp(Instant.parse("2026-12-31T00:00:00Z"));
        job.run();
    }

    @Test
    void theYearIsVariedEnough() {
        assertThat(BusyYear.of(SEED).changes()).isBetween(180, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "binh-dinh-qd-ubnd-2024, gia-lai",
        "gia-lai-kh-ubnd-2024, gia-lai",
        "lai-chau-kh-ubnd-2024, lai-chau",
        "quang-ninh-205-kh-ubnd-2024, quang-ninh",
        "ha-tinh-kh-ubnd-2024, ha-tinh"
    })
    void theNumbersOfAReportAreTheSameInEveryFormatAndThoseOfTheProgressAtItsCutOff(String plan, String province)
            throws IOException {
        Office official = Office.of("committee", province, null);
        String id = official.asks()
                .get("/api/v1/reports?level=CONSOLIDATED&year=2026&plan=" + plan)
                .jsonPath()
                .getString("items[0].id");
        JsonPath json = official.report(id).jsonPath();
        assertThat(json.getBoolean("draft")).isFalse();
        assertThat(json.getBoolean("coverage.complete")).isTrue();
        Map<String, Integer> record = figures(json, "results.counts.figures.");
        assertThat(record).hasSizeGreaterThan(3).containsKey("Tổng số");

        JsonPath progress = official.asks()
                .get("/api/v1/progress?plan=" + plan + "&from=" + json.getString("coverage.from") + "&asOf="
                        + json.getString("coverage.closing"))
                .jsonPath();
        assertThat(figures(progress, "total.figures.")).as("progress").isEqualTo(record);
        assertThat(progress.getMap("total")).isEqualTo(json.getMap("results.counts"));
        assertThat(inWord(file(official, id, Format.docx))).as("docx").isEqualTo(record);
        assertThat(inPdf(file(official, id, Format.pdf)))
                .as("pdf")
                .isEqualTo(record.values().stream().toList());
        assertThat(inHtml(file(official, id, Format.html))).as("html").isEqualTo(record);
        assertThat(inExcel(file(official, id, Format.xlsx))).as("xlsx").isEqualTo(record);
    }

    /** Those that are not zero, in the order of the table. */
    private static Map<String, Integer> figures(JsonPath json, String of) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        COLUMNS.forEach((words, field) -> {
            int number = json.getInt(of + field);
            if (number > 0) {
                figures.put(words, number);
            }
        });
        return figures;
    }

    @ParameterizedTest
    @CsvSource({"quang-ninh-205-kh-ubnd-2024, quang-ninh", "binh-dinh-qd-ubnd-2024, gia-lai"})
    void noDocumentSpeaksInTheSystemsVoice(String plan, String province) throws IOException {
        Office official = Office.of("committee", province, null);
        for (String level : List.of("FIRST", "CONSOLIDATED")) {
            String id = official.asks()
                    .get("/api/v1/reports?level=" + level + "&year=2026&plan=" + plan)
                    .jsonPath()
                    .getString("items[0].id");
            String page = Jsoup.parse(new ByteArrayInputStream(file(official, id, Format.html)), "UTF-8", "")
                    .text();
            String word = words(file(official, id, Format.docx));
            String pdf = text(file(official, id, Format.pdf));
            for (String text : List.of(page, word, pdf, sheets(file(official, id, Format.xlsx)))) {
                assertThat(text).doesNotContainIgnoringCase(ForbiddenWords.ALL.toArray(String[]::new));
            }
        }
    }

    /** All sheets but the control sheet, which is not the document's. */
    private static String sheets(byte[] xlsx) throws IOException {
        StringBuilder words = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : workbook) {
                if (!sheet.getSheetName().equals("Phiếu kiểm soát")) {
                    sheet.forEach(row -> row.forEach(cell -> words.append(cell).append('\n')));
                }
            }
        }
        return words.toString();
    }

    /** Kept, so that other readers and people can look at them: see CONTRIBUTING. */
    private static byte[] file(Office official, String id, Format format) throws IOException {
        byte[] bytes = official.asks()
                .get("/api/v1/reports/" + id + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(id + "." + format), bytes);
        return bytes;
    }

    private static Map<String, Integer> inWord(byte[] file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return word.getTables().stream()
                    .map(table -> table.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .toList())
                            .toList())
                    .filter(DocumentsTest::hasFigures)
                    .findFirst()
                    .map(DocumentsTest::figures)
                    .orElseThrow();
        }
    }

    private static Map<String, Integer> inHtml(byte[] file) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(file), "UTF-8", "").select("table").stream()
                .map(table -> table.select("tr").stream()
                        .map(row -> row.select("th, td").eachText())
                        .toList())
                .filter(DocumentsTest::hasFigures)
                .findFirst()
                .map(DocumentsTest::figures)
                .orElseThrow();
    }

    private static boolean hasFigures(List<List<String>> rows) {
        return rows.get(0).get(0).equals("Nhóm nhiệm vụ");
    }

    /** Of its last row; the groups above add up to it. */
    private static Map<String, Integer> figures(List<List<String>> rows) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        List<String> total = rows.get(rows.size() - 1);
        for (int i = 1; i < total.size(); i++) {
            int column = i;
            int sum = rows.subList(1, rows.size() - 1).stream()
                    .mapToInt(row -> Integer.parseInt(row.get(column)))
                    .sum();
            assertThat(sum).as(rows.get(0).get(i)).isEqualTo(Integer.parseInt(total.get(i)));
            figures.put(rows.get(0).get(i), sum);
        }
        return figures;
    }

    /** The numbers of the row of sums. */
    private static List<Integer> inPdf(byte[] file) throws IOException {
        // One line of the page: the number of the next page is not of the table.
        Matcher row = Pattern.compile("Tổng cộng((?: +\\d+)+)").matcher(lines(file));
        assertThat(row.find()).isTrue();
        return Stream.of(row.group(1).strip().split(" +")).map(Integer::valueOf).toList();
    }

    private static Map<String, Integer> inExcel(byte[] file) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                Cell words = row.getCell(0);
                Cell number = row.getCell(1);
                if (words != null && number != null && number.getCellType() == CellType.NUMERIC) {
                    String name = words.getStringCellValue().strip();
                    String column = name.startsWith("Tổng số") ? "Tổng số" : name;
                    if (COLUMNS.containsKey(column) && number.getNumericCellValue() > 0) {
                        found.putIfAbsent(column, (int) number.getNumericCellValue());
                    }
                }
            }
        }
        return found;
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        return lines(pdf).replaceAll("\\s+", " ");
    }

    private static String lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
