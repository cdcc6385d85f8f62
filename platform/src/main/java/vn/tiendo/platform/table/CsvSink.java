package vn.tiendo.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8. */
final class CsvSink implements TableSink {

    /** Without it Excel reads the letters of another code page. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVPrinter printer;

    CsvSink(OutputStream bytes, List<String> headings) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(words(cell));
        }
        printer.println();
    }

    private static Object words(Object cell) {
        if (cell instanceof String text) {
            return CellText.harmless(text);
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
