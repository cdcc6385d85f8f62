package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.restoration.Findings;
import vn.tiendo.report.Backing;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.restoration.RestoredReports;

/** Steps of reports that stand on the topic and that the database lacks. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RestoredReportsTest {

    private static final String REPORT = "bao-cao-da-khoi-phuc";

    @Inject
    RestoredReports restored;

    @Inject
    Revisions revisions;

    @Inject
    DataSource database;

    @Test
    void whatWasLostIsNamedAndNoNumberIsGivenAgain() throws SQLException {
        run("insert ignore into report_step (report, version, content) values ('" + REPORT + "', 2, '{}')");
        run("insert into restoration (state, found_at) values ('DONE', utc_timestamp(6))");
        long restoration = Long.parseLong(text("select max(id) from restoration"));
        List<Event> events = List.of(
                step(3, "SUBMITTED", 2),
                step(4, "ISSUED", 3),
                new Event(
                        REPORT + ":due20261116:7",
                        Topics.REPORT_LIFECYCLE,
                        REPORT,
                        EventTypes.REPORT_REMINDER,
                        Instant.parse("2026-11-09T00:00:02Z"),
                        "{\"report\":\"" + REPORT + "\",\"reporter\":\"so-noi-vu\",\"effectiveDue\":\"2026-11-16\","
                                + "\"daysBefore\":7,\"at\":\"2026-11-09T00:00:02Z\"}"));

        assertThat(unknown(events)).containsExactlyElementsOf(events);
        assertThat(takeBack(events, restoration)).isEqualTo(3);
        assertThat(takeBack(events, restoration))
                .as("what was broken off begins again")
                .isZero();
        assertThat(unknown(events)).isEmpty();
        assertThat(unknown(List.of(step(4, "ISSUED", 7))))
                .as("another content under the number")
                .hasSize(1);

        assertThat(text("select version from report_step where report = '" + REPORT + "'"))
                .isEqualTo("4");
        assertThat(text("select concat_ws(' ', kind, subject, here, there, json_value(content, '$.state')) from"
                        + " restoration_finding where restoration = " + restoration))
                .isEqualTo("STEPS_LOST " + REPORT + " 2 4 ISSUED");
        assertThat(text("select count(*) from report_reminder where report = '" + REPORT + "'"))
                .isEqualTo("1");
        assertThat(text("select count(*) from outbox where partition_key = '" + REPORT + "' and sent_at is null"))
                .isEqualTo("0");
        assertThat(next(null)).isEqualTo(4);
        assertThat(next(1)).isEqualTo(4);
        assertThat(next(5)).isEqualTo(6);
    }

    private int next(Integer revision) {
        return revisions.next(REPORT, revision);
    }

    private static Event step(long version, String state, int revision) {
        return new Event(
                REPORT + ":" + version,
                Topics.REPORT_LIFECYCLE,
                REPORT,
                EventTypes.REPORT_STATE,
                Instant.parse("2026-11-17T02:00:00Z"),
                "{\"version\":" + version + ",\"id\":\"" + REPORT + "\",\"state\":\"" + state + "\",\"revision\":"
                        + revision + "}");
    }

    private List<Event> unknown(List<Event> events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return restored.unknown(connection, events);
        }
    }

    private int takeBack(List<Event> events, long restoration) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return restored.takeBack(connection, events, new Findings(connection, restoration));
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
