package vn.tiendo.plan.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** The working form as an agency sends it back, saved by whatever program. */
public final class FilledForm {

    private FilledForm() {}

    /**
     * The rows in which something was filled, in the order of the sheet. The sheet is known by its marker; a copy of it that is empty or
     * says the same does no harm.
     *
     * @throws ProblemException MALFORMED when the bytes are no workbook, TOO_LARGE when they unpack to too much, INVALID when the
     *     workbook is not our form, one of a later version or two that differ, or nothing or too much is filled in
     */
    public static List<FormRow> read(byte[] file) {
        List<FormRow> filled = theOne(forms(file == null ? new byte[0] : file));
        if (filled.isEmpty() || filled.size() > WorkingForm.MAX_FILLED) {
            String count = filled.isEmpty() ? "0" : "hơn " + WorkingForm.MAX_FILLED;
            throw ProblemException.field(
                    Kind.INVALID,
                    "rows",
                    "Phiếu có " + count + " dòng được điền; cần từ 1 đến " + WorkingForm.MAX_FILLED + " dòng.",
                    (filled.isEmpty() ? "No row is" : "More than " + WorkingForm.MAX_FILLED + " rows are")
                            + " filled in; from 1 to " + WorkingForm.MAX_FILLED + " are taken.");
        }
        return filled;
    }

    private static List<FormSheet> forms(byte[] file) {
        try (Workbook workbook = Workbook.of(file)) {
            List<FormSheet> forms = new ArrayList<>();
            for (Workbook.Sheet sheet : workbook.sheets()) {
                try (SheetRows rows = workbook.rows(sheet)) {
                    FormSheet.in(sheet.name(), rows, workbook.since1904()).ifPresent(forms::add);
                }
            }
            return forms;
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // A damaged archive is found out in as many ways as there are exceptions, also unchecked ones of the
            // libraries.
            throw Refusal.damaged("không đúng cấu trúc của sổ tính", "it does not have the structure of a workbook");
        }
    }

    private static List<FormRow> theOne(List<FormSheet> forms) {
        if (forms.isEmpty()) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Tệp không phải phiếu cập nhật của hệ thống: không trang nào có dấu “" + WorkingForm.MARKER
                            + "” ở đầu trang, như ô A1 của trang “" + WorkingForm.SHEET + "” đã tải về.",
                    "This is not our form: no sheet has '" + WorkingForm.MARKER
                            + "' at its top, as cell A1 of the sheet '" + WorkingForm.SHEET
                            + "' has that was downloaded.");
        }
        List<FormSheet> filled =
                forms.stream().filter(form -> !form.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            return List.of();
        }
        if (!filled.stream().allMatch(filled.get(0)::isSameAs)) {
            String names = filled.stream().map(form -> "“" + form.name() + "”").collect(Collectors.joining(", "));
            throw ProblemException.of(
                    Kind.INVALID,
                    "Tệp có các phiếu được điền khác nhau ở các trang " + names + "; chỉ giữ một trang.",
                    "Forms that are filled in differently stand in the sheets " + names + "; keep one of them.");
        }
        return filled.get(0).rows();
    }
}
