package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.RenderJob;
import vn.tiendo.report.filing.archive.ReportFiles;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.archive.Served;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/** Reports as documents in a format: as stored, and as they would be now. */
@ApplicationScoped
public class ReportDocuments {

    private final Revisions revisions;
    private final Narratives narratives;
    private final ReportClosing closing;
    private final ReportFiles files;
    private final RenderJob printing;
    private final DocumentRenderer renderer;
    private final Duration patience;

    ReportDocuments(
            Revisions revisions,
            Narratives narratives,
            ReportClosing closing,
            ReportFiles files,
            RenderJob printing,
            DocumentRenderer renderer,
            @ConfigProperty(name = "report.print.patience") Duration patience) {
        this.revisions = revisions;
        this.narratives = narratives;
        this.closing = closing;
        this.files = files;
        this.printing = printing;
        this.renderer = renderer;
        this.patience = patience;
    }

    /** A report as it stands: its newest revision, with what the reporter has written since; before the closing a draft. */
    public Response current(Report report, Format format) {
        Optional<ReportVersion> stored = revisions.latest(report.id());
        return stored.isPresent()
                ? current(report, stored.get(), format).answer(report.version(), "private, no-cache")
                : printed(closing.draft(report), format).answer(report.version(), "no-store");
    }

    /** The workbook on whose sheet statuses are reported: its rows have the versions of this moment, also after the closing. */
    public Response form(Report report) {
        return printed(closing.asOfNow(report), Format.xlsx).answer(report.version(), "no-store");
    }

    /** What it says as it stands: its newest revision, with what the reporter has written since; before the closing a draft. */
    public ReportContent content(Report report) {
        Optional<ReportVersion> stored = revisions.latest(report.id());
        if (stored.isEmpty()) {
            return closing.draft(report);
        }
        ReportContent content = stored.get().content();
        return report.state().isOwed()
                ? narratives.completed(report.id(), content).withSignature(null)
                : content;
    }

    private Served current(Report report, ReportVersion version, Format format) {
        if (report.state().isOwed()) {
            ReportContent figures = version.content();
            ReportContent written = narratives.completed(report.id(), figures).withSignature(null);
            if (!written.equals(figures)) {
                return printed(written, format);
            }
        }
        return of(version, format);
    }

    /**
     * The file of a stored revision. Right after that was made its file may still wait to be printed: then it goes before the others, and this waits for it.
     *
     * @throws ProblemException UNAVAILABLE when the press takes longer than a reader waits
     */
    public Served of(ReportVersion version, Format format) {
        if (format == Format.json) {
            return Served.of(format, version.report + ".json", version.json());
        }
        return files.printed(version, format)
                .or(() -> awaited(version, format))
                .orElseThrow(() -> ProblemException.of(
                        Kind.UNAVAILABLE,
                        "Văn bản đang được lập; hãy thử lại sau ít giây.",
                        "The document is still being printed; try again in a few seconds."));
    }

    private Optional<Served> awaited(ReportVersion version, Format format) {
        printing.hurry(version, format);
        return Patience.await(patience, () -> files.printed(version, format));
    }

    private Served printed(ReportContent content, Format format) {
        return Served.of(format, FileName.of(content, format), renderer.print(content, format));
    }
}
