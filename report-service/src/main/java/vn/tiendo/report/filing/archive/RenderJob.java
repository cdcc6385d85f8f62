package vn.tiendo.report.filing.archive;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.render.Format;

/**
 * Prints the files that wait: as soon as a revision is stored, and every few seconds what was left, on whichever node. One at a
 * time: the queue is the table.
 */
@ApplicationScoped
public class RenderJob {

    private static final Logger LOG = Logger.getLogger(RenderJob.class);

    /** One document takes seconds; on a machine that is busy with something else, minutes. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    private final RenderQueue printing;
    private final ReportFiles files;
    private final AtomicLong waiting = new AtomicLong();
    // One run and one more after it: who comes in between is served by the second.
    private final ThreadPoolExecutor printer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            run -> new Thread(run, "printer"),
            new ThreadPoolExecutor.DiscardPolicy());

    RenderJob(RenderQueue printing, ReportFiles files, MeterRegistry meters) {
        this.printing = printing;
        this.files = files;
        meters.gauge("report.files.waiting", waiting);
    }

    /** A revision was stored. */
    record Ordered(String report, int revision) {}

    void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ordered ordered) {
        printer.execute(this::printAll);
    }

    /** A reader waits for this file: it is printed next. */
    public void hurry(ReportVersion version, Format format) {
        printing.askFor(version, format);
        printer.execute(this::printAll);
    }

    @Watched
    @Scheduled(every = "{report.print.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        printer.execute(this::printAll);
    }

    private void printAll() {
        try {
            Hearts.during("printer", LONGEST_SILENCE, this::printWaiting);
        } catch (Exception | Error e) {
            LOG.warn("Files could not be printed, trying again", e);
        }
    }

    private Void printWaiting() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            Hearts.beat();
            more = printing.next();
        }
        waiting.set(printing.waiting());
        return null;
    }

    @PreDestroy
    void stop() {
        printer.shutdownNow();
    }
}
