package vn.tiendo.report.render.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.render.document.AnnexTables;
import vn.tiendo.report.render.document.ControlSheetText;
import vn.tiendo.report.render.document.OfficialDocument.Alignment;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.excel.ExcelSheet.Look;

/** A report as a workbook: its figures, its annexes, and the form in which an agency sends what is new. */
public final class ExcelReport {

    /** Characters of a column of weight 1, so that a table of weight 100 fills a landscape page. */
    private static final double WIDTH = 1.5;

    /** Its readers are those who make the report; nothing of it stands in the document. */
    static final String CONTROL_SHEET = "Phiếu kiểm soát";

    public byte[] render(ReportContent report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tiến độ", null)) {
            workbook.properties()
                    .setTitle(report.header().title() + " - " + report.header().subject())
                    .setCompany(report.header().issuer());
            workbook.setGlobalDefaultFont(ExcelSheet.FONT, 11);
            ExcelSummary.write(workbook, report);
            boolean two = report.reporters() != null;
            tasks(workbook, two ? "Phụ lục I" : "Phụ lục", AnnexTables.tasks(report));
            if (two) {
                reporters(workbook, report.reporters());
            }
            ExcelForm.write(workbook, report);
            controlSheet(workbook, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void tasks(Workbook workbook, String name, Table table) {
        try (ExcelSheet sheet = new ExcelSheet(workbook, name)) {
            sheet.landscape();
            sheet.widths(table.columns().stream().map(c -> c.weight() * WIDTH).toList());
            sheet.header(
                    table.columns().stream().map(Column::heading).toList(),
                    table.rows().size(),
                    2);
            for (List<String> row : table.rows()) {
                if (Character.isDigit(row.get(0).charAt(0))) {
                    sheet.put(0, Integer.valueOf(row.get(0)), Look.CENTRED);
                } else {
                    sheet.put(0, row.get(0), Look.CENTRED);
                }
                IntStream.range(1, row.size())
                        .forEach(i ->
                                sheet.put(i, row.get(i), look(table.columns().get(i))));
                sheet.next();
            }
        }
    }

    private static void controlSheet(Workbook workbook, ReportContent report) {
        try (ExcelSheet sheet = new ExcelSheet(workbook, CONTROL_SHEET)) {
            sheet.widths(List.of(120.0));
            sheet.line(ControlSheetText.TITLE, Look.TITLE);
            for (ControlSheetText.Part part : ControlSheetText.of(report)) {
                sheet.headings(List.of(part.title()));
                for (String line : part.lines()) {
                    sheet.put(0, line, Look.PLAIN);
                    sheet.next();
                }
            }
        }
    }

    private static Look look(Column column) {
        return column.alignment() == Alignment.START ? Look.PLAIN : Look.CENTRED;
    }

    private static void reporters(Workbook workbook, List<ReporterLine> reporters) {
        try (ExcelSheet sheet = new ExcelSheet(workbook, "Phụ lục II")) {
            sheet.widths(List.of(6.0, 52.0, 24.0, 14.0, 16.0));
            sheet.header(
                    List.of("STT", "Cơ quan, đơn vị, địa phương", "Tình trạng nộp", "Ngày nhận", "Số ngày quá hạn"),
                    reporters.size(),
                    2);
            int number = 0;
            for (ReporterLine line : reporters) {
                sheet.put(0, ++number, Look.CENTRED);
                sheet.put(1, line.agency().name(), Look.PLAIN);
                sheet.put(2, VietnameseWording.outcome(line), Look.PLAIN);
                sheet.put(3, line.receivedAt() == null ? null : Vietnam.dayOf(line.receivedAt()), Look.CENTRED);
                sheet.put(4, line.daysLate(), Look.CENTRED);
                sheet.next();
            }
        }
    }
}
