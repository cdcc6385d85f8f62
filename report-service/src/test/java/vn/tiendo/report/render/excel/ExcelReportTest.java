package vn.tiendo.report.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.FormStatus;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.render.SampleReport;
import vn.tiendo.report.render.document.AnnexTables;
import vn.tiendo.report.render.document.FigureWords;
import vn.tiendo.report.render.document.OfficialDocument;

/** The workbook as a reader sees it that did not write it. */
class ExcelReportTest {

    private static final ReportContent REPORT = SampleReport.consolidated("Đã mở 3 lớp");

    /** A letter forty thousand times over is no zip bomb. */
    @BeforeAll
    static void trustWhatWeWrote() {
        ZipSecureFile.setMinInflateRatio(0);
    }

    @Test
    void itsPropertiesSayWhatItIsAndWhose() throws IOException {
        XSSFWorkbook book = open(REPORT);
        assertThat(book.getProperties().getCoreProperties().getTitle())
                .isEqualTo("BÁO CÁO - " + REPORT.header().subject());
        assertThat(book.getProperties().getExtendedProperties().getCompany())
                .isEqualTo(REPORT.header().issuer());
        assertThat(book.getProperties().getExtendedProperties().getApplication())
                .isEqualTo("Tiến độ");
    }

    @Test
    void theFiguresOfTheFirstSheetAreNumbersAndThoseOfTheReport() throws IOException {
        Counts counts = REPORT.results().counts();
        Map<String, Double> numbers = new LinkedHashMap<>();
        XSSFSheet sheet = open(REPORT).getSheet("Tổng hợp");
        for (Row row : sheet) {
            Cell value = row.getCell(1);
            if (value != null && value.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(value)) {
                assertThat(numbers.put(row.getCell(0).getStringCellValue(), value.getNumericCellValue()))
                        .isNull();
            }
        }
        Map<String, Double> expected = new LinkedHashMap<>();
        Figures figures = counts.figures();
        expected.put("Tổng số nhiệm vụ thuộc kỳ báo cáo", (double) figures.total());
        FigureWords.figures(figures)
                .forEach(f -> expected.put((f.part() ? "   " : "") + f.name(), (double) f.number()));
        expected.put("Chuyển tiếp từ các năm trước", (double) figures.carriedOver());
        expected.put("Nhiệm vụ có thời hạn", (double) figures.dated().total());
        expected.put("   đã hoàn thành", (double) figures.dated().done());
        expected.put(
                "Nhiệm vụ thường xuyên, hằng năm", (double) figures.others().total());
        expected.put("   đã được triển khai", (double) figures.others().begun());
        TargetLine target = REPORT.targets().get(0);
        expected.put(target.text(), (double) target.year());
        assertThat(numbers).containsExactlyInAnyOrderEntriesOf(expected);
        Row measured = row(sheet, target.text());
        assertThat(measured.getCell(3).getNumericCellValue())
                .isEqualTo(target.value().doubleValue());
        assertThat(measured.getCell(6).getNumericCellValue())
                .isEqualTo(target.measured().doubleValue());
        assertThat(day(row(sheet, "Kỳ báo cáo từ ngày").getCell(1)))
                .isEqualTo(REPORT.coverage().from());
        assertThat(day(row(sheet, "đến hết ngày").getCell(1)))
                .isEqualTo(REPORT.coverage().closing());
        assertThat(row(sheet, "Cơ quan báo cáo").getCell(1).getStringCellValue())
                .isEqualTo("Sở Khoa học và Công nghệ");
    }

    @Test
    void theTableOfTasksIsThatOfTheDocumentWithAHeaderThatStaysAndAFilter() throws IOException {
        OfficialDocument.Table table = AnnexTables.tasks(REPORT);
        XSSFWorkbook book = open(REPORT);
        XSSFSheet sheet = book.getSheet("Phụ lục I");
        assertThat(texts(sheet.getRow(0)))
                .isEqualTo(table.columns().stream()
                        .map(OfficialDocument.Column::heading)
                        .toList());
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = sheet.getRow(i + 1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(i + 1);
            assertThat(texts(row).subList(1, table.columns().size()))
                    .isEqualTo(table.rows().get(i).subList(1, table.columns().size()));
            assertThat(row.getCell(1).getCellStyle().getWrapText()).isTrue();
        }
        assertThat(sheet.getLastRowNum()).isEqualTo(table.rows().size());
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A1:%c%d"
                        .formatted(
                                'A' + table.columns().size() - 1, table.rows().size() + 1));
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getColumnWidth(1)).isGreaterThan(4 * sheet.getColumnWidth(0));
        for (Row row : sheet) {
            row.forEach(cell -> assertThat(
                            book.getFontAt(cell.getCellStyle().getFontIndex()).getFontName())
                    .isEqualTo("Times New Roman"));
        }
    }

    @Test
    void whoHasReportedStandsInAnAnnexWithDaysAndNumbers() throws IOException {
        XSSFSheet sheet = open(REPORT).getSheet("Phụ lục II");
        assertThat(texts(sheet.getRow(1)).subList(1, 3)).containsExactly("Sở Nội vụ", "Đã nộp quá hạn");
        assertThat(day(sheet.getRow(1).getCell(3))).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString())
                .isEqualTo("dd/mm/yyyy");
        assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(3);
        assertThat(texts(sheet.getRow(2)).subList(1, 3)).containsExactly("Sở Tài chính", "Chưa nộp");
        assertThat(sheet.getRow(2).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void anAgencysOwnReportHasOneAnnexWithoutANumber() throws IOException {
        assertThat(names(open(SampleReport.firstLevel())))
                .containsExactly("Tổng hợp", "Phụ lục", WorkingForm.SHEET, ExcelReport.CONTROL_SHEET);
        assertThat(names(open(REPORT)))
                .containsExactly("Tổng hợp", "Phụ lục I", "Phụ lục II", WorkingForm.SHEET, ExcelReport.CONTROL_SHEET);
    }

    @Test
    void theFormHasARowForEachAssignmentWithItsVersionAndEmptyCellsToFill() throws IOException {
        XSSFSheet sheet = open(REPORT).getSheet(WorkingForm.SHEET);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(WorkingForm.MARKER);
        assertThat(texts(sheet.getRow(2)))
                .isEqualTo(Stream.of(FormColumn.values()).map(c -> c.heading).toList());
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        List<AssignmentResult> assignments = SampleReport.assignments(REPORT);
        assertThat(sheet.getLastRowNum()).isEqualTo(2 + assignments.size());
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:U" + (3 + assignments.size()));
        for (int i = 0; i < assignments.size(); i++) {
            Row row = sheet.getRow(3 + i);
            AssignmentResult a = assignments.get(i);
            assertThat(cell(row, FormColumn.ASSIGNMENT).getStringCellValue()).isEqualTo(a.id());
            assertThat(cell(row, FormColumn.VERSION).getNumericCellValue()).isEqualTo(a.version());
            assertThat(cell(row, FormColumn.AGENCY).getStringCellValue())
                    .isEqualTo(a.agency().name());
            assertThat(cell(row, FormColumn.STATUS).getStringCellValue())
                    .isEqualTo(FormStatus.valueOf(a.status().name()).label);
            assertThat(
                            cell(row, FormColumn.DUE).getCellType() == CellType.BLANK
                                    ? null
                                    : day(cell(row, FormColumn.DUE)))
                    .isEqualTo(a.due());
            for (FormColumn column : FormColumn.values()) {
                if (column.part == FormColumn.Part.FILLED) {
                    assertThat(cell(row, column).getCellType()).isEqualTo(CellType.BLANK);
                    assertThat(cell(row, column).getCellStyle().getFillForegroundColorColor())
                            .as(column.heading)
                            .isNotNull();
                    assertThat(cell(row, column).getCellStyle().getDataFormatString())
                            .as(column.heading)
                            .isEqualTo("@");
                }
            }
        }
    }

    @Test
    void cellsToFillOfferWhatMayBeChosenAndWarnOfWhatIsNoDayOrPercentage() throws IOException {
        XSSFSheet sheet = open(REPORT).getSheet(WorkingForm.SHEET);
        int last = 3 + SampleReport.assignments(REPORT).size();
        Map<String, DataValidation> validations = new LinkedHashMap<>();
        sheet.getDataValidations()
                .forEach(v -> validations.put(
                        v.getRegions().getCellRangeAddresses()[0].formatAsString(), v));
        assertThat(validations).containsOnlyKeys("H4:H" + last, "I4:I" + last, "J4:J" + last, "O4:O" + last);
        assertThat(validations.get("H4:H" + last).getValidationConstraint().getExplicitListValues())
                .containsExactlyElementsOf(FormStatus.labels());
        assertThat(validations.get("J4:J" + last).getValidationConstraint().getFormula1())
                .isEqualTo("IF(J4=\"-\",TRUE,AND(--SUBSTITUTE(J4,\"%\",\"\")>=0,100>=--SUBSTITUTE(J4,\"%\",\"\"),"
                        + "MOD(--SUBSTITUTE(J4,\"%\",\"\"),1)=0))");
        assertThat(validations.get("I4:I" + last).getValidationConstraint().getFormula1())
                .startsWith("IF(I4=\"-\",TRUE,AND(ISTEXT(I4),");
        assertThat(validations.values())
                .allSatisfy(v -> assertThat(v.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING));
        assertThat(validations.get("O4:O" + last).getErrorBoxText()).contains("ngày/tháng/năm, ví dụ 02/10/2026");
    }

    @Test
    void headingsSayHowADayAndAPercentageAreWritten() throws IOException {
        XSSFSheet sheet = open(REPORT).getSheet(WorkingForm.SHEET);
        Map<FormColumn, String> hints = new EnumMap<>(FormColumn.class);
        sheet.getCellComments()
                .forEach((place, hint) -> hints.put(
                        FormColumn.values()[place.getColumn()], hint.getString().getString()));
        assertThat(hints)
                .containsOnlyKeys(
                        FormColumn.NEW_STATUS,
                        FormColumn.COMPLETED_ON,
                        FormColumn.PERCENT,
                        FormColumn.DOCUMENT_DATE,
                        FormColumn.DOCUMENT_SUBJECT);
        assertThat(hints.get(FormColumn.COMPLETED_ON)).contains("ngày/tháng/năm, ví dụ 02/10/2026");
        assertThat(hints.get(FormColumn.PERCENT)).contains("ví dụ 60%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\",\"mở\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "\t=1",
                "<b>&amp;</b> \"'",
                "_x0041_ là chữ",
                "dòng một\ndòng hai",
                "Đắk Lắk √"
            })
    void aTextStaysATextWhateverItBeginsWith(String text) throws IOException {
        XSSFWorkbook book = open(SampleReport.consolidated(text));
        Cell annex = book.getSheet("Phụ lục I").getRow(2).getCell(1);
        assertThat(annex.getCellType()).isEqualTo(CellType.STRING);
        assertThat(annex.getStringCellValue())
                .startsWith("II.1. ")
                .contains(text.strip().replaceFirst("[.;,:\\s]+$", ""));
        Cell form = cell(book.getSheet(WorkingForm.SHEET).getRow(4), FormColumn.CONTENT);
        assertThat(form.getCellType()).isEqualTo(CellType.STRING);
        assertThat(form.getStringCellValue()).isEqualTo(text);
    }

    @Test
    void charactersThatXmlHasNotAreLeftOutAndTooMuchTextIsCut() throws IOException {
        String result = "a\u0000b\u0007c\u001Bd\uD800e\uDC00f\uFFFEg\uFFFF";
        assertThat(reported(result)).isEqualTo("II.1. abcdefg");
        assertThat(reported("ă".repeat(40_000))).hasSize(32_767).endsWith("ă… (còn nữa)");
    }

    @Test
    void aReportWithoutWorkIsAWorkbookToo() throws IOException {
        XSSFWorkbook book = open(SampleReport.of(List.of(), null));
        assertThat(book.getSheet(WorkingForm.SHEET).getLastRowNum()).isEqualTo(2);
        assertThat(book.getSheet(WorkingForm.SHEET).getDataValidations()).isEmpty();
    }

    private static String reported(String result) throws IOException {
        XSSFWorkbook book = open(SampleReport.consolidated(result));
        return book.getSheet("Phụ lục I").getRow(2).getCell(1).getStringCellValue();
    }

    private static XSSFWorkbook open(ReportContent report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new ExcelReport().render(report)));
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static Row row(XSSFSheet sheet, String name) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null && first.getStringCellValue().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name);
    }

    private static Cell cell(Row row, FormColumn column) {
        return row.getCell(column.ordinal());
    }

    private static LocalDate day(Cell cell) {
        assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        return cell.getLocalDateTimeCellValue().toLocalDate();
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(cell -> cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                .toList();
    }
}
