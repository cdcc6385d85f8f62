package vn.tiendo.plan.restoration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.restoration.Finding;
import vn.tiendo.platform.restoration.Findings;

/** Versions of assignments that the history lacks: each goes in with the topic's bytes. */
final class VersionTaking {

    private final Connection connection;
    private final ObjectMapper json;
    private final Findings findings;
    private final AssignmentRows assignments;

    VersionTaking(Connection connection, ObjectMapper json, Findings findings) {
        this.connection = connection;
        this.json = json;
        this.findings = findings;
        this.assignments = new AssignmentRows(connection);
    }

    private record Version(Event event, JsonNode state) {}

    /** @return how many the history lacked */
    int take(List<Event> events) throws SQLException {
        KnownVersions known = KnownVersions.of(connection, events);
        for (Event event : known.other()) {
            findings.add(
                    Finding.Kind.VERSION_CONFLICTS, event.key(), event.version(), event.version(), event.payload());
        }
        List<Version> lacking = lacking(events, known);
        Map<String, JsonNode> newest = new LinkedHashMap<>();
        assignments.read(
                lacking.stream().map(version -> version.event.key()).distinct().toList());
        for (Version version : lacking) {
            noteHole(version.event, newest.get(version.event.key()));
            newest.merge(version.event.key(), version.state, (a, b) -> versionOf(b) > versionOf(a) ? b : a);
        }
        for (JsonNode state : newest.values()) {
            assignments.write(state);
        }
        writeHistory(lacking);
        return lacking.size();
    }

    /** Each once, though it may stand there twice. */
    private List<Version> lacking(List<Event> events, KnownVersions known) throws SQLException {
        Map<String, Version> lacking = new LinkedHashMap<>();
        for (Event event : events) {
            if (!known.same().contains(event) && !known.other().contains(event)) {
                JsonNode state = read(event);
                if (state == null || !assignments.hasTask(state)) {
                    findings.add(Finding.Kind.VERSION_CONFLICTS, event.key(), null, event.version(), event.payload());
                } else {
                    lacking.putIfAbsent(event.id(), new Version(event, state));
                }
            }
        }
        return new ArrayList<>(lacking.values());
    }

    private JsonNode read(Event event) {
        try {
            JsonNode state = json.readTree(event.payload());
            boolean isItself = state.path("id").asText().equals(event.key()) && versionOf(state) == event.version();
            return isItself ? state : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void noteHole(Event event, JsonNode before) throws SQLException {
        long last = before == null ? assignments.versionOf(event.key()) : versionOf(before);
        if (event.version() > last + 1) {
            findings.add(Finding.Kind.VERSION_MISSING, event.key(), last, event.version(), null);
        }
    }

    private void writeHistory(List<Version> versions) throws SQLException {
        Jdbc.batch(connection, """
                insert into assignment_version (assignment, version, recorded_at, kind, subject, agency, state)
                values (?, ?, ?, ?, ?, ?, ?)""", versions, version -> {
            JsonNode change = version.state.path("change");
            return new Object[] {
                version.event.key(),
                version.event.version(),
                Instant.parse(change.path("at").asText()),
                EntryRows.text(change, "kind"),
                EntryRows.text(change.path("by"), "subject"),
                EntryRows.text(change.path("by"), "agency"),
                version.event.payload()
            };
        });
    }

    static long versionOf(JsonNode state) {
        return state.path("version").asLong();
    }
}
