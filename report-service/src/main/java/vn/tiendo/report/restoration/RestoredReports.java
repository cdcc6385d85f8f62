package vn.tiendo.report.restoration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.restoration.Finding;
import vn.tiendo.platform.restoration.Findings;
import vn.tiendo.report.ledger.Document;

/**
 * The reports beside the steps that were published of them. An event holds a report's state, not its content nor its files: what was
 * lost is named, and neither a step nor a revision is given a number again that was given.
 */
@ApplicationScoped
public class RestoredReports {

    /** Those that the outbox, of which nothing is ever pruned, lacks or has otherwise; in their order. */
    public List<Event> unknown(Connection connection, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, String> payloads = new HashMap<>();
        String marks = String.join(", ", Collections.nCopies(events.size(), "?"));
        try (PreparedStatement select =
                connection.prepareStatement("SELECT event_id, payload FROM outbox WHERE event_id IN (" + marks + ")")) {
            for (int i = 0; i < events.size(); i++) {
                select.setString(i + 1, events.get(i).id());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    payloads.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return events.stream()
                .filter(event -> !event.payload().equals(payloads.get(event.id())))
                .toList();
    }

    /** @return how many were lacking */
    public int takeBack(Connection connection, List<Event> events, Findings findings) throws SQLException {
        // An event may stand there twice.
        Map<String, Event> lacking = new LinkedHashMap<>();
        unknown(connection, events).forEach(event -> lacking.put(event.id(), event));
        Map<String, Event> newest = new LinkedHashMap<>();
        for (Event event : lacking.values()) {
            keep(connection, event);
            if (event.type().equals(EventTypes.REPORT_STATE)) {
                newest.put(event.key(), event);
                revision(connection, event);
            } else if (event.type().equals(EventTypes.REPORT_REMINDER)) {
                reminder(connection, Document.read(event.payload(), JsonNode.class));
            }
        }
        for (Event step : newest.values()) {
            Long here = raise(connection, step);
            findings.add(Finding.Kind.STEPS_LOST, step.key(), here, step.version(), step.payload());
        }
        for (Event event : events) {
            update(
                    connection,
                    "UPDATE outbox SET sent_at = UTC_TIMESTAMP(6) WHERE event_id = ? AND sent_at IS NULL",
                    event.id());
        }
        return lacking.size();
    }

    /** Stands in the outbox as it stands on the topic, and as sent; what had its number and was never sent makes way. */
    private static void keep(Connection connection, Event event) throws SQLException {
        update(
                connection,
                "INSERT INTO outbox (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload, sent_at)"
                        + " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), ?, UTC_TIMESTAMP(6))"
                        + " ON DUPLICATE KEY UPDATE recorded_at = VALUES(recorded_at), payload = VALUES(payload),"
                        + " sent_at = VALUES(sent_at)",
                event.id(),
                event.topic(),
                event.key(),
                event.type(),
                utc(event.recordedAt()),
                event.payload());
    }

    private static void revision(Connection connection, Event step) throws SQLException {
        JsonNode revision = Document.read(step.payload(), JsonNode.class).path("revision");
        if (revision.isNumber()) {
            update(
                    connection,
                    "INSERT INTO revision_floor (report, revision) VALUES (?, ?)"
                            + " ON DUPLICATE KEY UPDATE revision = GREATEST(revision, VALUES(revision))",
                    step.key(),
                    revision.asInt());
        }
    }

    /** @return the number of the last step that the database knew, or null */
    private static Long raise(Connection connection, Event step) throws SQLException {
        Long here = null;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT version FROM report_step WHERE report = ? FOR UPDATE")) {
            select.setString(1, step.key());
            try (ResultSet row = select.executeQuery()) {
                here = row.next() ? row.getLong(1) : null;
            }
        }
        // Without its content: the report stands otherwise here, and its next step is one whatever it says.
        update(
                connection,
                "INSERT INTO report_step (report, version, content) VALUES (?, ?, '')"
                        + " ON DUPLICATE KEY UPDATE version = GREATEST(version, VALUES(version)), content = ''",
                step.key(),
                step.version());
        return here;
    }

    /** It was given, and is not given again. */
    private static void reminder(Connection connection, JsonNode reminder) throws SQLException {
        LocalDateTime at = utc(Instant.parse(reminder.path("at").asText()));
        update(
                connection,
                "INSERT IGNORE INTO report_reminder (report, effective_due, days_before, reporter, given_on, given_at, mailed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                reminder.path("report").asText(),
                reminder.path("effectiveDue").asText(),
                reminder.path("daysBefore").asInt(),
                reminder.path("reporter").asText(),
                at.toLocalDate(),
                at,
                at);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
