package vn.tiendo.platform.logs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * While a server is away, clients say so several times a second, each for itself. The first line of a kind is written, then each
 * minute how many followed, and at the end that it is over. Only of loggers whose lines tell of an outage and of nothing else.
 */
final class RepeatedLines {

    private static final Logger LOG = Logger.getLogger(RepeatedLines.class);
    private static final Formatter MESSAGE = new PatternFormatter("%s");

    /** Of libraries: warnings and errors. */
    private static final List<String> LIBRARIES = List.of(
            "org.apache.kafka.", "io.agroal.", "org.mariadb.", "org.hibernate.", "com.arjuna.", "io.quarkus.scheduler");

    /** Of our own: warnings. */
    private static final List<String> OURS = List.of(
            "vn.tiendo.platform.outbox.",
            "vn.tiendo.platform.http.ProblemMappers",
            "vn.tiendo.plan.reconciliation.RepairRequests",
            "vn.tiendo.plan.reconciliation.DigestPublisher",
            "vn.tiendo.report.ingest.Ingest");

    /** Names of clients, nodes, ports and times: what makes lines of one kind differ. */
    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private static final int LONGEST = 400;

    /** Beyond so many kinds at once all others of a logger count as one. */
    private static final int MOST_KINDS = 200;

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final Duration interval;

    RepeatedLines(Duration interval) {
        this.interval = interval;
    }

    /** Whether the line is to be written. */
    boolean admits(LogRecord record) {
        if (!isOfAnOutage(record)) {
            return true;
        }
        String text = MESSAGE.format(record);
        String kind = record.getLoggerName() + ' ' + NUMBERS.matcher(text).replaceAll("#");
        String key = kinds.size() < MOST_KINDS ? kind : record.getLoggerName();
        Kind first = new Kind(record.getLoggerName(), text);
        Kind known = kinds.putIfAbsent(key, first);
        if (known == null) {
            tellLater(key, first);
            return true;
        }
        known.again(text);
        return false;
    }

    private static boolean isOfAnOutage(LogRecord record) {
        String logger = String.valueOf(record.getLoggerName());
        int level = record.getLevel().intValue();
        return level >= Level.WARNING.intValue() && LIBRARIES.stream().anyMatch(logger::startsWith)
                || level == Level.WARNING.intValue() && OURS.stream().anyMatch(logger::startsWith);
    }

    private void tellLater(String key, Kind kind) {
        CompletableFuture.delayedExecutor(interval.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (kind.tell()) {
                        tellLater(key, kind);
                    } else {
                        kinds.remove(key);
                    }
                });
    }

    /** Lines that say the same. */
    private static final class Kind {

        private final String logger;
        private String text;
        private long since;
        private long all;

        Kind(String logger, String text) {
            this.logger = logger;
            this.text = text;
        }

        synchronized void again(String newest) {
            since++;
            all++;
            text = newest;
        }

        /** Whether it goes on. */
        synchronized boolean tell() {
            String line = text.substring(0, Math.min(text.length(), LONGEST));
            if (since > 0) {
                LOG.warnf("%s: %d more lines such as: %s", logger, since, line);
                since = 0;
                return true;
            }
            if (all > 0) {
                LOG.warnf("%s: over, after %d more lines such as: %s", logger, all, line);
            }
            return false;
        }
    }
}
