package vn.tiendo.platform.outbox.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** The operator's command that lets keys be placed on partitions that were added. */
@ApplicationScoped
class PlacementDesk {

    /**
     * By how many partitions the keys of a topic are placed.
     *
     * @param since when that began, UTC. Order by partition begins anew there: later events of a key may stand on another partition than
     *     earlier ones, and whoever reads that one sooner sees them sooner. Versions still rise within each partition
     */
    @Schema(name = "Placement")
    record PlacementView(
            @Schema(examples = Topics.TASK_STATUS) String topic,

            @Schema(description = "Number of partitions by which keys are placed", examples = "12")
            int partitions,

            @Schema(
                    description =
                            "Since when (UTC). Order by partition begins anew there: later events of a key may stand on another"
                                    + " partition than its earlier ones, and a reader may see them sooner; keep the highest version",
                    examples = "2026-11-20T02:00:00Z")
            Instant since) {}

    private static final Logger LOG = Logger.getLogger(PlacementDesk.class);

    private final DataSource database;
    private final Publisher publisher;
    private final Clock clock;
    private final KafkaConnection kafka;

    PlacementDesk(DataSource database, Publisher publisher, Clock clock, KafkaConnection kafka) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
        this.kafka = kafka;
    }

    /**
     * Raises the number, when all events of the topic are sent. Whoever relays has to take the lease anew, and then places by the new
     * number; what he sends until he notices cannot be marked as sent, and is sent again.
     *
     * @param by who wants it
     * @throws ProblemException 404 for a topic of somebody else; 409 when the number would fall, when the broker has fewer, or when
     *     something waits; 503 when the broker does not answer
     */
    PlacementView raise(String topic, int partitions, String by) {
        Topic known = publisher.topics().stream()
                .filter(own -> own.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("chủ đề của dịch vụ này", "topic of this service", topic));
        requireBegun(topic);
        int found = partitionsOf(known);
        if (partitions > found) {
            throw conflict(
                    "Chủ đề " + topic + " mới có " + found + " phân vùng: hãy thêm phân vùng trên Kafka trước.",
                    "Topic " + topic + " has " + found + " partitions: add partitions on Kafka first.");
        }
        try {
            return Jdbc.inTransaction(database, connection -> raise(connection, topic, partitions, by));
        } catch (SQLException e) {
            throw new IllegalStateException("The placement cannot be stored: " + e.getMessage(), e);
        }
    }

    /** What the database refuses by itself needs no Kafka. */
    private void requireBegun(String topic) {
        try (Connection connection = database.getConnection()) {
            placement(connection, topic);
        } catch (SQLException e) {
            throw new IllegalStateException("The placement cannot be read: " + e.getMessage(), e);
        }
    }

    /** With the lease's row locked: nobody marks anything as sent, and nobody begins to relay, between the look and the change. */
    private PlacementView raise(Connection connection, String topic, int partitions, String by) throws SQLException {
        lockLease(connection);
        PlacementView now = placement(connection, topic);
        if (partitions == now.partitions()) {
            return now;
        }
        if (partitions < now.partitions()) {
            throw conflict(
                    "Khóa của " + topic + " đang được đặt theo " + now.partitions() + " phân vùng; số này chỉ tăng.",
                    "The keys of " + topic + " are placed by " + now.partitions()
                            + " partitions; that number only rises.");
        }
        if (isWaiting(connection, topic)) {
            throw conflict(
                    "Còn sự kiện của " + topic + " chưa gửi xong; hãy thử lại khi đã gửi hết.",
                    "Events of " + topic + " are not sent yet; repeat when all are.");
        }
        Instant at = clock.instant();
        store(connection, new PlacementView(topic, partitions, at), by);
        LOG.infof(
                "%s: keys of %s are placed by %d partitions instead of %d; order by partition begins anew",
                by, topic, partitions, now.partitions());
        return new PlacementView(topic, partitions, at);
    }

    private static void store(Connection connection, PlacementView placement, String by) throws SQLException {
        Jdbc.update(
                connection,
                "update relay_topic set partitions = ?, placed_at = ?, placed_by = ? where topic = ?",
                placement.partitions(),
                placement.since(),
                by,
                placement.topic());
        Jdbc.update(connection, """
                update relay_lease set fence = fence + 1, valid_until = utc_timestamp(6) - interval 1 second
                where id = 3""");
    }

    private static PlacementView placement(Connection connection, String topic) throws SQLException {
        return Jdbc.query(
                        connection,
                        "select partitions, placed_at from relay_topic where topic = ?",
                        row -> new PlacementView(topic, row.getInt("partitions"), Jdbc.instant(row, "placed_at")),
                        topic)
                .stream()
                .findFirst()
                .orElseThrow(() -> conflict(
                        "Dịch vụ chưa gửi gì lên chủ đề " + topic + "; hãy thử lại sau.",
                        "The service has not begun to send on topic " + topic + "; repeat later."));
    }

    private static void lockLease(Connection connection) throws SQLException {
        Jdbc.query(connection, "select fence from relay_lease where id = 3 for update", row -> row.getLong(1));
    }

    private static boolean isWaiting(Connection connection, String topic) throws SQLException {
        String sql = "select exists (select 1 from outbox where sent_at is null and topic = ?)";
        return Jdbc.query(connection, sql, row -> row.getBoolean(1), topic).get(0);
    }

    private int partitionsOf(Topic topic) {
        try (Admin admin = kafka.admin()) {
            return BrokerTopics.partitions(admin, List.of(topic)).get(topic.name());
        } catch (ExecutionException e) {
            LOG.warnf("Kafka does not say how many partitions %s has: %s", topic.name(), e.getMessage());
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                Kind.UNAVAILABLE,
                "Kafka không trả lời; chưa có gì thay đổi, xin gửi lại.",
                "Kafka does not answer; nothing was changed, please repeat.");
    }

    private static ProblemException conflict(String vi, String en) {
        return ProblemException.of(Kind.CONFLICT, vi, en);
    }
}
