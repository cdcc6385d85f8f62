package vn.tiendo.report.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.report.ledger.LedgerDigests;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.ReconciliationDifference;
import vn.tiendo.report.ledger.ReconciliationResult;
import vn.tiendo.report.ledger.ReconciliationResults;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.RegistryDigest;

/**
 * Compares every few minutes, as soon as the watermark says that all the registry speaks of has arrived, and asks for what differs or is
 * missing. The registry sends it again on the usual way; until then the ledger lets it be replaced.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_IDS = 500;

    private final LedgerStatus status;
    private final LedgerDigests ledger;
    private final ReconciliationResults reconciliationResults;
    private final Outbox outbox;
    private final Jdbc jdbc;
    private final Clock clock;
    private final MeterRegistry meters;

    Reconciliation(
            LedgerStatus status,
            LedgerDigests ledger,
            ReconciliationResults reconciliationResults,
            Outbox outbox,
            Jdbc jdbc,
            Clock clock,
            MeterRegistry meters) {
        this.status = status;
        this.ledger = ledger;
        this.reconciliationResults = reconciliationResults;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
        meters.gauge("ledger.differences", reconciliationResults, Reconciliation::open);
        meters.gauge("ledger.differences.unrepaired", reconciliationResults, ReconciliationResults::leftToPeople);
    }

    private static long open(ReconciliationResults reconciliationResults) {
        return reconciliationResults.latest().stream()
                .mapToLong(ReconciliationResult::differing)
                .sum();
    }

    private enum Reason {
        DIFFERENT,
        HOLE
    }

    /** After the schema {@code ledger.repair-requested.v1}. */
    private record Request(String province, List<String> assignments, Reason reason, Instant requestedAt) {}

    @Watched
    // Not while a start is waited for.
    @Scheduled(every = "{reconciliation.every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void compare() {
        onOneNode("compare", () -> status.settledTo()
                .ifPresent(settledTo ->
                        reconciliationResults.provinces().forEach(province -> compare(province, settledTo))));
    }

    @Watched
    @Scheduled(every = "{reconciliation.holes-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void fillHoles() {
        onOneNode("holes", () -> reconciliationResults.provincesWithHoles().forEach(province -> {
            List<String> holes =
                    reconciliationResults.holes(province, clock.instant().minus(ASK_AGAIN));
            ask(province, holes, Reason.HOLE);
        }));
    }

    private void compare(String province, Instant settledTo) {
        Hearts.beat();
        List<RegistryDigest> digests = reconciliationResults.digests(province, settledTo);
        if (digests.isEmpty()) {
            return;
        }
        Map<String, Instant> takenAt = new HashMap<>();
        Map<String, AssignmentDigest> registry = new HashMap<>();
        digests.forEach(digest -> {
            takenAt.put(digest.bucket(), digest.takenAt());
            digest.assignments().forEach(a -> registry.put(a.id(), a));
        });
        // What belongs to a part without a digest yet is not counted: nothing is recorded before the beginning of time.
        Map<String, AssignmentDigest> here =
                ledger.of(province, id -> takenAt.getOrDefault(AssignmentDigest.bucket(id), Instant.MIN));
        List<ReconciliationDifference> differing = differences(registry, here);
        Instant oldest = takenAt.values().stream().min(Instant::compareTo).orElseThrow();
        reconciliationResults
                .store(
                        new ReconciliationResult(province, clock.instant(), oldest, registry.size(), differing.size()),
                        differing)
                .forEach(d -> LOG.warnf("Assignment %s of %s is %s here", d.assignment(), province, d.kind()));
        List<String> repairable = differing.stream()
                .filter(d -> d.kind() != ReconciliationDifference.Kind.UNKNOWN)
                .map(ReconciliationDifference::assignment)
                .toList();
        long left = reconciliationResults.leftToPeople(province);
        if (left > 0) {
            LOG.errorf(
                    "%d assignments of %s differ from the registry after %d repairs; nothing more is asked for: see GET"
                            + " /api/v1/digests?province=%s",
                    left, province, ReconciliationDifference.MOST_REPAIRS, province);
        }
        for (int from = 0; from < repairable.size(); from += MOST_IDS) {
            List<String> some = repairable.subList(from, Math.min(repairable.size(), from + MOST_IDS));
            ask(province, reconciliationResults.toAsk(some, clock.instant().minus(ASK_AGAIN)), Reason.DIFFERENT);
        }
    }

    private List<ReconciliationDifference> differences(
            Map<String, AssignmentDigest> registry, Map<String, AssignmentDigest> here) {
        Instant now = clock.instant();
        List<ReconciliationDifference> differences = new ArrayList<>();
        registry.forEach((id, expected) -> {
            AssignmentDigest found = here.get(id);
            if (!expected.equals(found)) {
                boolean missing = found == null || found.versions() < expected.versions();
                differences.add(new ReconciliationDifference(
                        id,
                        missing ? ReconciliationDifference.Kind.MISSING : ReconciliationDifference.Kind.ALTERED,
                        expected,
                        found,
                        now,
                        null,
                        0));
            }
        });
        here.forEach((id, found) -> {
            if (!registry.containsKey(id)) {
                differences.add(new ReconciliationDifference(
                        id, ReconciliationDifference.Kind.UNKNOWN, null, found, now, null, 0));
            }
        });
        return differences;
    }

    /** Lets the rows be replaced and asks for them, in one transaction. */
    private void ask(String province, List<String> ids, Reason reason) {
        if (ids.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            reconciliationResults.underRepair(province, ids, now);
            Request request = new Request(province, ids, reason, now);
            outbox.append(new Event(
                    "repair:" + UUID.randomUUID() + ":1",
                    Topics.LEDGER,
                    province,
                    EventTypes.LEDGER_REPAIR_REQUESTED,
                    now,
                    Document.write(request)));
        });
        meters.counter("ledger.repairs.asked").increment(ids.size());
        LOG.infof("Asked the registry for %d assignments of %s (%s)", ids.size(), province, reason);
    }

    private Instant now() {
        return clock.instant();
    }

    /** Each kind of work has a lock of its own: started by the same tick, one would keep the other from its turn again and again. */
    private void onOneNode(String kind, Runnable work) {
        try (Jdbc.Lock lock = jdbc.lock("ledger-reconciliation-" + kind)) {
            if (lock.isHeld()) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.warnf("Not compared with the registry yet: %s", e.getMessage());
        }
    }
}
