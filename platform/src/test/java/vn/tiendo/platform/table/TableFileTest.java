package vn.tiendo.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Each table is read back by a reader that did not write it. {@code -Dseed=...} reads one of the random texts again. */
class TableFileTest {

    private static final String FORMULAS = "=+-@\t\r";
    private static final int TEXTS = 2_000;

    /** What is taken at random: letters of Vietnamese, what separates, what begins a formula, and what lies outside of the first plane. */
    private static final String[] PARTS = {
        "=", "+", "-", "@", "\t", "'", "\"", "\"\"", ",", ";", "\n", " ", "ệ", "Đ", "ướ", "1", "x", "_x0041_", "\uFEFF",
        "😀", "#", "\\"
    };

    private record Row(String id, String text, Number number, LocalDate day) {}

    private static final Table<Row> TABLE = new Table<>(
            "Nhiệm vụ",
            List.of(
                    Column.text("Mã", Row::id),
                    Column.text("Nội dung", Row::text),
                    Column.number("Tiến độ (%)", Row::number),
                    Column.day("Thời hạn", Row::day)));

    @Test
    void aFileOfPlainTextIsAsRfc4180SaysAndBeginsWithAByteOrderMark() {
        byte[] bytes = bytes(
                TableFormat.csv,
                new Row("a-1", "Trí thức, \"nòng cốt\"\ntại xã", -5, LocalDate.of(2026, 11, 16)),
                new Row("a-2", null, new BigDecimal("12345.60"), null));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFMã,Nội dung,Tiến độ (%),Thời hạn\r\n"
                        + "a-1,\"Trí thức, \"\"nòng cốt\"\"\ntại xã\",-5,2026-11-16\r\n"
                        + "a-2,,12345.60,\r\n");
    }

    @Test
    void aTextThatWouldBeAFormulaIsMadeHarmlessAndANumberStaysANumber() throws IOException {
        for (char first : FORMULAS.toCharArray()) {
            String text = first + "cmd|' /C calc'!A0";
            CSVRecord read = csv(new Row("a", text, -1, null)).get(1);
            assertThat(read.get(1)).isEqualTo("'" + text);
            assertThat(read.get(2)).isEqualTo("-1");
        }
    }

    @Test
    void aWorkbookHasTextsAsTextsNumbersAsNumbersAndDaysAsDays() throws IOException {
        try (XSSFWorkbook book =
                workbook(new Row("a-1", "=1+1", 40, LocalDate.of(2026, 11, 16)), new Row("", null, null, null))) {
            XSSFSheet sheet = book.getSheet("Nhiệm vụ");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Thời hạn");
            Cell text = sheet.getRow(1).getCell(1);
            assertThat(text.getCellType()).isEqualTo(CellType.STRING);
            assertThat(text.getStringCellValue()).isEqualTo("=1+1");
            assertThat(text.getCellStyle().getDataFormatString()).isEqualTo("@");
            Cell number = sheet.getRow(1).getCell(2);
            assertThat(number.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(number.getNumericCellValue()).isEqualTo(40);
            Cell day = sheet.getRow(1).getCell(3);
            assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
            assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 16, 0, 0));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
        }
    }

    @Test
    void anyTextComesBackUnchangedButForTheApostropheBeforeAFormula() throws IOException {
        Long only = Long.getLong("seed");
        List<Row> rows = new ArrayList<>();
        for (long seed = only == null ? 0 : only; seed < (only == null ? TEXTS : only + 1); seed++) {
            rows.add(new Row(String.valueOf(seed), text(new Random(seed)), null, null));
        }
        List<CSVRecord> csv = csv(rows.toArray(Row[]::new));
        try (XSSFWorkbook book = workbook(rows.toArray(Row[]::new))) {
            for (int i = 0; i < rows.size(); i++) {
                String sent = rows.get(i).text();
                boolean formula = !sent.isEmpty() && FORMULAS.indexOf(sent.charAt(0)) >= 0;
                assertThat(csv.get(i + 1).get(1))
                        .as("CSV, seed %s", rows.get(i).id())
                        .isEqualTo(formula ? "'" + sent : sent);
                assertThat(book.getSheetAt(0).getRow(i + 1).getCell(1).getStringCellValue())
                        .as("workbook, seed %s", rows.get(i).id())
                        .isEqualTo(sent);
            }
        }
    }

    @Test
    void aTextThatNoCellTakesEndsBySayingSo() throws IOException {
        try (XSSFWorkbook book = workbook(new Row("a", "x".repeat(40_000), null, null))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("… (còn nữa)");
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static byte[] bytes(TableFormat format, Row... rows) {
        return TableFile.of(format, TABLE, each -> List.of(rows).forEach(each)).bytes();
    }

    private static List<CSVRecord> csv(Row... rows) throws IOException {
        String text = new String(bytes(TableFormat.csv, rows), StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    private static XSSFWorkbook workbook(Row... rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(TableFormat.xlsx, rows)));
    }
}
