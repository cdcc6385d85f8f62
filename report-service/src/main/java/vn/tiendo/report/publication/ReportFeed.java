package vn.tiendo.report.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

/** The change feed of reports: each step and each reminder, as the outbox keeps it for good. */
@ApplicationScoped
class ReportFeed implements Feed {

    private static final String REPORT = "report";
    private static final String REMINDER = "reminder";

    private static final String EVENTS = """
            select f.position, o.event_id, o.topic, o.partition_key, o.type, o.recorded_at, o.payload
            from feed f join outbox o on o.event_id = f.event_id
            where f.position > ? and f.position <= ? and f.province in (%s) and f.type in (%s)
            order by f.position limit ?""";

    private final Jdbc jdbc;
    private final ObjectMapper json;

    ReportFeed(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put(REPORT, EventTypes.REPORT_STATE);
        types.put(REMINDER, EventTypes.REPORT_REMINDER);
        return types;
    }

    /** Gives events their positions, in the transaction that notes them as sent. What is sent again keeps its place. */
    void append(Connection connection, List<Event> sent) throws SQLException {
        Set<String> told = Set.copyOf(types().values());
        List<Event> events =
                sent.stream().filter(event -> told.contains(event.type())).toList();
        if (events.isEmpty()) {
            return;
        }
        long position = FeedPositions.take(connection, events.size());
        List<Object[]> rows = new ArrayList<>();
        for (Event event : events) {
            rows.add(new Object[] {++position, event.id(), event.type(), provinceOf(event)});
        }
        Jdbc.batch(
                connection,
                "insert ignore into feed (position, event_id, type, province) values (?, ?, ?, ?)",
                rows,
                values -> values);
    }

    private String provinceOf(Event event) {
        try {
            return json.readTree(event.payload()).path("province").textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OptionalLong first(long behind) {
        return jdbc
                .query(
                        "select position from feed where position > ? order by position limit 1",
                        row -> row.getLong(1),
                        behind)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public List<Entry> behind(long position, long upTo, Sight sight, int limit) {
        List<String> types = sight.types().stream().map(types()::get).toList();
        String sql = EVENTS.formatted(Jdbc.placeholders(sight.provinces().size()), Jdbc.placeholders(types.size()));
        Object[] values = Stream.of(
                        Stream.<Object>of(position, upTo),
                        sight.provinces().stream(),
                        types.stream(),
                        Stream.<Object>of(limit))
                .flatMap(each -> each)
                .toArray();
        return jdbc.query(
                sql,
                row -> new Entry(
                        row.getLong(1),
                        new Event(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Jdbc.instant(row, "recorded_at"),
                                row.getString(7))),
                values);
    }

    @Override
    public Set<Trace> traces(long behind, long upTo) {
        return new LinkedHashSet<>(jdbc.query(
                "select distinct province, type from feed where position > ? and position <= ?",
                row -> new Trace(
                        row.getString(1), row.getString(2).equals(EventTypes.REPORT_STATE) ? REPORT : REMINDER),
                behind,
                upTo));
    }
}
