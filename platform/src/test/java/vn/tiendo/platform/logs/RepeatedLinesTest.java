package vn.tiendo.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private static final String KAFKA = "org.apache.kafka.clients.NetworkClient";
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final RepeatedLines repeated = new RepeatedLines(Duration.ofMillis(300));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            told.add(MESSAGE.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(RepeatedLines.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(RepeatedLines.class.getName()).removeHandler(listener);
    }

    @Test
    void ofLinesThatDifferByNumbersOnlyTheFirstIsWrittenThenHowManyAndAtLastThatItIsOver() {
        assertThat(admits(KAFKA, Level.WARNING, "[Producer clientId=producer-1] Node 0 is away"))
                .isTrue();
        for (int i = 2; i < 100; i++) {
            assertThat(admits(KAFKA, Level.WARNING, "[Producer clientId=producer-" + i + "] Node 0 is away"))
                    .isFalse();
        }
        await().untilAsserted(() -> assertThat(told)
                .containsExactly(
                        KAFKA + ": 98 more lines such as: [Producer clientId=producer-99] Node 0 is away",
                        KAFKA + ": over, after 98 more lines such as: [Producer clientId=producer-99] Node 0 is away"));
        assertThat(admits(KAFKA, Level.WARNING, "[Producer clientId=producer-100] Node 0 is away"))
                .isTrue();
    }

    @Test
    void otherLinesAndOtherLoggersAreWrittenEachTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(admits(
                            "vn.tiendo.report.reconciliation.Reconciliation",
                            Level.WARNING,
                            "Assignment " + i + " differs"))
                    .isTrue();
            assertThat(admits("vn.tiendo.platform.http.ProblemMappers", Level.SEVERE, "/api/v1/plans failed"))
                    .isTrue();
        }
        assertThat(admits(KAFKA, Level.WARNING, "one thing")).isTrue();
        assertThat(admits(KAFKA, Level.WARNING, "another thing")).isTrue();
    }

    private boolean admits(String logger, Level level, String text) {
        ExtLogRecord record = new ExtLogRecord(level, text, FormatStyle.NO_FORMAT, "test");
        record.setLoggerName(logger);
        return repeated.admits(record);
    }
}
