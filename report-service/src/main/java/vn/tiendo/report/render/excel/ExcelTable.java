package vn.tiendo.report.render.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.tiendo.report.render.excel.ExcelSheet.Look;

/**
 * One table as a workbook, numbers as numbers.
 *
 * @param sheet name of its sheet
 * @param above lines over the table, the title first
 * @param rows texts, numbers and nulls; the last one adds up, and no filter hides it
 * @param below lines under the table, the first one their heading
 */
public record ExcelTable(
        String sheet,
        String company,
        List<String> above,
        List<Column> columns,
        List<List<Object>> rows,
        List<String> below) {

    /** @param width in characters */
    public record Column(String heading, double width) {}

    public byte[] render() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tiến độ", null)) {
            workbook.properties().setTitle(above.get(0)).setCompany(company);
            workbook.setGlobalDefaultFont(ExcelSheet.FONT, 11);
            try (ExcelSheet written = new ExcelSheet(workbook, sheet)) {
                write(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(ExcelSheet written) {
        written.landscape();
        written.widths(columns.stream().map(Column::width).toList());
        written.line(above.get(0), Look.TITLE);
        above.subList(1, above.size()).forEach(line -> written.line(line, Look.BARE));
        written.header(columns.stream().map(Column::heading).toList(), rows.size() - 1, 2);
        for (List<Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                put(written, column, row.get(column));
            }
            written.next();
        }
        written.next();
        int last = columns.size() - 1;
        for (int i = 0; i < below.size(); i++) {
            if (i == 0) {
                written.line(below.get(i), Look.TITLE);
            } else {
                written.paragraph(below.get(i), last);
            }
        }
    }

    private static void put(ExcelSheet written, int column, Object value) {
        if (value instanceof Integer number) {
            written.put(column, number, Look.CENTRED);
        } else if (value instanceof BigDecimal number) {
            written.put(column, number, Look.CENTRED);
        } else {
            written.put(column, (String) value, Look.PLAIN);
        }
    }
}
