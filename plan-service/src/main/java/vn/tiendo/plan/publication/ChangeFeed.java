package vn.tiendo.plan.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.feed.Feed;
import vn.tiendo.platform.feed.FeedPositions;
import vn.tiendo.platform.outbox.Event;

/**
 * The change feed of the registry. Versions of assignments stand in the history, each at its own place; of all other entries the newest
 * state stands in {@code published}, at the place of its last change.
 */
@ApplicationScoped
class ChangeFeed implements Feed {

    private static final String STATUS = "status";

    /** Kinds of entries, in the order in which a reader needs them. */
    private static final List<String> KINDS = List.of(
            "province",
            "agency",
            "calendar-day",
            "calendar-year",
            "plan",
            "task",
            "target",
            "obligation",
            "difficulty",
            "contribution");

    private static final String VERSIONS = """
            select f.position, v.assignment, v.version, v.recorded_at, v.state
            from feed f join assignment_version v on v.assignment = f.assignment and v.version = f.version
              join assignment a on a.id = f.assignment
            where f.position > ? and f.position <= ? and a.province in (%s) order by f.position limit ?""";

    private static final String ENTRIES = """
            select f.position, p.event_key, p.revision, p.recorded_at, p.payload
            from entry_feed f join published p on p.event_key = f.event_key
            where f.position > ? and f.position <= ? and (f.province is null or f.province in (%s)) and f.kind in (%s)
            order by f.position limit ?""";

    private final Jdbc jdbc;
    private final ObjectMapper json;

    ChangeFeed(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Gives events their positions, in the transaction that marks them as sent. What is sent again keeps its place; digests, watermarks and
     * the like have none.
     */
    void append(Connection connection, List<Event> sent) throws SQLException {
        Set<String> told = Set.copyOf(types().values());
        List<Event> events =
                sent.stream().filter(event -> told.contains(event.type())).toList();
        if (events.isEmpty()) {
            return;
        }
        long position = FeedPositions.take(connection, events.size());
        List<Object> versions = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        for (Event event : events) {
            position++;
            if (event.type().equals(EventTypes.ASSIGNMENT_STATE)) {
                versions.addAll(List.of(position, event.key(), event.version()));
            } else {
                entries.add(
                        new Object[] {event.key(), event.version(), kind(event.key()), provinceOf(event), position});
            }
        }
        if (!versions.isEmpty()) {
            Jdbc.update(
                    connection,
                    "insert ignore into feed (position, assignment, version) values "
                            + String.join(", ", Collections.nCopies(versions.size() / 3, "(?, ?, ?)")),
                    versions.toArray());
        }
        Jdbc.batch(connection, """
                insert into entry_feed (event_key, revision, kind, province, position) values (?, ?, ?, ?, ?)
                on duplicate key update
                  position = if(values(revision) > revision, values(position), position),
                  revision = greatest(revision, values(revision))""", entries, values -> values);
    }

    private String provinceOf(Event event) {
        try {
            return json.readTree(event.payload()).path("province").textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    @Override
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put(STATUS, EventTypes.ASSIGNMENT_STATE);
        KINDS.forEach(kind -> types.put(kind, EventTypes.ofRegistry(kind)));
        return types;
    }

    @Override
    public OptionalLong first(long behind) {
        return jdbc.query("""
                        (select position from feed where position > ? order by position limit 1)
                        union all (select position from entry_feed where position > ? order by position limit 1)""", row -> row.getLong(1), behind, behind).stream()
                .mapToLong(Long::longValue)
                .min();
    }

    @Override
    public List<Entry> behind(long position, long upTo, Sight sight, int limit) {
        List<Entry> found = new ArrayList<>();
        if (sight.types().contains(STATUS)) {
            String sql = VERSIONS.formatted(Jdbc.placeholders(sight.provinces().size()));
            found.addAll(
                    jdbc.query(sql, ChangeFeed::version, values(position, upTo, List.of(sight.provinces()), limit)));
        }
        List<String> kinds = KINDS.stream().filter(sight.types()::contains).toList();
        if (!kinds.isEmpty()) {
            String sql =
                    ENTRIES.formatted(Jdbc.placeholders(sight.provinces().size()), Jdbc.placeholders(kinds.size()));
            found.addAll(jdbc.query(
                    sql, ChangeFeed::entry, values(position, upTo, List.of(sight.provinces(), kinds), limit)));
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Entry::position))
                .limit(limit)
                .toList();
    }

    private static Object[] values(long position, long upTo, List<Collection<String>> lists, int limit) {
        return Stream.of(
                        Stream.<Object>of(position, upTo),
                        lists.stream().<Object>flatMap(Collection::stream),
                        Stream.<Object>of(limit))
                .flatMap(values -> values)
                .toArray();
    }

    private static Entry version(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Channels.version(row.getString(2), row.getLong(3), Jdbc.instant(row, "recorded_at"), row.getString(5)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Channels.entry(row.getString(2), row.getLong(3), Jdbc.instant(row, "recorded_at"), row.getString(5)));
    }

    @Override
    public Set<Trace> traces(long behind, long upTo) {
        return new LinkedHashSet<>(
                jdbc.query("""
                select distinct a.province, 'status' from feed f join assignment a on a.id = f.assignment
                where f.position > ? and f.position <= ?
                union all select distinct province, kind from entry_feed where position > ? and position <= ?""", row -> new Trace(row.getString(1), row.getString(2)), behind, upTo, behind, upTo));
    }
}
