package vn.tiendo.report.filing;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Press;

/** Prints one file in one transaction: a node that dies at it leaves it to the others. */
@ApplicationScoped
class Printing {

    private static final Logger LOG = Logger.getLogger(Printing.class);

    private final ReportFiles files;
    private final Revisions revisions;
    private final Press press;
    private final Clock clock;

    Printing(ReportFiles files, Revisions revisions, Press press, Clock clock) {
        this.files = files;
        this.revisions = revisions;
        this.press = press;
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
            file.printed(FileName.of(content, file.format), press.print(content, file.format), clock.instant());
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
