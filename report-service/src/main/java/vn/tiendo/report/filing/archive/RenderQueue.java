package vn.tiendo.report.filing.archive;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/**
 * Prints one file in one transaction: a node that dies at it leaves it to the others. What a reader waits for goes first: after a
 * closing hundreds of files stand in the queue.
 */
@ApplicationScoped
class RenderQueue {

    private static final Logger LOG = Logger.getLogger(RenderQueue.class);

    private final ReportFiles files;
    private final Revisions revisions;
    private final DocumentRenderer renderer;
    private final Clock clock;
    /** Only a hint, so that it is not stored: who asks again is noted again. */
    private final Set<ReportFile.Key> askedFor = ConcurrentHashMap.newKeySet();

    RenderQueue(ReportFiles files, Revisions revisions, DocumentRenderer renderer, Clock clock) {
        this.files = files;
        this.revisions = revisions;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** A reader waits for this file. */
    void askFor(ReportVersion version, Format format) {
        askedFor.add(new ReportFile.Key(version.report, version.revision, format));
    }

    /** @return whether there was one */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 300)
    boolean next() {
        Instant now = clock.instant();
        Optional<ReportFile> next = claimAskedFor(now).or(() -> files.claimNext(now));
        next.ifPresent(this::print);
        return next.isPresent();
    }

    private Optional<ReportFile> claimAskedFor(Instant now) {
        for (ReportFile.Key key : askedFor) {
            askedFor.remove(key);
            Optional<ReportFile> file = files.claim(key, now);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private void print(ReportFile file) {
        try {
            ReportContent content = revisions.of(file.report, file.revision).content();
            file.printed(FileName.of(content, file.format), renderer.print(content, file.format), clock.instant());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.errorf(e, "%s of revision %d of %s could not be printed", file.format, file.revision, file.report);
            file.failed(String.valueOf(e), clock.instant());
        }
    }

    @Transactional
    long waiting() {
        return files.waiting();
    }
}
