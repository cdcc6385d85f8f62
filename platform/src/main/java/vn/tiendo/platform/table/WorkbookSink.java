package vn.tiendo.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with a filter over its headings, written from its top to its bottom: what has been written is not kept in memory. */
final class WorkbookSink implements TableSink {

    private static final String DAY = "dd/mm/yyyy";

    /** A cell whose text stays text also when somebody edits it: "=1+1" would become a formula. */
    private static final String TEXT = "@";

    private static final int ROWS_KEPT = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    WorkbookSink(OutputStream bytes, Table<?> table) {
        workbook = new Workbook(bytes, "Tiến độ", null);
        workbook.properties().setTitle(table.name());
        sheet = workbook.newWorksheet(table.name());
        columns = table.columns().size();
        for (int column = 0; column < columns; column++) {
            Column<?> shown = table.columns().get(column);
            sheet.width(column, shown.kind().width);
            sheet.inlineString(0, column, shown.heading());
            sheet.style(0, column).bold().wrapText(true).fillColor("D9E2F3").set();
        }
        sheet.freezePane(1, 1);
        row = 1;
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        StyleSetter style = sheet.style(row, column);
        if (cell instanceof String text) {
            sheet.inlineString(row, column, CellText.ofWorkbook(text));
            style.format(TEXT).set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            style.format(DAY).set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
            style.format(format(number)).set();
        }
    }

    private static String format(Number number) {
        boolean broken =
                number instanceof BigDecimal exact && exact.stripTrailingZeros().scale() > 0;
        return broken ? "#,##0.0#####" : "#,##0";
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(row - 1, 1), columns - 1);
        sheet.finish();
        workbook.close();
    }
}
