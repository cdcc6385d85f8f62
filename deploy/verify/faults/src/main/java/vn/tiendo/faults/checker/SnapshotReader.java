package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.Client;
import vn.tiendo.faults.client.Observations;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;

/** Reads everything that the checker compares. Nothing may change meanwhile: the clients have stopped, the faults are healed. */
public final class SnapshotReader {

    private static final List<String> COLUMNS = List.of(
            "plan",
            "task",
            "province",
            "agency",
            "period_from",
            "period_to",
            "due",
            "status",
            "no_data",
            "completed_on");
    private static final String VERSIONS =
            "select assignment, version, recorded_at, state from plan.assignment_version";

    /** Each version waits, or has its place in the feed: what stands nowhere was lost, what stands twice was given two places. */
    private static final String EVENTS = """
            select concat(f.assignment, ':', f.version), true, v.state from plan.feed f
            left join plan.assignment_version v on v.assignment = f.assignment and v.version = f.version
            union all
            select concat(w.assignment, ':', w.version), false, v.state from plan.unsent_version w
            left join plan.assignment_version v on v.assignment = w.assignment and v.version = w.version""";

    private final Cluster cluster;
    private final Api api = new Api(Duration.ofSeconds(30));

    SnapshotReader(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @param poison what was put on the topics to be quarantined */
    Snapshot read(Observations observations, List<Snapshot.Place> poison) throws IOException, SQLException {
        try (Connection sql = cluster.planDatabase().sql();
                Connection ledger = cluster.reportDatabase().sql()) {
            Map<String, Long> current = new HashMap<>();
            rows(sql, "select id, version from plan.assignment", row -> current.put(row.getString(1), row.getLong(2)));
            return new Snapshot(
                    observations.changes(),
                    list(
                            sql,
                            VERSIONS,
                            row -> new Snapshot.Version(
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                    row.getString(4))),
                    current,
                    list(sql, EVENTS, row -> new Snapshot.Sent(row.getString(1), row.getBoolean(2), row.getString(3))),
                    topic(),
                    watermarks(),
                    list(ledger, "select * from report.ledger_assignment_version", SnapshotReader::learnt),
                    list(ledger, "select * from report.ledger_assignment", SnapshotReader::learnt),
                    audit(),
                    progress(),
                    poison,
                    list(
                            ledger,
                            "select topic, partition_no, record_offset from report.quarantine",
                            row -> new Snapshot.Place(row.getString(1), row.getInt(2), row.getLong(3))),
                    digests(),
                    new FiledReader(cluster, ledger).read(observations));
        }
    }

    private static Snapshot.Learnt learnt(ResultSet row) throws SQLException {
        Map<String, String> columns = new HashMap<>();
        for (String column : COLUMNS) {
            columns.put(column, row.getString(column));
        }
        columns.put(
                "recorded_at",
                row.getObject("recorded_at", LocalDateTime.class)
                        .toInstant(ZoneOffset.UTC)
                        .toString());
        return new Snapshot.Learnt(row.getString("id"), row.getLong("version"), columns, row.getString("document"));
    }

    private List<Snapshot.Event> topic() {
        try (TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            return reader.all(TopicReader.TASK_STATUS).stream()
                    .filter(record -> header(record, "ce_id") != null) // what was made by hand has none
                    .map(record -> new Snapshot.Event(
                            record.partition(),
                            record.offset(),
                            header(record, "ce_id"),
                            header(record, "ce_type"),
                            text(record.key()),
                            text(record.value())))
                    .toList();
        }
    }

    /** Those of the log that there is now, since the last one that took all back. */
    private List<Snapshot.Watermark> watermarks() {
        List<Snapshot.Watermark> said = new ArrayList<>();
        try (TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            String log = reader.id(TopicReader.TASK_STATUS);
            for (ConsumerRecord<byte[], byte[]> record : reader.all(TopicReader.WATERMARK)) {
                JsonNode watermark = Api.read(text(record.value()));
                Instant upTo = Instant.parse(watermark.path("upTo").textValue());
                if (upTo.equals(Instant.EPOCH)) {
                    said.clear();
                    continue;
                }
                for (JsonNode topic : watermark.path("topics")) {
                    if (topic.path("topicId").asText().equals(log)) {
                        List<Long> ends = new ArrayList<>();
                        topic.path("ends").forEach(end -> ends.add(end.asLong()));
                        said.add(new Snapshot.Watermark(upTo, ends));
                    }
                }
            }
        }
        return said;
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** As an auditor reads it, page by page. */
    private List<Snapshot.Audited> audit() throws IOException {
        List<Snapshot.Audited> audit = new ArrayList<>();
        String first = cluster.firstPlan().url() + "/api/v1/audit?entity=ASSIGNMENT&limit=200";
        String next = "";
        do {
            String page = next.isEmpty() ? first : first + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            JsonNode body = api.get(page, cluster.tokens().operator()).body();
            body.path("items")
                    .forEach(row -> audit.add(new Snapshot.Audited(
                            row.path("entityId").asText(), row.path("version").asLong())));
            next = body.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return audit;
    }

    private Map<Integer, Snapshot.Progress> progress() throws IOException {
        Map<Integer, Snapshot.Progress> byYear = new TreeMap<>();
        int thisYear = LocalDate.now(Client.VIETNAM).getYear();
        for (int year : List.of(thisYear - 1, thisYear)) {
            String url = cluster.firstReport().url() + "/api/v1/progress?year=" + year;
            byYear.put(
                    year,
                    Snapshot.Progress.of(
                            api.get(url, cluster.tokens().readsAll()).body().path("total")));
        }
        return byYear;
    }

    /** Empty where a service has no such answer yet. */
    private Map<String, Map<String, String>> digests() throws IOException {
        Map<String, Map<String, String>> bySide = new TreeMap<>();
        bySide.put("plan-service", digests(cluster.firstPlan()));
        bySide.put("report-service", digests(cluster.firstReport()));
        return bySide;
    }

    private Map<String, String> digests(Node node) throws IOException {
        Map<String, String> byProvince = new TreeMap<>();
        Api.Answer answer =
                api.get(node.url() + "/api/v1/digests", cluster.tokens().readsAll());
        for (JsonNode item : answer.body().path("items")) {
            byProvince.put(
                    item.path("province").asText(),
                    item.path("assignments").asText() + " assignments, "
                            + item.path("versions").asText() + " versions, "
                            + item.path("digest").asText());
        }
        return byProvince;
    }

    /** Makes something of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection sql, String query, Row<T> row) throws SQLException {
        List<T> rows = new ArrayList<>();
        rows(sql, query, found -> rows.add(row.of(found)));
        return rows;
    }

    private static void rows(Connection sql, String query, Row<?> row) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                row.of(found);
            }
        }
    }
}
