package vn.tiendo.report.restoration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.restoration.Finding;
import vn.tiendo.platform.restoration.Findings;
import vn.tiendo.report.ledger.entry.Document;

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
        String sql = "select event_id, payload from outbox where event_id in (%s)"
                .formatted(Jdbc.placeholders(events.size()));
        Object[] ids = events.stream().map(Event::id).toArray();
        Map<String, String> payloads =
                Jdbc.query(connection, sql, row -> Map.entry(row.getString(1), row.getString(2)), ids).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
            Jdbc.update(
                    connection,
                    "update outbox set sent_at = utc_timestamp(6) where event_id = ? and sent_at is null",
                    event.id());
        }
        return lacking.size();
    }

    /** Stands in the outbox as it stands on the topic, and as sent; what had its number and was never sent makes way. */
    private static void keep(Connection connection, Event event) throws SQLException {
        Jdbc.update(
                connection,
                """
                insert into outbox (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload, sent_at)
                values (?, ?, ?, ?, ?, utc_timestamp(6), ?, utc_timestamp(6))
                on duplicate key update
                  recorded_at = values(recorded_at), payload = values(payload), sent_at = values(sent_at)""",
                event.id(),
                event.topic(),
                event.key(),
                event.type(),
                event.recordedAt(),
                event.payload());
    }

    private static void revision(Connection connection, Event step) throws SQLException {
        JsonNode revision = Document.read(step.payload(), JsonNode.class).path("revision");
        if (revision.isNumber()) {
            Jdbc.update(connection, """
                    insert into revision_floor (report, revision) values (?, ?)
                    on duplicate key update revision = greatest(revision, values(revision))""", step.key(), revision.asInt());
        }
    }

    /** @return the number of the last step that the database knew, or null */
    private static Long raise(Connection connection, Event step) throws SQLException {
        List<Long> here = Jdbc.query(
                connection,
                "select version from report_step where report = ? for update",
                row -> row.getLong(1),
                step.key());
        // Without its content: the report stands otherwise here, and its next step is one whatever it says.
        Jdbc.update(connection, """
                insert into report_step (report, version, content) values (?, ?, '')
                on duplicate key update version = greatest(version, values(version)), content = ''""", step.key(), step.version());
        return here.isEmpty() ? null : here.get(0);
    }

    /** It was given, and is not given again. */
    private static void reminder(Connection connection, JsonNode reminder) throws SQLException {
        Instant at = Instant.parse(reminder.path("at").asText());
        Jdbc.update(
                connection,
                """
                insert ignore into report_reminder
                  (report, effective_due, days_before, reporter, given_on, given_at, mailed_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                reminder.path("report").asText(),
                reminder.path("effectiveDue").asText(),
                reminder.path("daysBefore").asInt(),
                reminder.path("reporter").asText(),
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                at,
                at);
    }
}
