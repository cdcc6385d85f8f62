package vn.tiendo.plan.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.tiendo.form.FormColumn;
import vn.tiendo.form.WorkingForm;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;

/** The working form as an agency sends it back, saved by whatever program. */
public final class FilledForm {

    /** The header stands in the third row; somebody may have put a few above it. */
    private static final int LAST_ROW_OF_HEADER = 20;

    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private FilledForm() {}

    /**
     * The rows in which something was filled, in the order of the sheet.
     *
     * @throws ProblemException MALFORMED when the bytes are no workbook, TOO_LARGE when they unpack to too much, INVALID when the
     *     workbook is not our form, one of a later version, or nothing or too much is filled in
     */
    public static List<FormRow> read(byte[] file) {
        List<FormRow> filled = filledRows(file == null ? new byte[0] : file);
        if (filled.isEmpty() || filled.size() > WorkingForm.MAX_FILLED) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "rows",
                    "Phiếu có " + filled.size() + " dòng được điền; cần từ 1 đến " + WorkingForm.MAX_FILLED + " dòng.",
                    filled.size() + " rows are filled in; from 1 to " + WorkingForm.MAX_FILLED + " are taken.");
        }
        return filled;
    }

    private static List<FormRow> filledRows(byte[] file) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(Unpacking.vetted(file)), OPTIONS);
                Stream<Row> rows = form(workbook).openStream()) {
            return filledRows(rows.iterator(), workbook.isDate1904());
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The library stumbles over a damaged part in as many ways as there are exceptions.
            throw ProblemException.of(
                    Kind.MALFORMED,
                    "Không đọc được tệp: không phải tệp Excel .xlsx, hoặc tệp bị hỏng hay có mật khẩu.",
                    "The file cannot be read: it is no .xlsx workbook, or it is damaged or has a password.");
        }
    }

    private static Sheet form(ReadableWorkbook workbook) {
        return workbook.findSheet(WorkingForm.SHEET).orElseThrow(FilledForm::notOurs);
    }

    private static List<FormRow> filledRows(Iterator<Row> rows, boolean since1904) {
        Map<FormColumn, Integer> places = header(rows);
        List<FormRow> filled = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Map<FormColumn, Cell> cells = new EnumMap<>(FormColumn.class);
            places.forEach((column, place) -> row.getOptionalCell(place).ifPresent(cell -> cells.put(column, cell)));
            FormRow read = new FormRow(row.getRowNum(), cells, since1904);
            if (read.isFilled() && filled.size() <= WorkingForm.MAX_FILLED) {
                filled.add(read);
            }
        }
        return filled;
    }

    /** Where each column stands; all that are read must be there. */
    private static Map<FormColumn, Integer> header(Iterator<Row> rows) {
        boolean ours = false;
        while (rows.hasNext()) {
            Row row = rows.next();
            ours = ours || row.getRowNum() == 1 && isMarked(row.getCellText(0));
            if (!ours || row.getRowNum() > LAST_ROW_OF_HEADER) {
                break;
            }
            Map<FormColumn, Integer> places = new LinkedHashMap<>();
            row.stream().filter(cell -> cell != null).forEach(cell -> FormColumn.under(FormRow.plain(cell.getText()))
                    .ifPresent(column -> places.putIfAbsent(column, cell.getColumnIndex())));
            if (!places.isEmpty()) {
                requireAll(places);
                return places;
            }
        }
        throw notOurs();
    }

    private static void requireAll(Map<FormColumn, Integer> places) {
        for (FormColumn column : FormColumn.values()) {
            if (column.part != FormColumn.Part.SHOWN && !places.containsKey(column)) {
                throw ProblemException.of(
                        Kind.INVALID,
                        "Phiếu thiếu cột “" + column.heading + "”. Hãy tải lại phiếu, giữ nguyên dòng tiêu đề.",
                        "The form has no column '" + column.heading + "'. Fill in a fresh form and keep its header.");
            }
        }
    }

    private static boolean isMarked(String cell) {
        OptionalInt version = WorkingForm.versionIn(cell);
        if (version.isPresent() && version.getAsInt() > WorkingForm.VERSION) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Phiếu thuộc phiên bản " + version.getAsInt() + "; hệ thống này đọc được đến phiên bản "
                            + WorkingForm.VERSION + ".",
                    "The form is of version " + version.getAsInt() + "; up to " + WorkingForm.VERSION
                            + " can be read here.");
        }
        return version.isPresent() && version.getAsInt() > 0;
    }

    private static ProblemException notOurs() {
        return ProblemException.of(
                Kind.INVALID,
                "Tệp không phải phiếu cập nhật của hệ thống: cần trang “" + WorkingForm.SHEET + "” với dấu “"
                        + WorkingForm.MARKER + "” ở ô A1.",
                "This is not our form: it needs the sheet '" + WorkingForm.SHEET + "' with '" + WorkingForm.MARKER
                        + "' in cell A1.");
    }
}
