package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rebuilds that were asked for. */
@ApplicationScoped
public class RebuildLog {

    private static final String SELECT =
            "SELECT id, state, requested_by, requested_at, applied, remaining, finished_at FROM rebuild";

    private final Jdbc jdbc;

    RebuildLog(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    public Rebuild add(String who, Instant at) {
        update("INSERT INTO rebuild (state, requested_by, requested_at) VALUES ('RUNNING', ?, ?)", who, at);
        return running().orElseThrow();
    }

    public Optional<Rebuild> running() {
        return one(SELECT + " WHERE state = 'RUNNING' ORDER BY id LIMIT 1", List.of());
    }

    public Optional<Rebuild> find(long id) {
        return one(SELECT + " WHERE id = ?", List.of(id));
    }

    /** The newest first. */
    public List<Rebuild> latest() {
        return jdbc.query(SELECT + " ORDER BY id DESC LIMIT 50", List.of(), RebuildLog::rebuild);
    }

    public void progress(long id, long applied, long remaining) {
        update("UPDATE rebuild SET applied = ?, remaining = ? WHERE id = ?", applied, remaining, id);
    }

    public void done(long id, long applied, Instant at) {
        update(
                "UPDATE rebuild SET state = 'DONE', applied = ?, remaining = 0, finished_at = ? WHERE id = ?",
                applied,
                at,
                id);
    }

    private Optional<Rebuild> one(String sql, List<?> parameters) {
        return jdbc.query(sql, parameters, RebuildLog::rebuild).stream().findFirst();
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getLong("id"),
                Rebuild.State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                Jdbc.instant(row, "requested_at"),
                row.getLong("applied"),
                row.getObject("remaining", Long.class),
                Jdbc.instant(row, "finished_at"));
    }

    private void update(String sql, Object... values) {
        try (Connection connection = jdbc.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Rebuilds: " + e.getMessage(), e);
        }
    }
}
