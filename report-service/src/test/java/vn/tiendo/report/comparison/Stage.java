package vn.tiendo.report.comparison;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * What the tests of comparisons play with. The watermark is set in its table, also back, and put back afterwards: from the topic it only
 * rises, and other tests wait for theirs.
 */
@ApplicationScoped
class Stage {

    private static final String ROW = "so-sanh-row-";

    private final DataSource dataSource;
    private final LedgerWriter writer;
    private final LedgerStatus status;
    private final Registries registries;
    private String watermark;

    Stage(DataSource dataSource, LedgerWriter writer, LedgerStatus status, Registries registries) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.status = status;
        this.registries = registries;
    }

    void begin() throws SQLException {
        await().until(() -> status.caughtUpAt().isPresent());
        Topic.awaitApplied(writer);
        forgetComparisons();
        watermark = null;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT CAST(up_to AS CHAR) FROM ledger_watermark")) {
            if (rows.next()) {
                watermark = rows.getString(1);
            }
        }
    }

    /** Neither the service's user nor DELETE may: comparisons are kept for ever. */
    void forgetComparisons() throws SQLException {
        try (Connection root = DevServices.start().mariaDb().rootConnection();
                Statement statement = root.createStatement()) {
            statement.execute("TRUNCATE TABLE report.comparison");
        }
    }

    void end() throws SQLException {
        sql("DELETE FROM report WHERE id LIKE '" + ROW + "%'");
        sql("DELETE FROM ledger_watermark");
        if (watermark != null) {
            sql("INSERT INTO ledger_watermark (id, up_to) VALUES (1, ?)", watermark);
        }
    }

    /** A province with a plan of four tasks that owes no report. */
    Sample registered(String province, String name, int year) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(year + "-01-02T01:00:00Z").stream()
                .filter(d -> !d.kind().equals("obligation"))
                .toList());
        send(Documents.province(province, name));
        return sample;
    }

    void send(Registered document) {
        Topic.send(List.of(document));
        Topic.awaitApplied(writer);
    }

    void pillar(Sample sample, String task, String pillar) {
        Registered talent = Documents.task(sample.plan(), sample.province(), task, 1, "Việc", "YEAR", "ASSIGNED");
        send(new Registered(talent.kind(), talent.id(), talent.json().replace("\"TALENT\"", '"' + pillar + '"')));
    }

    /** The first level's yearly report, owed from a year on. */
    void obligation(Sample sample, int year) {
        send(new Documents.Obligation(
                        sample.plan(), "co-quan", sample.province(), "FIRST", 15, 11, sample.agency("so-noi-vu"))
                .reporters(Documents.kinds(List.of("DEPARTMENT")))
                .with("registeredAt", year + "-01-02T01:00:00Z")
                .document());
    }

    /** An assignment of a year, open from its first day, that got a status at an instant. */
    void assigned(Sample sample, String task, int year, String due, String state, String completedOn, String at) {
        // Version 7, as plan-service gives them.
        String id = "01920000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
        Topic.send(version(id, 1, sample, task, year, due).changedAt(year + "-01-03T02:00:00Z"));
        Topic.send(version(id, 2, sample, task, year, due)
                .with("status", state)
                .with("completedOn", completedOn)
                .changedAt(at));
        Topic.awaitApplied(writer);
    }

    private static Assignment version(String id, int version, Sample sample, String task, int year, String due) {
        return new Assignment(id, version, sample.task(task), sample.province(), sample.agency("so-noi-vu"))
                .occurrence(String.valueOf(year), year + "-01-01", year + "-12-31", due)
                .with("openedOn", year + "-01-01");
    }

    /** A yearly report that is due until 24:00 of 16/11, received at an instant or not at all. */
    void filed(Sample sample, int year, String reporter, String receivedAt) throws SQLException {
        row(sample.firstLevel(), sample.plan(), sample.province(), year, reporter, receivedAt);
    }

    /** One row, not handed in, for each obligation that any test has sent. */
    void rowsOfAll(int year) throws SQLException {
        for (Obligation o : registries.current().annualObligations()) {
            row(o.id(), o.plan(), o.province(), year, "mot", null);
        }
    }

    private void row(String obligation, String plan, String province, int year, String reporter, String receivedAt)
            throws SQLException {
        sql(
                "INSERT INTO report (id, obligation, plan, province, level, kind, year, reporter, period_from, closing,"
                        + " closes_at, nominal_due, effective_due, due_at, state, received_at, created_at, version)"
                        + " VALUES (?, ?, ?, ?, 'FIRST', 'ANNUAL', ?, ?, '2026-01-01', '2026-11-09', '2026-11-09 17:00:00',"
                        + " '2026-11-16', '2026-11-16', ?, ?, ?, '2026-01-01', 0)",
                ROW + UUID.randomUUID(),
                obligation,
                plan,
                province,
                year,
                reporter,
                year + "-11-16 17:00:00",
                receivedAt == null ? "ASSEMBLED" : "RETURNED",
                receivedAt == null ? null : receivedAt.replace("T", " ").replace("Z", ""));
    }

    /** Says that all changes recorded up to an instant are in the ledger. */
    void settle(String upTo) throws SQLException {
        sql(
                "INSERT INTO ledger_watermark (id, up_to) VALUES (1, ?) ON DUPLICATE KEY UPDATE up_to = VALUES(up_to)",
                upTo.replace("T", " ").replace("Z", ""));
    }

    void sql(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
