package vn.tiendo.platform.outbox.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.restoration.Findings;
import vn.tiendo.platform.restoration.Restoration;
import vn.tiendo.platform.restoration.Restorations;
import vn.tiendo.platform.restoration.Suspension;

/**
 * Finds out whether the database was set back, by what stands on the topics behind the last events whose arrival it knows of: an event
 * that it has, too, is the double of a crash; one that it lacks was sent by what it was before. On an operator's word it takes back
 * what it lacks.
 */
@ApplicationScoped
class Restorer {

    private static final Logger LOG = Logger.getLogger(Restorer.class);

    private final DataSource database;
    private final Publisher publisher;
    private final Restorations restorations;
    private final Suspension suspension;
    private final KafkaConnection kafka;

    Restorer(
            DataSource database,
            Publisher publisher,
            Restorations restorations,
            Suspension suspension,
            KafkaConnection kafka) {
        this.database = database;
        this.publisher = publisher;
        this.restorations = restorations;
        this.suspension = suspension;
        this.kafka = kafka;
    }

    /** Follows what is known by all nodes together; one that has checked nothing yet does so. */
    void look() throws SQLException {
        if (restorations.open().isPresent()) {
            suspension.is(Suspension.State.SUSPENDED);
        } else if (suspension.now() == Suspension.State.UNCHECKED) {
            inspect(() -> {});
        } else {
            suspension.is(Suspension.State.CLEAR);
        }
    }

    /** A node that has not looked since takes no changes any more. */
    boolean isSuspended() throws SQLException {
        look();
        return suspension.now() == Suspension.State.SUSPENDED;
    }

    /**
     * Asked by the holder of the lease before it sends anything. Where an operator has said so, it takes back what the database lacks.
     *
     * @return whether it may send; if not, the lease is to be asked for again before the next attempt
     */
    boolean letsThrough(Lease lease) throws SQLException {
        Optional<Restoration> open = restorations.open();
        if (open.isEmpty()) {
            return inspect(() -> renew(lease));
        }
        suspension.is(Suspension.State.SUSPENDED);
        if (open.get().state() == Restoration.State.RUNNING) {
            takeBack(lease, open.get());
        }
        return false;
    }

    /** @return whether the database has all that stands */
    private boolean inspect(Publisher.Renewal lease) throws SQLException {
        Optional<String> evidence = evidence(lease);
        if (evidence.isPresent()) {
            restorations.found(evidence.get());
            LOG.fatalf(
                    "THE DATABASE WAS SET BACK: it lacks %s, which was sent before. Changes are refused and nothing is sent until"
                            + " an operator says POST /api/v1/restorations.",
                    evidence.get());
        }
        suspension.is(evidence.isPresent() ? Suspension.State.SUSPENDED : Suspension.State.CLEAR);
        return evidence.isEmpty();
    }

    private Optional<String> evidence(Publisher.Renewal lease) throws SQLException {
        Map<TopicPartition, Long> known = positions();
        AtomicReference<String> evidence = new AtomicReference<>();
        try (Standing standing = new Standing(kafka, publisher.source())) {
            for (Topic topic : publisher.topics()) {
                if (evidence.get() == null) {
                    standing.read(topic.name(), known, stretch -> {
                        lease.renew();
                        firstUnknown(stretch).ifPresent(placed -> evidence.set(placed.toString()));
                        return evidence.get() == null;
                    });
                }
            }
        }
        return Optional.ofNullable(evidence.get());
    }

    private Optional<Standing.Placed> firstUnknown(Standing.Stretch stretch) throws SQLException {
        if (stretch.events().isEmpty()) {
            return Optional.empty();
        }
        try (var connection = database.getConnection()) {
            List<Event> unknown = publisher.unknown(connection, stretch.all());
            return stretch.events().stream()
                    .filter(placed -> unknown.contains(placed.event()))
                    .findFirst();
        }
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        AcknowledgedOffsets offsets = new AcknowledgedOffsets(database);
        offsets.load();
        return offsets.known();
    }

    /** Each stretch in a transaction of its own, with its positions: one that is broken off goes on where it ended. */
    private void takeBack(Lease lease, Restoration restoration) throws SQLException {
        LOG.infof("What the database lacks is taken back from the topics");
        Map<TopicPartition, Long> known = restoration.fromBeginning() ? Map.of() : positions();
        try (Standing standing = new Standing(kafka, publisher.source())) {
            lease.inTransaction(publisher::beginTakingBack);
            for (Topic topic : publisher.topics()) {
                standing.read(topic.name(), known, stretch -> {
                    renew(lease);
                    lease.inTransaction(connection -> {
                        int taken = publisher.takeBack(
                                connection, stretch.all(), new Findings(connection, restoration.id()));
                        AcknowledgedOffsets.raise(connection, stretch.last());
                        restorations.progress(
                                connection, restoration.id(), stretch.events().size(), taken);
                    });
                    return true;
                });
            }
            lease.inTransaction(connection -> restorations.done(connection, restoration.id()));
        } catch (SQLException | RuntimeException e) {
            if (!(e instanceof Lease.LostException)) {
                restorations.failed(restoration.id(), String.valueOf(e.getMessage()));
            }
            throw e;
        }
        LOG.infof("What the database lacked is taken back; changes are taken again");
    }

    private static void renew(Lease lease) throws SQLException {
        if (!lease.hold()) {
            throw new Lease.LostException();
        }
    }
}
