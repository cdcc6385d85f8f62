package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.render.Format;

/** Serves the files of stored revisions. Right after a revision was made its file may still be on the press: then this waits for it. */
@ApplicationScoped
class PrintedFiles {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final ReportFiles files;
    private final Duration patience;

    PrintedFiles(ReportFiles files, @ConfigProperty(name = "report.print.patience") Duration patience) {
        this.files = files;
        this.patience = patience;
    }

    /** @throws ProblemException UNAVAILABLE when the press takes longer than a reader waits */
    Served of(ReportVersion version, Format format) {
        if (format == Format.json) {
            return Served.of(format, version.report + ".json", version.json());
        }
        for (long waited = 0; waited <= patience.toMillis(); waited += LOOK_EVERY_MILLIS) {
            Optional<Served> file = files.printed(version, format);
            if (file.isPresent()) {
                return file.get();
            }
            pause();
        }
        throw ProblemException.of(
                Kind.UNAVAILABLE,
                "Văn bản đang được lập; hãy thử lại sau ít giây.",
                "The document is still being printed; try again in a few seconds.");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
