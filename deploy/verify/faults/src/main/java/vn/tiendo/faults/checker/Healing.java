package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.Observations;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/** Waits until everything is as it should be without anybody's help (I8), then has it checked. */
public final class Healing {

    /** In Vietnam a day ends at 17:00 UTC. */
    private static final String CLOSED =
            "select count(*) from report.report where request is not null and state = 'PLANNED'"
                    + " and closing < date(utc_timestamp() + interval 7 hour)";

    private final Cluster cluster;
    private final Duration limit;

    public Healing(Cluster cluster, Duration limit) {
        this.cluster = cluster;
        this.limit = limit;
    }

    /** What does not hold; what has not healed within the limit is said first. */
    public List<String> violations(Observations observations, List<Snapshot.Place> poison, Set<String> outOfOrder)
            throws IOException, SQLException {
        String ill = awaitHealth(poison.isEmpty() ? Set.of() : Set.of("quarantine"));
        if (ill != null) {
            return List.of("I8: after " + limit.toSeconds() + " s " + ill);
        }
        return Checker.violations(new SnapshotReader(cluster).read(observations, poison), outOfOrder);
    }

    /**
     * Null when healed, else what is not.
     *
     * @param unwell checks that wait for an operator
     */
    private String awaitHealth(Set<String> unwell) {
        long deadline = System.nanoTime() + limit.toNanos();
        String ill;
        do {
            ill = symptom(unwell);
            if (ill == null) {
                return null;
            }
            Waiting.of(Duration.ofMillis(200));
        } while (System.nanoTime() < deadline);
        return ill;
    }

    private String symptom(Set<String> unwell) {
        for (Node node : cluster.nodes()) {
            for (String question : List.of("ready", "live", "well")) {
                String said = node.health(question).map(HttpResponse::body).orElse("{}");
                if (!isUp(said, unwell)) {
                    return node.name() + " is not " + question + ": " + said.replaceAll("\\s+", " ");
                }
            }
        }
        try (TopicReader topics = new TopicReader(cluster.kafka().bootstrapServers())) {
            long waiting = cluster.reportDatabase().number(CLOSED);
            if (waiting > 0) {
                return waiting + " reports that are closed are not assembled";
            }
            for (Database database : cluster.databases()) {
                long unsent =
                        database.number("select count(*) from " + database.schema() + ".outbox where sent_at is null");
                if (unsent > 0) {
                    return unsent + " events are still in the outbox of " + database.schema();
                }
            }
            long pointers = cluster.planDatabase().number("select count(*) from plan.unsent_version");
            if (pointers > 0) {
                return pointers + " versions are still to be sent";
            }
            String behind = lag(topics);
            return behind != null ? behind : unprinted();
        } catch (SQLException | KafkaException e) {
            return e.toString();
        }
    }

    private static boolean isUp(String said, Set<String> unwell) {
        JsonNode health = Api.read(said);
        for (JsonNode check : health.path("checks")) {
            if (!"UP".equals(check.path("status").textValue())
                    && !unwell.contains(check.path("name").textValue())) {
                return false;
            }
        }
        return health.has("status");
    }

    private String unprinted() throws SQLException {
        long waiting =
                cluster.reportDatabase().number("select count(*) from report.report_file where due_at is not null");
        return waiting == 0 ? null : waiting + " files of reports are not printed";
    }

    /** The ledger must have applied what is on the topics now that the outbox is empty; digests go on arriving. */
    private String lag(TopicReader topics) throws SQLException {
        Map<TopicPartition, Long> ends = new HashMap<>(topics.ends(TopicReader.TASK_STATUS));
        ends.putAll(topics.ends(TopicReader.REGISTRY));
        long deadline = System.nanoTime() + limit.toNanos();
        String behind;
        do {
            behind = behind(ends);
            if (behind == null) {
                return null;
            }
            Waiting.of(Duration.ofMillis(100));
        } while (System.nanoTime() < deadline);
        return behind;
    }

    private String behind(Map<TopicPartition, Long> ends) throws SQLException {
        Map<TopicPartition, Long> applied = new HashMap<>();
        try (Connection sql = cluster.reportDatabase().sql();
                Statement statement = sql.createStatement();
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
}
