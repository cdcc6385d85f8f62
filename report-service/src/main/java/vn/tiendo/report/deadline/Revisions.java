package vn.tiendo.report.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import vn.tiendo.report.deadline.Revision.Dates;
import vn.tiendo.report.deadline.Revision.Key;

/** The table of what was given out, for callers that hold a transaction. */
@ApplicationScoped
class Revisions {

    private final DataSource dataSource;

    Revisions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All that is known of these years, both included. */
    Map<Key, Revision> of(int firstYear, int lastYear) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM deadline_revision WHERE year BETWEEN ? AND ?")) {
            bind(statement, firstYear, lastYear);
            Map<Key, Revision> known = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Revision revision = read(rows);
                    known.put(revision.key(), revision);
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("What the feed gave out cannot be read: " + e.getMessage(), e);
        }
    }

    /** Notes what is given out for the first time, unless another node has just done so. */
    void insert(Key key, Dates dates, Instant now) {
        execute(
                "INSERT INTO deadline_revision (obligation, year, sequence, nominal, effective, closing, cancelled,"
                        + " changed_at) VALUES (?, ?, 0, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE sequence = sequence",
                key.obligation(),
                key.year(),
                dates.nominal(),
                dates.effective(),
                dates.closing(),
                dates.cancelled(),
                utc(now));
    }

    /** Counts a change once: the node that comes second finds another sequence than the one it has seen, and changes nothing. */
    void advance(Revision seen, Dates dates, Instant now) {
        execute(
                "UPDATE deadline_revision SET sequence = sequence + 1, nominal = ?, effective = ?, closing = ?,"
                        + " cancelled = ?, changed_at = ? WHERE obligation = ? AND year = ? AND sequence = ?",
                dates.nominal(),
                dates.effective(),
                dates.closing(),
                dates.cancelled(),
                utc(now),
                seen.key().obligation(),
                seen.key().year(),
                seen.sequence());
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What the feed gives out cannot be noted: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                new Key(row.getString("obligation"), row.getInt("year")),
                row.getInt("sequence"),
                new Dates(
                        row.getObject("nominal", LocalDate.class),
                        row.getObject("effective", LocalDate.class),
                        row.getObject("closing", LocalDate.class),
                        row.getBoolean("cancelled")),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** As the column keeps it. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
