package vn.tiendo.report.render.excel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.CustomDataValidation;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.FormStatus;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.excel.ExcelSheet.Look;

/** Writes the working form: one row for each assignment, with cells for what is new. Its layout is {@link FormColumn}. */
final class ExcelForm {

    private static final String INSTRUCTION =
            "Chỉ điền các ô màu vàng của nhiệm vụ có thay đổi (mỗi lần gửi tối đa " + WorkingForm.MAX_FILLED
                    + " dòng); ô để trống được giữ nguyên, dấu “-” xóa nội dung đã báo cáo. Ngày ghi ngày/tháng/năm,"
                    + " ví dụ 02/10/2026; tỷ lệ ghi số nguyên, ví dụ 60%. “Đã hoàn thành” cần văn bản (số, ngày, nơi"
                    + " ban hành) hoặc đường dẫn; “Tạm dừng” cần lý do; “Đã hủy” cần số, ngày, nơi ban hành của quyết"
                    + " định. Không sửa hai cột cuối.";

    /** What a day, or a share in percents, that is typed as text may be; %1$s is the cell. A dash clears. */
    private static final String DAY =
            "IF(%1$s=\"-\",TRUE,AND(ISTEXT(%1$s),ISNUMBER(--SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%1$s,\"/\",\"\"),\"-\",\"\"),\".\",\"\"))))";

    private static final String SHARE = "--SUBSTITUTE(%1$s,\"%%\",\"\")";
    private static final String PERCENT =
            "IF(%1$s=\"-\",TRUE,AND(" + SHARE + ">=0,100>=" + SHARE + ",MOD(" + SHARE + ",1)=0))";

    /** Shown at a column's heading, and where something else was typed. */
    private static final Map<FormColumn, String> HINTS = new EnumMap<>(Map.of(
            FormColumn.NEW_STATUS, "Chọn trong danh sách: " + String.join(", ", FormStatus.labels()) + ".",
            FormColumn.COMPLETED_ON, "Ghi ngày/tháng/năm, ví dụ 02/10/2026, không sau hôm nay.",
            FormColumn.DOCUMENT_DATE, "Ghi ngày/tháng/năm, ví dụ 02/10/2026, không sau hôm nay.",
            FormColumn.DOCUMENT_SUBJECT,
                    "Nội dung văn bản nói về việc gì, ví dụ: Tổ chức quán triệt Nghị quyết; tối đa 300 ký tự, có thể để trống.",
            FormColumn.PERCENT, "Ghi số nguyên từ 0 đến 100, ví dụ 60%."));

    private final ReportContent report;
    private final ExcelSheet sheet;

    private ExcelForm(ReportContent report, ExcelSheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    static void write(Workbook workbook, ReportContent report) {
        try (ExcelSheet sheet = new ExcelSheet(workbook, WorkingForm.SHEET)) {
            sheet.landscape();
            sheet.widths(Stream.of(FormColumn.values()).map(ExcelForm::width).toList());
            new ExcelForm(report, sheet).write();
        }
    }

    private void write() {
        sheet.put(0, WorkingForm.MARKER, Look.TECHNICAL);
        sheet.put(1, "PHIẾU CẬP NHẬT TÌNH HÌNH THỰC HIỆN - " + report.header().issuer(), Look.TITLE);
        sheet.next();
        sheet.paragraph(INSTRUCTION, FormColumn.REPORTED.ordinal());
        int rows = report.results().sections().stream()
                .flatMap(section -> section.tasks().stream())
                .mapToInt(task -> task.assignments().size())
                .sum();
        sheet.header(
                Stream.of(FormColumn.values()).map(column -> column.heading).toList(), rows, 2);
        int first = sheet.row();
        HINTS.forEach((column, hint) -> sheet.worksheet().comment(first - 1, column.ordinal(), hint));
        for (SectionResult section : report.results().sections()) {
            for (TaskResult task : section.tasks()) {
                task.assignments().forEach(assignment -> row(task, assignment));
            }
        }
        if (rows > 0) {
            validations(first, first + rows - 1);
        }
    }

    private void row(TaskResult task, AssignmentResult a) {
        for (FormColumn column : FormColumn.values()) {
            int place = column.ordinal();
            switch (column) {
                case TASK -> sheet.put(place, task.number(), Look.PLAIN);
                case CONTENT -> sheet.put(place, task.title(), Look.PLAIN);
                case AGENCY -> sheet.put(place, VietnameseWording.agency(a), Look.PLAIN);
                case OCCURRENCE -> sheet.put(place, a.occurrence(), Look.PLAIN);
                case DUE -> sheet.put(place, a.due(), Look.CENTRED);
                case STATUS -> sheet.put(place, FormStatus.valueOf(a.status().name()).label, Look.PLAIN);
                case REPORTED -> sheet.put(place, VietnameseWording.account(a), Look.PLAIN);
                // Days and percents, too: a program would read them by the habits of its own country.
                case NEW_STATUS,
                        COMPLETED_ON,
                        PERCENT,
                        RESULT,
                        DIFFICULTIES,
                        PROPOSALS,
                        DOCUMENT_NUMBER,
                        DOCUMENT_DATE,
                        DOCUMENT_ISSUER,
                        DOCUMENT_SUBJECT,
                        LINK,
                        REASON -> sheet.leave(place, Look.TO_FILL, ExcelSheet.TEXT);
                case ASSIGNMENT -> sheet.put(place, a.id(), Look.TECHNICAL);
                case VERSION -> sheet.put(place, a.version(), Look.TECHNICAL);
            }
        }
        sheet.roomToType();
        sheet.next();
    }

    private static double width(FormColumn column) {
        return switch (column) {
            case TASK, DUE, COMPLETED_ON, DOCUMENT_DATE -> 13;
            case PERCENT, ASSIGNMENT, VERSION -> 9;
            case CONTENT, REPORTED, RESULT -> 40;
            case AGENCY, DIFFICULTIES, PROPOSALS, DOCUMENT_SUBJECT -> 28;
            case OCCURRENCE, STATUS, NEW_STATUS, DOCUMENT_NUMBER -> 16;
            case DOCUMENT_ISSUER, LINK, REASON -> 22;
        };
    }

    /** Warnings only: the reader understands more than Excel does. */
    private void validations(int first, int last) {
        range(FormColumn.NEW_STATUS, first, last)
                .validateWithListByFormula('"' + String.join(",", FormStatus.labels()) + '"')
                .errorTitle(FormColumn.NEW_STATUS.heading)
                .error("Chọn một tình trạng trong danh sách.")
                .errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true);
        for (FormColumn column : List.of(FormColumn.COMPLETED_ON, FormColumn.DOCUMENT_DATE)) {
            validation(column, first, last, DAY).error(HINTS.get(column));
        }
        validation(FormColumn.PERCENT, first, last, PERCENT).error(HINTS.get(FormColumn.PERCENT));
    }

    /** @param formula of the first cell, in a form that needs no escaping in XML; the others follow it */
    private CustomDataValidation validation(FormColumn column, int first, int last, String formula) {
        Range range = range(column, first, last);
        String cell = range.toString().split(":")[0];
        return range.validateWithFormula(formula.formatted(cell))
                .errorTitle(column.heading)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true);
    }

    private Range range(FormColumn column, int first, int last) {
        return sheet.worksheet().range(first, column.ordinal(), last, column.ordinal());
    }
}
