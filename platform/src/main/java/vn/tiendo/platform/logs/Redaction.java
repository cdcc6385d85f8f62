package vn.tiendo.platform.logs;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Takes tokens and passwords out of log lines, whoever writes them: libraries quote headers and addresses when they fail. Leaves out
 * what only repeats itself, for a console has one filter.
 */
@LoggingFilter(name = "redaction")
public final class Redaction implements Filter {

    private static final String INSTEAD = "[redacted]";

    /** The message with its parameters, without the exception. */
    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{4,}\\.[\\w-]+(\\.[\\w-]*)?");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}");
    /** Whoever knows the address of a calendar reads it. */
    private static final Pattern ADDRESS = Pattern.compile("(/calendars/)[^\\s/?#\"']+");

    private static final Pattern SETTING = Pattern.compile("(?i)\\b(\\w*(?:password|secret))(\\s*[=:]\\s*)[^\\s&,;]+");

    private final RepeatedLines repeated = new RepeatedLines(Duration.ofMinutes(1));

    @Override
    public boolean isLoggable(LogRecord record) {
        if (!repeated.admits(record)) {
            return false;
        }
        String message = MESSAGE.format(record);
        String thrown = record.getThrown() == null ? "" : trace(record.getThrown());
        if (!redact(thrown).equals(thrown)) {
            record.setThrown(null);
            replace(record, redact(message + System.lineSeparator() + thrown));
        } else if (!redact(message).equals(message)) {
            replace(record, redact(message));
        }
        return true;
    }

    private static void replace(LogRecord record, String message) {
        if (record instanceof ExtLogRecord ext) {
            ext.setMessage(message, FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(message);
            record.setParameters(null);
        }
    }

    static String redact(String text) {
        String withoutTokens = TOKEN.matcher(text).replaceAll(INSTEAD);
        String withoutCredentials = CREDENTIALS.matcher(withoutTokens).replaceAll("$1 " + INSTEAD);
        String withoutAddresses = ADDRESS.matcher(withoutCredentials).replaceAll("$1" + INSTEAD);
        return SETTING.matcher(withoutAddresses).replaceAll("$1$2" + INSTEAD);
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
