package vn.tiendo.report.filing.archive;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;

/** Prints one file in one transaction: a node that dies at it leaves it to the others. */
@ApplicationScoped
class RenderQueue {

    private static final Logger LOG = Logger.getLogger(RenderQueue.class);

    private final ReportFiles files;
    private final Revisions revisions;
    private final DocumentRenderer renderer;
    private final Clock clock;

    RenderQueue(ReportFiles files, Revisions revisions, DocumentRenderer renderer, Clock clock) {
        this.files = files;
        this.revisions = revisions;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** @return whether there was one */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 300)
    boolean next() {
        Optional<ReportFile> next = files.claimNext(clock.instant());
        next.ifPresent(this::print);
        return next.isPresent();
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
