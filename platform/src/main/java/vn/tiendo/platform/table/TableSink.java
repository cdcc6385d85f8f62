package vn.tiendo.platform.table;

import java.io.IOException;
import java.util.List;

/** Takes a table row by row. */
interface TableSink extends AutoCloseable {

    /** @param cells texts, numbers, days and nulls */
    void row(List<Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
