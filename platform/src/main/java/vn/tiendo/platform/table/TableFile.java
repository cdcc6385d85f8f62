package vn.tiendo.platform.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import vn.tiendo.platform.http.Disposition;

/**
 * A table as it is answered.
 *
 * @param name under which it is saved
 */
public record TableFile(TableFormat format, String name, byte[] bytes) {

    /** @param rows gives them one after the other */
    static <T> TableFile of(TableFormat format, Table<T> table, Consumer<Consumer<T>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableSink sink =
                format == TableFormat.csv ? new CsvSink(bytes, table.headings()) : new WorkbookSink(bytes, table)) {
            rows.accept(row -> write(sink, table, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableFile(format, table.name() + "." + format, bytes.toByteArray());
    }

    private static <T> void write(TableSink sink, Table<T> table, T row) {
        try {
            sink.row(table.cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a resource that answers by itself. */
    public Response answer() {
        Response response = Response.ok(bytes, format.contentType).build();
        addHeaders(response.getHeaders());
        return response;
    }

    /** What is answered with it: it is saved, and depends on who asked. */
    void addHeaders(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(name, false));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
