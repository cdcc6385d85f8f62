package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records that were put aside; none is ever deleted. */
@ApplicationScoped
public class QuarantineStore {

    private static final String COLUMNS =
            "id, topic, partition_no, record_offset, record_key, headers, reason, at, state,"
                    + " resolved_at, resolved_by, resolution, ";

    private final Jdbc jdbc;

    QuarantineStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those after a number, in the order in which they came; of the values only the beginning.
     *
     * @param state null for all
     * @param topic null for all
     */
    public List<QuarantinedRecord> list(QuarantinedRecord.State state, String topic, long after, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(after));
        String where = " WHERE id > ?";
        if (state != null) {
            where += " AND state = ?";
            parameters.add(state);
        }
        if (topic != null) {
            where += " AND topic = ?";
            parameters.add(topic);
        }
        parameters.add(limit);
        return jdbc.query(
                "SELECT " + COLUMNS + "SUBSTRING(value, 1, 200) AS value FROM quarantine" + where
                        + " ORDER BY id LIMIT ?",
                parameters,
                QuarantineStore::read);
    }

    public Optional<QuarantinedRecord> find(long id) {
        return jdbc
                .query("SELECT " + COLUMNS + "value FROM quarantine WHERE id = ?", List.of(id), QuarantineStore::read)
                .stream()
                .findFirst();
    }

    /**
     * Closes a record that waits.
     *
     * @return false when it did not wait any more
     */
    public boolean resolve(long id, QuarantinedRecord.State state, String who, String why, Instant at) {
        return update(
                        "UPDATE quarantine SET state = ?, resolved_by = ?, resolution = ?, resolved_at = ?"
                                + " WHERE id = ? AND state = 'WAITING'",
                        state,
                        who,
                        why,
                        at,
                        id)
                == 1;
    }

    /** It still cannot be read, for this reason. */
    public void stillWaits(long id, String reason) {
        update("UPDATE quarantine SET reason = LEFT(?, 1000) WHERE id = ?", reason, id);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = jdbc.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The quarantine: " + e.getMessage(), e);
        }
    }

    private static QuarantinedRecord read(ResultSet row) throws SQLException {
        return new QuarantinedRecord(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition_no"),
                row.getLong("record_offset"),
                row.getBytes("record_key"),
                row.getString("headers"),
                row.getBytes("value"),
                row.getString("reason"),
                Jdbc.instant(row, "at"),
                QuarantinedRecord.State.valueOf(row.getString("state")),
                Jdbc.instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("resolution"));
    }
}
