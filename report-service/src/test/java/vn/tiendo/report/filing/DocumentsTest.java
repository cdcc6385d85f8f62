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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
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
import vn.tiendo.report.render.Format;

/** The consolidated reports of all five plans in all formats, each read back by a reader that did not write it. */
@QuarkusTest
@TestProfile(OwnLedger.Busy.class)
class DocumentsTest {

    private static final long SEED = Long.getLong("seed", 20261121);
    private static final Path FOLDER = Path.of("target/documents");

    /** The words of the documents for the counts of the record. */
    private static final Map<String, String> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put("Chưa thực hiện", "byStatus.NOT_STARTED");
        COUNTS.put("Đang thực hiện", "byStatus.IN_PROGRESS");
        COUNTS.put("Đã hoàn thành", "byStatus.COMPLETED");
        COUNTS.put("Tạm dừng", "byStatus.SUSPENDED");
        COUNTS.put("Đã hủy", "byStatus.CANCELLED");
        COUNTS.put("Hoàn thành đúng hạn", "byTimeliness.DONE_ON_TIME");
        COUNTS.put("Hoàn thành quá hạn", "byTimeliness.DONE_LATE");
        COUNTS.put("Chưa hoàn thành, còn trong hạn", "byTimeliness.OPEN_IN_TIME");
        COUNTS.put("Chưa hoàn thành, đã quá hạn", "byTimeliness.OPEN_OVERDUE");
        COUNTS.put("Không ấn định thời hạn", "byTimeliness.NOT_DATABLE");
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
        Office reader = Office.of("reader", province, null);
        String id = reader.asks()
                .get("/api/v1/reports?level=CONSOLIDATED&year=2026&plan=" + plan)
                .jsonPath()
                .getString("items[0].id");
        JsonPath json = reader.report(id).jsonPath();
        assertThat(json.getBoolean("draft")).isFalse();
        assertThat(json.getBoolean("coverage.complete")).isTrue();
        Map<String, Integer> record = new TreeMap<>();
        COUNTS.forEach((words, field) -> record.put(words, json.getInt("results.counts." + field)));
        assertThat(record.values().stream().filter(n -> n > 0).count()).isGreaterThan(6);

        JsonPath progress = reader.asks()
                .get("/api/v1/progress?plan=" + plan + "&from=" + json.getString("coverage.from") + "&asOf="
                        + json.getString("coverage.closing"))
                .jsonPath();
        Map<String, Integer> counted = new TreeMap<>();
        COUNTS.forEach((words, field) -> counted.put(words, progress.getInt("total." + field)));
        assertThat(record).as("progress").isEqualTo(counted);
        assertThat(inWord(file(reader, id, Format.docx))).as("docx").isEqualTo(record);
        assertThat(inPdf(file(reader, id, Format.pdf))).as("pdf").isEqualTo(record);
        assertThat(inHtml(file(reader, id, Format.html))).as("html").isEqualTo(record);
        assertThat(inExcel(file(reader, id, Format.xlsx))).as("xlsx").isEqualTo(record);
    }

    /** Kept, so that other readers and people can look at them: see CONTRIBUTING. */
    private static byte[] file(Office reader, String id, Format format) throws IOException {
        byte[] bytes = reader.asks()
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
        Map<String, Integer> counts = new TreeMap<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            word.getTables().forEach(table -> table.getRows().stream()
                    .map(XWPFTableRow::getTableCells)
                    .filter(cells -> cells.size() == 2)
                    .forEach(cells ->
                            put(counts, cells.get(0).getText(), cells.get(1).getText())));
        }
        return counts;
    }

    private static Map<String, Integer> inHtml(byte[] file) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Jsoup.parse(new ByteArrayInputStream(file), "UTF-8", "").select("table.narrow tr").stream()
                .map(row -> row.select("td"))
                .filter(cells -> cells.size() == 2)
                .forEach(cells -> put(counts, cells.get(0).text(), cells.get(1).text()));
        return counts;
    }

    private static Map<String, Integer> inPdf(byte[] file) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String words : COUNTS.keySet()) {
                Matcher row = Pattern.compile(
                                " " + words + "(?: \\(đã hoàn thành \\d+, chưa hoàn thành \\d+\\))? (\\d+) ")
                        .matcher(text);
                if (row.find()) {
                    put(counts, words, row.group(1));
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> inExcel(byte[] file) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                Cell words = row.getCell(0);
                Cell number = row.getCell(1);
                if (words != null && number != null && number.getCellType() == CellType.NUMERIC) {
                    put(counts, words.getStringCellValue(), String.valueOf((int) number.getNumericCellValue()));
                }
            }
        }
        return counts;
    }

    /** The first of its name: what else bears it stands in annexes. */
    private static void put(Map<String, Integer> counts, String words, String number) {
        String name = words.replaceFirst(" \\(.*", "").strip();
        if (COUNTS.containsKey(name)) {
            counts.putIfAbsent(name, Integer.valueOf(number));
        }
    }
}
