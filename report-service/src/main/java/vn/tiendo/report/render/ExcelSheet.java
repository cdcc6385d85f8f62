package vn.tiendo.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, written from its top to its bottom: what has been written is not kept in memory. */
final class ExcelSheet implements AutoCloseable {

    static final String FONT = "Times New Roman";
    static final String DATE = "dd/mm/yyyy";

    /** A cell whose text stays text, whatever is typed: "05/2026" would become a day of May. */
    static final String TEXT = "@";

    private static final int MAX_TEXT = 32_767;
    private static final String CUT = "… (còn nữa)";
    private static final int ROWS_KEPT = 200;

    /** What Excel would read as the code of a character. */
    private static final Pattern CODE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    /** How a cell looks. */
    enum Look {
        BARE,
        PLAIN,
        CENTRED,
        TITLE,
        NOTE,
        HEADING,
        TO_FILL,
        TECHNICAL
    }

    private final Worksheet sheet;
    private int row;

    ExcelSheet(Workbook workbook, String name) {
        sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("Trang &P/&N", Position.CENTER);
    }

    Worksheet worksheet() {
        return sheet;
    }

    /** The row that is written next, from 0. */
    int row() {
        return row;
    }

    void landscape() {
        sheet.pageOrientation("landscape");
    }

    void widths(List<Double> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    /** Column headings, which stay in sight, carry the filter and stand on each printed page. */
    void header(List<String> headings, int rowsBelow, int frozenColumns) {
        sheet.freezePane(frozenColumns, row + 1);
        sheet.repeatRows(row, row);
        sheet.setAutoFilter(row, 0, row + Math.max(rowsBelow, 1), headings.size() - 1);
        headings(headings);
    }

    void headings(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            put(column, headings.get(column), Look.HEADING);
        }
        next();
    }

    /** A line of its own; it runs on over the cells to its right. */
    void line(String text, Look look) {
        put(0, text, look);
        next();
    }

    /** A text of up to three lines over the columns from the first to this one. */
    void paragraph(String text, int lastColumn) {
        sheet.range(row, 0, row, lastColumn).merge();
        sheet.rowHeight(row, 48);
        line(text, Look.NOTE);
    }

    void next() {
        row++;
        if (row % ROWS_KEPT == 0) {
            flush();
        }
    }

    /** A text is a text whatever it begins with; characters that XML has not are left out by the library. */
    void put(int column, String text, Look look) {
        if (text != null) {
            sheet.inlineString(row, column, CODE.matcher(cut(text)).replaceAll("_x005F_x"));
        }
        style(column, look, null);
    }

    void put(int column, Number number, Look look) {
        if (number != null) {
            sheet.value(row, column, number);
        }
        style(column, look, number instanceof BigDecimal ? "#,##0.######" : null);
    }

    void put(int column, LocalDate day, Look look) {
        if (day != null) {
            sheet.value(row, column, day);
        }
        style(column, look, DATE);
    }

    /** An empty cell with the format of what is to come into it. */
    void leave(int column, Look look, String format) {
        style(column, look, format);
    }

    static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = MAX_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private void style(int column, Look look, String format) {
        StyleSetter style = sheet.style(row, column);
        if (format != null) {
            style.format(format);
        }
        switch (look) {
            case PLAIN -> style.borderStyle(BorderStyle.THIN).wrapText(true).verticalAlignment("top");
            case CENTRED ->
                style.borderStyle(BorderStyle.THIN)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .horizontalAlignment("center");
            case BARE -> style.italic();
            case TITLE -> style.bold().fontSize(13);
            case NOTE -> style.italic().wrapText(true).verticalAlignment("top");
            case HEADING ->
                style.bold()
                        .borderStyle(BorderStyle.THIN)
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .fillColor("D9E2F3");
            case TO_FILL ->
                style.borderStyle(BorderStyle.THIN)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .fillColor("FFF2CC");
            case TECHNICAL ->
                style.fontSize(8).fontColor("808080").verticalAlignment("top").borderStyle(BorderStyle.THIN);
        }
        style.set();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
