package vn.tiendo.plan.restoration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.restoration.Finding;
import vn.tiendo.platform.restoration.Findings;

/**
 * Entries of the registry that the topic has in a newer revision than the database. They are not overwritten by what the database says:
 * its next revision is above theirs, and comes when somebody changes the entry again. What assignments cannot do without (province,
 * agency, plan, task) and what was noted beside them (difficulty, contribution) is put in where it is missing.
 */
final class EntryTaking {

    private static final String DIGEST = "digest";
    private static final Set<String> OF_THE_DIRECTORY = Set.of("province", "agency");

    private final Connection connection;
    private final ObjectMapper json;
    private final Findings findings;
    private final EntryRows rows;

    EntryTaking(Connection connection, ObjectMapper json, Findings findings) {
        this.connection = connection;
        this.json = json;
        this.findings = findings;
        this.rows = new EntryRows(connection, json);
    }

    /** @return how many the database lacked */
    int take(List<Event> events) throws SQLException {
        KnownEntries known = KnownEntries.of(connection, events);
        Set<Event> there = known.known();
        List<Event> lacking = new ArrayList<>();
        for (Event event : events) {
            if (!there.contains(event)) {
                take(event, known.revisionOf(event));
                lacking.add(event);
            }
        }
        Sent.keep(connection, lacking);
        return lacking.size();
    }

    private void take(Event event, Long here) throws SQLException {
        String kind = event.key().substring(0, Math.max(0, event.key().indexOf('/')));
        // What waits under these numbers was never sent, and must not be: they are given.
        Jdbc.update(
                connection,
                "delete from outbox where topic = ? and partition_key = ? and sent_at is null"
                        + " and cast(substring_index(event_id, ':', -1) as unsigned) <= ?",
                event.topic(),
                event.key(),
                event.version());
        // The hash stays that of what the database says: it is not sent over the newer entry by itself. A digest is.
        Jdbc.update(
                connection,
                "insert into published (event_key, revision, hash, recorded_at, payload) values (?, ?, '', ?, ?)"
                        + " on duplicate key update hash = if(?, '', hash),"
                        + " recorded_at = if(values(revision) >= revision, values(recorded_at), recorded_at),"
                        + " payload = if(values(revision) >= revision, values(payload), payload), revision = greatest(revision, values(revision))",
                event.key(),
                event.version(),
                event.recordedAt(),
                event.payload(),
                kind.equals(DIGEST));
        if (!kind.equals(DIGEST)) {
            boolean isBack = putIn(kind, event);
            if (isBack && OF_THE_DIRECTORY.contains(kind)) {
                tellDirectories(event);
            }
            findings.add(
                    isBack ? Finding.Kind.ENTRY_TAKEN_BACK : Finding.Kind.ENTRY_AHEAD,
                    event.key(),
                    here,
                    event.version(),
                    event.payload());
        }
    }

    /** Each node reads provinces and agencies again when this changes; the next load stores them as its files say, once more. */
    private void tellDirectories(Event event) throws SQLException {
        Jdbc.update(
                connection,
                "update catalogue_load set common_content = sha2(concat(coalesce(common_content, ''), ?), 256) where id = 1",
                event.id());
    }

    private boolean putIn(String kind, Event event) throws SQLException {
        try {
            return rows.putIn(kind, json.readTree(event.payload()), event.payload());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
