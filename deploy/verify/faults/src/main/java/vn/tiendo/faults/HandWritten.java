package vn.tiendo.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import vn.tiendo.faults.checker.Snapshot;
import vn.tiendo.faults.client.Api;

/**
 * Versions of an assignment written straight into the registry's tables, with their pointers, as plan-service writes them:
 * for transactions that last as long, and events that come in such an order, as no request can bring about.
 */
final class HandWritten {

    private final Connection sql;
    private final String assignment;

    /** @param sql whose transaction the versions belong to */
    HandWritten(Connection sql, String assignment) {
        this.sql = sql;
        this.assignment = assignment;
    }

    /** Writes the next version; a pointer to it waits for the relay. */
    Snapshot.Version next() throws SQLException, IOException {
        return next(false, state -> {});
    }

    /** Writes the next version as a later plan-service might: with fields that nobody knows yet. */
    Snapshot.Version nextWithUnknownFields() throws SQLException, IOException {
        return next(false, state -> {
            state.putObject("mood").put("of", "ngày mai");
            ((ObjectNode) state.path("occurrence")).put("weight", 3);
        });
    }

    /** Writes the next version; its event is taken for sent. */
    Snapshot.Version nextSent() throws SQLException, IOException {
        return next(true, state -> {});
    }

    private Snapshot.Version next(boolean sent, Consumer<ObjectNode> more) throws SQLException, IOException {
        ObjectNode state = newest();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        long version = state.path("version").asLong() + 1;
        state.put("version", version);
        state.put("status", "IN_PROGRESS");
        state.put("noData", false);
        state.put("percent", (int) version % 100);
        ((ObjectNode) state.path("change")).put("at", now.toString());
        more.accept(state);
        Snapshot.Version written = new Snapshot.Version(assignment, version, now, state.toString());
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        update(
                "update plan.assignment set version = ?, status = 'IN_PROGRESS', no_data = false, percent = ? where id = ?",
                version,
                state.path("percent").asInt(),
                assignment);
        update(
                "insert into plan.assignment_version (assignment, version, recorded_at, kind, subject, state)"
                        + " values (?, ?, ?, 'STATUS_CHANGED', 'harness', ?)",
                assignment,
                version,
                at,
                written.state());
        if (sent) {
            update("update plan.feed_position set last = last + 1");
            update(
                    "insert into plan.feed (position, assignment, version) select last, ?, ? from plan.feed_position",
                    assignment,
                    version);
        } else {
            update(
                    "insert into plan.unsent_version (id, assignment, version, recorded_at)"
                            + " values (next value for plan.outbox_id, ?, ?, ?)",
                    assignment,
                    version,
                    at);
        }
        return written;
    }

    private ObjectNode newest() throws SQLException, IOException {
        try (PreparedStatement query = sql.prepareStatement(
                "select state from plan.assignment_version where assignment = ? order by version desc limit 1")) {
            query.setString(1, assignment);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return (ObjectNode) Api.JSON.readTree(row.getString(1));
            }
        }
    }

    private void update(String statement, Object... values) throws SQLException {
        try (PreparedStatement update = sql.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
