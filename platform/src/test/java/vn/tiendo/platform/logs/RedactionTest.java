package vn.tiendo.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Redaction redaction = new Redaction();

    @Test
    void tokensCredentialsAndPasswordsAreTakenOutOfAMessage() {
        assertThat(logged("Authorization: Bearer %s of %s", TOKEN, "reader"))
                .isEqualTo("Authorization: Bearer [redacted] of reader");
        assertThat(logged("verification of %s failed", TOKEN)).isEqualTo("verification of [redacted] failed");
        assertThat(logged("authorization: Basic %s", "cGxhbjpzZWNyZXQ=")).isEqualTo("authorization: Basic [redacted]");
        assertThat(logged("%s failed", "/calendars/0f1e2d3c4b5a69788796a5b4c3d2e1f0.ics"))
                .isEqualTo("/calendars/[redacted] failed");
        assertThat(logged("no connection to %s", "jdbc:mariadb://db/plan?user=plan&password=abc1&x=2"))
                .isEqualTo("no connection to jdbc:mariadb://db/plan?user=plan&password=[redacted]&x=2");
    }

    @Test
    void whatHoldsNoSecretStaysAsItIs() {
        String message = "100% of the bearers of /api/v1/plans/quang-ninh-205 waited; a basic thing";
        ExtLogRecord record = new ExtLogRecord(Level.INFO, message, FormatStyle.NO_FORMAT, "test");
        IllegalStateException thrown = new IllegalStateException("no secret");
        record.setThrown(thrown);
        assertThat(redaction.isLoggable(record)).isTrue();
        assertThat(MESSAGE.format(record)).isEqualTo(message);
        assertThat(record.getThrown()).isSameAs(thrown);
    }

    @Test
    void aSecretInTheCauseOfAnExceptionIsTakenOutAndTheTraceStays() {
        ExtLogRecord record = new ExtLogRecord(Level.SEVERE, "it failed", FormatStyle.NO_FORMAT, "test");
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("token " + TOKEN)));
        assertThat(redaction.isLoggable(record)).isTrue();
        assertThat(record.getThrown()).isNull();
        assertThat(MESSAGE.format(record))
                .contains("it failed", "IllegalStateException: outer", "token [redacted]", "RedactionTest.java")
                .doesNotContain("eyJ");
    }

    private String logged(String format, Object... parameters) {
        ExtLogRecord record = new ExtLogRecord(Level.INFO, format, FormatStyle.PRINTF, "test");
        record.setParameters(parameters);
        assertThat(redaction.isLoggable(record)).isTrue();
        return MESSAGE.format(record);
    }
}
