package vn.tiendo.report.filing.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.assembly.SubmissionLetter;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/** Drafts of the letters by which focal agencies lay a report before the committee that issues it. */
@ApplicationScoped
public class SubmissionLetters {

    private final DocumentRenderer renderer;
    private final Registries registries;
    private final Clock clock;

    SubmissionLetters(DocumentRenderer renderer, Registries registries, Clock clock) {
        this.renderer = renderer;
        this.registries = registries;
        this.clock = clock;
    }

    /** Whether the report has one: its reporter does not issue it itself. */
    public static boolean belongTo(Report report, ReportContent content) {
        return report.isConsolidated() && content.header().authority() != null;
    }

    /** @throws ProblemException NOT_FOUND where it has none */
    public Response of(Report report, ReportContent content, Format format) {
        if (!belongTo(report, content)) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    "Báo cáo này do cơ quan báo cáo tự ban hành; không có tờ trình.",
                    "The reporter issues this report itself; there is no submission letter.");
        }
        SubmissionLetter letter =
                SubmissionLetter.of(registries.current(), content, report.reporter(), clock.instant());
        return Response.ok(renderer.print(letter, format), format.type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(FileName.of(letter, format), format.isShown()))
                .build();
    }
}
