package vn.tiendo.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The reports whose figures have closed by the believed date assemble themselves soon after report-service is ready. The
 * launcher only waits until they have, so that what it announces is there: until the registry has sent what it holds and
 * nothing is left to assemble, as the services' own counters say.
 */
final class ClosedReports {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private ClosedReports() {}

    /** Waits, but not for ever: they go on by themselves. */
    static Void await(Deployment plan, Deployment report) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!areThere(plan, report) && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        return null;
    }

    private static boolean areThere(Deployment plan, Deployment report) {
        return plan.isZero("outbox_backlog") && report.isZero("ledger_lag") && report.isZero("reports_awaiting");
    }
}
