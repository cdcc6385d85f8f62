package vn.tiendo.plan.restoration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;

/**
 * What the history has of versions that events tell of.
 *
 * @param same events whose version it has byte for byte
 * @param other events whose number it has given to something else
 */
record KnownVersions(Set<Event> same, Set<Event> other) {

    static KnownVersions of(Connection connection, List<Event> events) throws SQLException {
        Map<String, String> states = new HashMap<>();
        if (!events.isEmpty()) {
            List<Object> keys = new ArrayList<>();
            events.forEach(event -> keys.addAll(List.of(event.key(), event.version())));
            String marks = events.stream().map(event -> "(?, ?)").collect(Collectors.joining(", "));
            Jdbc.query(
                    connection,
                    "select concat(assignment, ':', version), state from assignment_version"
                            + " where (assignment, version) in (" + marks + ")",
                    row -> states.put(row.getString(1), row.getString(2)),
                    keys.toArray());
        }
        KnownVersions known = new KnownVersions(new HashSet<>(), new HashSet<>());
        for (Event event : events) {
            String state = states.get(event.id());
            if (state != null) {
                (state.equals(event.payload()) ? known.same : known.other).add(event);
            }
        }
        return known;
    }
}
