package vn.tiendo.plan.restoration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.restoration.Findings;

/** The registry beside what it sent: what of it it lacks, and how it gets that back. */
@ApplicationScoped
public class RestoredRegistry {

    private final ObjectMapper json;

    RestoredRegistry(ObjectMapper json) {
        this.json = json;
    }

    /** Those of its events that it lacks or has otherwise, in their order. */
    public List<Event> unknown(Connection connection, List<Event> events) throws SQLException {
        List<Event> unknown = new ArrayList<>(events);
        unknown.removeAll(known(connection, events));
        return unknown;
    }

    private static Set<Event> known(Connection connection, List<Event> events) throws SQLException {
        Set<Event> known = KnownVersions.of(connection, versions(events)).same();
        known.addAll(KnownEntries.of(connection, entries(events)).known());
        return known;
    }

    /**
     * Takes back what it lacks, and counts as sent what waits though it stands on the topic.
     *
     * @return how many it lacked
     */
    public int takeBack(Connection connection, List<Event> events, Findings findings) throws SQLException {
        int taken = new EntryTaking(connection, json, findings).take(entries(events))
                + new VersionTaking(connection, json, findings).take(versions(events));
        Sent.mark(connection, events);
        return taken;
    }

    /** Those that tell of versions of assignments. */
    public static List<Event> versions(List<Event> events) {
        return events.stream()
                .filter(event -> event.type().equals(EventTypes.ASSIGNMENT_STATE))
                .collect(Collectors.toList());
    }

    private static List<Event> entries(List<Event> events) {
        return events.stream()
                .filter(event -> !event.type().equals(EventTypes.ASSIGNMENT_STATE))
                .toList();
    }
}
