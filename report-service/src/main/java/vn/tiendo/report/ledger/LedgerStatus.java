package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.database.Jdbc;

/** How far the ledger is complete: what this process has reached, and which watermark is in force. */
@ApplicationScoped
public class LedgerStatus {

    private final Jdbc jdbc;
    private final Duration grace;
    private final AtomicLong arrivals = new AtomicLong();
    private volatile Instant caughtUpAt;
    private volatile long lag;
    private volatile String stopped;
    private volatile long place = -1;
    private volatile long placeSince;

    LedgerStatus(Jdbc jdbc, @ConfigProperty(name = "report.assembly.grace") Duration grace) {
        this.jdbc = jdbc;
        this.grace = grace;
    }

    /** Records that this process has applied all that was on the topics when it started. */
    public void caughtUp(Instant at) {
        caughtUpAt = at;
    }

    /** When this process had applied all that was on the topics when it started; empty before. */
    public Optional<Instant> caughtUpAt() {
        return Optional.ofNullable(caughtUpAt);
    }

    /**
     * Records where the ledger stands.
     *
     * @param at the sum of its offsets: another one as soon as anything was applied, by whichever node
     * @param behind records that it has still to apply
     */
    public void stands(long at, long behind) {
        if (at != place || behind == 0) {
            place = at;
            placeSince = System.nanoTime();
        }
        lag = behind;
        arrivals.incrementAndGet();
        synchronized (arrivals) {
            arrivals.notifyAll();
        }
    }

    /** How often this node has said where the ledger stands; to be asked before one looks at the ledger. */
    public long arrivals() {
        return arrivals.get();
    }

    /**
     * Waits until the ledger may have got further than it was at a look; without a database connection.
     *
     * @param seen {@link #arrivals} before that look
     * @param longest another node may lead the ledger: so long at most
     */
    public void awaitArrival(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (arrivals) {
            for (long left = longest.toMillis(); arrivals.get() == seen && left > 0; ) {
                arrivals.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
    }

    /** For how long nothing has been applied while records waited, as far as is known; zero when none waits. */
    public Duration rest() {
        return lag == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - placeSince);
    }

    public long lag() {
        return lag;
    }

    /** Records that this process applies nothing more, and why. */
    public void stopped(String why) {
        stopped = why;
    }

    /** Records that this process applies records. */
    public void goesOn() {
        stopped = null;
    }

    /** Why this process applies nothing more; empty while it does. */
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /**
     * All changes recorded up to this instant are in the ledger: the watermark in force. Empty before the first: then nobody can
     * tell half a registry from a whole one.
     */
    public Optional<Instant> settledTo() {
        return jdbc.first("select up_to from ledger_watermark", row -> Jdbc.instant(row, "up_to"));
    }

    /**
     * Whether changes from before an instant that are not known to be in the ledger are still waited for: not for ever, and only from when
     * this process had read what there was.
     */
    public boolean isWaitedFor(Instant changesBefore, Instant now) {
        Instant reads = caughtUpAt().orElse(now);
        return now.isBefore((reads.isAfter(changesBefore) ? reads : changesBefore).plus(grace));
    }

    /** Assignments of which a version below the highest is missing. */
    public long gaps() {
        return count("select count(*) from ledger_gap");
    }

    /** Records that were put aside and wait for an operator. */
    public long quarantined() {
        return count("select count(*) from quarantine where state = 'WAITING'");
    }

    private long count(String sql) {
        return jdbc.one(sql, row -> row.getLong(1));
    }

    /** When the newest change of a plan's assignments that is applied was recorded; empty before the first. */
    public Optional<Instant> appliedUpTo(String plan) {
        return newest(" where plan = ?", plan);
    }

    /** When the newest change that is applied was recorded; empty before the first. */
    public Optional<Instant> appliedUpTo() {
        return newest("");
    }

    private Optional<Instant> newest(String where, Object... values) {
        return jdbc.one(
                "select max(recorded_at) as newest from ledger_assignment_version" + where,
                row -> Optional.ofNullable(Jdbc.instant(row, "newest")),
                values);
    }
}
