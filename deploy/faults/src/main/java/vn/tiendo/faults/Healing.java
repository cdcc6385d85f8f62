package vn.tiendo.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Waits until everything is as it should be without anybody's help (I8), then has it checked. */
final class Healing {

    private final Cluster cluster;
    private final Duration limit;

    Healing(Cluster cluster, Duration limit) {
        this.cluster = cluster;
        this.limit = limit;
    }

    /** What does not hold; what has not healed within the limit is said first. */
    List<String> violations(History history, List<Snapshot.Place> poison, Set<String> outOfOrder)
            throws IOException, SQLException {
        String ill = awaitHealth();
        if (ill != null) {
            return List.of("I8: after " + limit.toSeconds() + " s " + ill);
        }
        return Checker.violations(new SnapshotReader(cluster).read(history, poison), outOfOrder);
    }

    /** Null when healed, else what is not. */
    private String awaitHealth() {
        long deadline = System.nanoTime() + limit.toNanos();
        String ill;
        do {
            ill = symptom();
            if (ill == null) {
                return null;
            }
            Pause.of(Duration.ofMillis(200));
        } while (System.nanoTime() < deadline);
        return ill;
    }

    private String symptom() {
        for (Node node : cluster.nodes()) {
            Optional<HttpResponse<String>> health = node.health();
            if (health.isEmpty() || health.get().statusCode() != 200) {
                String said = health.map(HttpResponse::body).orElse("no answer");
                return node.name() + " is not UP: " + said.replaceAll("\\s+", " ");
            }
        }
        try (Connection sql = cluster.sql();
                TopicReader topics = new TopicReader(cluster.bootstrapServers())) {
            long unsent = number(sql, "select count(*) from plan.outbox where sent_at is null");
            if (unsent > 0) {
                return unsent + " events are still in the outbox";
            }
            return lag(sql, topics);
        } catch (SQLException | KafkaException e) {
            return e.toString();
        }
    }

    /** The ledger must have applied what is on the topics now that the outbox is empty; marks go on arriving. */
    private String lag(Connection sql, TopicReader topics) throws SQLException {
        Map<TopicPartition, Long> ends = new HashMap<>(topics.ends(TopicReader.TASK_STATUS));
        ends.putAll(topics.ends(TopicReader.REGISTRY));
        long deadline = System.nanoTime() + limit.toNanos();
        String behind;
        do {
            behind = behind(sql, ends);
            if (behind == null) {
                return null;
            }
            Pause.of(Duration.ofMillis(100));
        } while (System.nanoTime() < deadline);
        return behind;
    }

    private static String behind(Connection sql, Map<TopicPartition, Long> ends) throws SQLException {
        Map<TopicPartition, Long> applied = new HashMap<>();
        try (Statement statement = sql.createStatement();
                ResultSet rows =
                        statement.executeQuery("select topic, partition_no, next_offset from report.ledger_offset")) {
            while (rows.next()) {
                applied.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return ends.entrySet().stream()
                .filter(end -> applied.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(end -> "the ledger has applied " + applied.get(end.getKey()) + " of " + end.getValue()
                        + " records of " + end.getKey())
                .findFirst()
                .orElse(null);
    }

    private static long number(Connection sql, String query) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
