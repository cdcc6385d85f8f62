package vn.tiendo.report.page.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.aid.SubmissionLetters;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.render.Format;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.PrintedPart;

/** What the editor looks up beside the text: figures and annexes, what has changed, the draft of the letter. */
@Path("/soan-bao-cao/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.SET_OUTLINE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class AidPages {

    private final ConsolidatedReports reports;
    private final ReportDocuments documents;
    private final Revisions revisions;
    private final SubmissionLetters letters;
    private final Frames frames;

    AidPages(
            ConsolidatedReports reports,
            ReportDocuments documents,
            Revisions revisions,
            SubmissionLetters letters,
            Frames frames) {
        this.reports = reports;
        this.documents = documents;
        this.revisions = revisions;
        this.letters = letters;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "editing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance figures(
                Frame frame, ReportRow report, List<PrintedLine> lines, List<Annex> annexes);

        static native TemplateInstance changes(Frame frame, ReportRow report, List<RevisionLine> revisions);
    }

    @GET
    @Path("so-lieu")
    public TemplateInstance figures(@RestPath String id) {
        Report report = reports.one(id);
        ReportContent content = documents.content(report);
        List<PrintedLine> lines = PrintedPart.of(content, Part.RESULTS).stream()
                .map(PrintedLine::of)
                .toList();
        return Templates.figures(
                frame("Số liệu và phụ lục"),
                reports.named(report),
                lines,
                OfficialDocument.of(content).annexes());
    }

    @GET
    @Path("thay-doi")
    public TemplateInstance changes(@RestPath String id) {
        Report report = reports.one(id);
        List<RevisionLine> lines = new ArrayList<>();
        ReportContent before = null;
        for (ReportVersion revision : revisions.of(id)) {
            ReportContent content = revision.content();
            lines.add(0, RevisionLine.of(revision, before, content));
            before = content;
        }
        return Templates.changes(frame("Thay đổi giữa các lần lập"), reports.named(report), lines);
    }

    @GET
    @Path("to-trinh")
    @Produces(Format.DOCX)
    public Response letter(@RestPath String id) {
        Report report = reports.one(id);
        return letters.of(report, documents.content(report), Format.docx);
    }

    private Frame frame(String title) {
        return frames.of(MenuEntry.EDITOR, title);
    }
}
