package vn.tiendo.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;

/** A working form as an office program saves it, with another sheet before it. */
public final class Form {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle dates = book.createCellStyle();
    private final Sheet sheet;
    private Row row;

    public Form() {
        dates.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        book.createSheet("Tổng hợp").createRow(0).createCell(0).setCellValue("Báo cáo");
        sheet = book.createSheet(WorkingForm.SHEET);
        sheet.createRow(0).createCell(0).setCellValue(WorkingForm.MARKER);
        sheet.createRow(1).createCell(0).setCellValue("Chỉ điền các ô màu vàng.");
        Row header = sheet.createRow(2);
        for (FormColumn column : FormColumn.values()) {
            header.createCell(column.ordinal()).setCellValue(column.heading);
        }
    }

    Sheet sheet() {
        return sheet;
    }

    /** Begins a row, the first one in row 4; without an assignment neither id nor version stands in it. */
    public Form row(String assignment, int version) {
        row = sheet.createRow(sheet.getLastRowNum() + 1);
        cell(FormColumn.CONTENT).setCellValue("Nội dung");
        for (FormColumn column : FormColumn.values()) {
            if (column.part == FormColumn.Part.FILLED) {
                cell(column);
            }
        }
        if (assignment != null) {
            cell(FormColumn.ASSIGNMENT).setCellValue(assignment);
            cell(FormColumn.VERSION).setCellValue(version);
        }
        return this;
    }

    public Form put(FormColumn column, String text) {
        cell(column).setCellValue(text);
        return this;
    }

    public Form put(FormColumn column, int number) {
        cell(column).setCellValue(number);
        return this;
    }

    public Form put(FormColumn column, LocalDate day) {
        Cell cell = cell(column);
        cell.setCellValue(day);
        cell.setCellStyle(dates);
        return this;
    }

    /** A number in a cell that shows it as a percentage: 1 is 100%. */
    void percent(FormColumn column, double number) {
        CellStyle percents = book.createCellStyle();
        percents.setDataFormat(book.createDataFormat().getFormat("0%"));
        cell(column).setCellValue(number);
        cell(column).setCellStyle(percents);
    }

    /** With the value that the program has worked out. */
    void formula(FormColumn column, String formula) {
        cell(column).setCellFormula(formula);
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(column));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Cell cell(FormColumn column) {
        return row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
