package vn.tiendo.report.operation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Listens to a category of the log. */
final class LogLines extends Handler implements AutoCloseable {

    private final Logger category;
    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    LogLines(String category) {
        this.category = Logger.getLogger(category);
        this.category.addHandler(this);
    }

    @Override
    public void publish(LogRecord written) {
        ExtLogRecord record = ExtLogRecord.wrap(written);
        record.copyMdc();
        records.add(record);
    }

    List<ExtLogRecord> records() {
        return records;
    }

    List<String> messages() {
        PatternFormatter message = new PatternFormatter("%m");
        return records.stream().map(message::format).toList();
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        category.removeHandler(this);
    }
}
