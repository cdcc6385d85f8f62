package vn.tiendo.faults;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tiendo.faults.checker.Snapshot;
import vn.tiendo.faults.checker.SnapshotReader;
import vn.tiendo.faults.checker.TopicReader;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.Waiting;

/**
 * What the first load of the catalogue left: rows and events, without instants and without ids that the database counts, which differ
 * from one run to the next.
 *
 * @param rows of each table of the registry, sorted
 * @param outbox the events in the order in which they are sent
 * @param topics the events on each partition, in their order, each where it stands first
 */
record FirstLoad(Map<String, List<String>> rows, List<String> outbox, Map<String, List<String>> topics) {

    private static final Duration SENT_LIMIT = Duration.ofSeconds(60);

    /** Tables, and their columns that differ from run to run; the hash of what was published is of a payload with instants. */
    private static final Map<String, Set<String>> TABLES = Map.ofEntries(
            entry("province", Set.of()),
            entry("agency", Set.of()),
            entry("calendar_day", Set.of()),
            entry("plan", Set.of("registered_at")),
            entry("task", Set.of()),
            entry("target", Set.of()),
            entry("obligation", Set.of()),
            entry("occurrence", Set.of("id")),
            entry("assignment", Set.of("occurrence")),
            entry("assignment_version", Set.of("recorded_at")),
            entry("audit_entry", Set.of("id", "recorded_at")),
            entry("published", Set.of("hash", "recorded_at")));

    private static final Set<String> OF_OUTBOX = Set.of("id", "recorded_at", "enqueued_at", "sent_at");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** Digests are published at intervals, some runs have come to them. */
    private static final String DIGEST = "digest/";

    /** Waits until everything is sent, then reads. */
    static FirstLoad of(Cluster cluster) throws SQLException {
        awaitSent(cluster.planDatabase());
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection sql = cluster.planDatabase().sql();
                TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            for (var table : TABLES.entrySet()) {
                rows.put(
                        table.getKey(),
                        read(sql, table.getKey(), "", table.getValue()).stream()
                                .sorted()
                                .toList());
            }
            Map<String, List<String>> topics = new TreeMap<>();
            for (String topic : List.of(TopicReader.REGISTRY, TopicReader.TASK_STATUS)) {
                for (ConsumerRecord<byte[], byte[]> record : reader.all(topic)) {
                    List<String> events =
                            topics.computeIfAbsent(topic + "-" + record.partition(), partition -> new ArrayList<>());
                    String id = SnapshotReader.header(record, "ce_id");
                    if (!isMark(record) && !events.contains(id)) {
                        events.add(id);
                    }
                }
            }
            return new FirstLoad(rows, read(sql, "outbox", " order by id", OF_OUTBOX), topics);
        }
    }

    private static boolean isMark(ConsumerRecord<byte[], byte[]> record) {
        return Snapshot.Event.MARK.equals(SnapshotReader.header(record, "ce_type"))
                || String.valueOf(SnapshotReader.header(record, "ce_id")).startsWith(DIGEST);
    }

    private static void awaitSent(Database database) throws SQLException {
        long deadline = System.nanoTime() + SENT_LIMIT.toNanos();
        while (database.number("select (select count(*) from plan.outbox where sent_at is null)"
                        + " + (select count(*) from plan.unsent_version)")
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not everything is sent");
            }
            Waiting.of(Duration.ofMillis(100));
        }
    }

    private static List<String> read(Connection sql, String table, String order, Set<String> leftOut)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery("select * from plan." + table + order)) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!leftOut.contains(columns.getColumnName(i))) {
                        text.append(row.getString(i)).append('|');
                    }
                }
                rows.add(INSTANT.matcher(text).replaceAll("an instant"));
            }
        }
        return rows.stream().filter(row -> !row.startsWith(DIGEST)).toList();
    }
}
