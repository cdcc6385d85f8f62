package vn.tiendo.plan.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.platform.outbox.Outbox;

/**
 * Publishes the digests beside the changes, so that whoever has a copy can compare it without asking anybody. Each tells of all
 * that was recorded up to an instant; one that says the same as before is not sent, but by a process that has just started: what was said
 * before may have been said of another database.
 */
@ApplicationScoped
class DigestPublisher {

    private static final Logger LOG = Logger.getLogger(DigestPublisher.class);

    private final RegistryDigests digests;
    private final RegistryEvents events;
    private final Outbox outbox;
    private final Jdbc jdbc;
    private final Clock clock;

    /** Provinces whose digests this process has published. */
    private final Set<String> published = new HashSet<>();

    DigestPublisher(RegistryDigests digests, RegistryEvents events, Outbox outbox, Jdbc jdbc, Clock clock) {
        this.digests = digests;
        this.events = events;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** After the schema {@code registry.digest.v1}. */
    private record Payload(
            String id, String province, String bucket, Instant takenAt, List<AssignmentDigest> assignments) {}

    @Watched
    @Scheduled(every = "{reconciliation.publish-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        // One node is enough.
        try (Jdbc.Lock lock = jdbc.lock("digests")) {
            if (lock.isHeld()) {
                digests.provinces().forEach(this::publish);
            }
        } catch (RuntimeException e) {
            LOG.warnf("The digests are not published yet: %s", e.getMessage());
        }
    }

    private void publish(String province) {
        Hearts.beat();
        Instant takenAt = outbox.settledTo().truncatedTo(ChronoUnit.MICROS);
        Map<String, List<AssignmentDigest>> buckets = digests.of(province, takenAt, null, Integer.MAX_VALUE).stream()
                .collect(
                        Collectors.groupingBy(d -> AssignmentDigest.bucket(d.id()), TreeMap::new, Collectors.toList()));
        QuarkusTransaction.requiringNew().run(() -> {
            if (!published.contains(province)) {
                events.sendAnew("digest/" + province + ".");
            }
            buckets.forEach((bucket, assignments) -> {
                String id = province + "." + bucket;
                String payload = events.write(new Payload(id, province, bucket, takenAt, assignments));
                Instant now = clock.instant();
                events.registry("digest", id, now, payload, hash(assignments));
            });
        });
        published.add(province);
    }

    private String hash(List<AssignmentDigest> assignments) {
        return Sha256.hex(events.write(assignments));
    }
}
