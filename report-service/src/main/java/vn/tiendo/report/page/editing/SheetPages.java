package vn.tiendo.report.page.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.editing.ChoiceDesk;
import vn.tiendo.report.filing.editing.ChoicesForm;
import vn.tiendo.report.filing.editing.ChoicesForm.Chosen;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.render.document.ControlSheetText;

/** The control sheet of a report, on which is chosen what counts where agencies have signed otherwise. */
@Path("/soan-bao-cao/{id}/phieu-kiem-soat")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.SET_OUTLINE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class SheetPages {

    private static final String DIFFERENCES = "khac-biet";
    private static final Pattern CHOICE = Pattern.compile("choices\\[(\\d+)\\]\\..*");

    private final ConsolidatedReports reports;
    private final ReportDocuments documents;
    private final ChoiceDesk desk;
    private final PageAddresses addresses;
    private final Frames frames;

    SheetPages(
            ConsolidatedReports reports,
            ReportDocuments documents,
            ChoiceDesk desk,
            PageAddresses addresses,
            Frames frames) {
        this.reports = reports;
        this.documents = documents;
        this.desk = desk;
        this.addresses = addresses;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "editing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance sheet(Frame frame, Sheet page, String message, FormErrors errors);
    }

    /**
     * What the page shows.
     *
     * @param editable somebody may still choose
     * @param version of the report
     */
    record Sheet(
            ReportRow report,
            List<SheetPart> parts,
            List<DifferenceLine> differences,
            boolean editable,
            long version,
            String key) {}

    @GET
    public TemplateInstance sheet(@RestPath String id, @RestQuery("da") String done) {
        return page(reports.one(id), null, Done.words(done), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(@RestPath String id, PageForm form) {
        Report report = reports.one(id);
        List<Chosen> chosen = chosen(form);
        try {
            Precondition on = new Precondition(Versions.etag(form.version()), form.key());
            desk.choose(id, on, new ChoicesForm(chosen));
            return Redirects.to("/soan-bao-cao/" + id + "/phieu-kiem-soat?da=khac-biet");
        } catch (ProblemException refusal) {
            FormErrors errors = FormErrors.of(refusal, path -> field(path, chosen));
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(report, form, null, errors))
                    .build();
        }
    }

    /** Those of the page of which something is chosen. */
    private static List<Chosen> chosen(PageForm form) {
        return form.all(DIFFERENCES).stream()
                .flatMap(id -> List.of(Choice.values()).stream()
                        .filter(choice -> choice.name().equals(form.typed(DifferenceLine.field(id))))
                        .map(choice -> new Chosen(id, choice)))
                .toList();
    }

    private static Optional<String> field(String path, List<Chosen> chosen) {
        Matcher matcher = CHOICE.matcher(path);
        return matcher.matches()
                ? Optional.of(DifferenceLine.field(
                        chosen.get(Integer.parseInt(matcher.group(1))).difference()))
                : Optional.empty();
    }

    private TemplateInstance page(Report report, PageForm form, String message, FormErrors errors) {
        Sheet page = new Sheet(
                reports.named(report),
                ControlSheetText.of(documents.content(report)).stream()
                        .map(part -> SheetPart.of(part, report.plan(), addresses::of, addresses::ofPlanService))
                        .toList(),
                desk.differences(report).stream()
                        .map(view -> DifferenceLine.of(view, form))
                        .toList(),
                reports.isEditable(report),
                report.version(),
                PageForm.newKey());
        return Templates.sheet(frames.of(MenuEntry.EDITOR, "Phiếu kiểm soát số liệu"), page, message, errors);
    }
}
