package vn.tiendo.report.render.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tiendo.platform.table.CellText;

/** One sheet, written from its top to its bottom: what has been written is not kept in memory. */
final class ExcelSheet implements AutoCloseable {

    static final String FONT = "Times New Roman";
    static final String DATE = "dd/mm/yyyy";

    /** A cell whose text stays text, whatever is typed: "05/2026" would become a day of May. */
    static final String TEXT = "@";

    private static final int ROWS_KEPT = 200;

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

    /** Not the size of the workbook's own font: LibreOffice takes that one for no font at all. */
    private static final int FONT_SIZE = 12;

    private static final double LINE = 16;
    private static final double TALLEST = 400;

    private final Worksheet sheet;
    private List<Double> widths = List.of();
    private int row;
    private int lines = 1;

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

    /** In characters. */
    void widths(List<Double> widths) {
        this.widths = widths;
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    /** At least two lines for what will be typed. */
    void roomToType() {
        lines = Math.max(lines, 2);
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

    /** The row gets room for its texts: not every program makes it when it opens a file. */
    void next() {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(TALLEST, lines * LINE + 2));
        }
        lines = 1;
        row++;
        if (row % ROWS_KEPT == 0) {
            flush();
        }
    }

    /** A text is a text whatever it begins with; characters that XML does not allow, and halves of pairs, are left out by the library. */
    void put(int column, String text, Look look) {
        if (text != null) {
            sheet.inlineString(row, column, CellText.ofWorkbook(text));
            if (look == Look.PLAIN || look == Look.HEADING) {
                lines = Math.max(lines, lines(text, widths.get(column) * 0.9));
            }
        }
        style(column, look, null);
    }

    void put(int column, Number number, Look look) {
        if (number != null) {
            sheet.value(row, column, number);
        }
        style(column, look, number instanceof BigDecimal exact ? format(exact) : null);
    }

    private static String format(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.0#####";
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

    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / width)))
                .sum();
    }

    private void style(int column, Look look, String format) {
        StyleSetter style = sheet.style(row, column);
        style.fontSize(FONT_SIZE).verticalAlignment("top");
        if (format != null) {
            style.format(format);
        }
        switch (look) {
            case PLAIN -> style.borderStyle(BorderStyle.THIN).wrapText(true);
            case CENTRED -> style.borderStyle(BorderStyle.THIN).wrapText(true).horizontalAlignment("center");
            case BARE -> style.italic();
            case TITLE -> style.bold().fontSize(13);
            case NOTE -> style.italic().wrapText(true);
            case HEADING ->
                style.bold()
                        .borderStyle(BorderStyle.THIN)
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .fillColor("D9E2F3");
            case TO_FILL -> style.borderStyle(BorderStyle.THIN).wrapText(true).fillColor("FFF2CC");
            case TECHNICAL -> style.fontSize(8).fontColor("808080");
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
