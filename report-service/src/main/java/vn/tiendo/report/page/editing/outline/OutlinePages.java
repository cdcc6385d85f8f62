package vn.tiendo.report.page.editing.outline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.outline.OutlineDesk;
import vn.tiendo.report.filing.outline.OutlineView;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.page.editing.ConsolidatedReports;
import vn.tiendo.report.page.editing.Done;
import vn.tiendo.report.page.editing.PartPath;

/** The outline of a year: that of the consolidated report, and that of the agencies' reports below it. */
@Path("/soan-bao-cao/{id}/de-cuong")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.SET_OUTLINE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class OutlinePages {

    private static final String OF_AGENCIES = "co-quan";

    private final ConsolidatedReports reports;
    private final OutlineDesk desk;
    private final Validator validator;
    private final Frames frames;

    OutlinePages(ConsolidatedReports reports, OutlineDesk desk, Validator validator, Frames frames) {
        this.reports = reports;
        this.desk = desk;
        this.validator = validator;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "editing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance outline(Frame frame, OutlinePage page, String message);
    }

    /** Whose outline it is. */
    private record Subject(Report report, String obligation, boolean agencies, boolean both) {}

    @GET
    public TemplateInstance outline(@RestPath String id, @RestQuery("cap") String level, @RestQuery("da") String done) {
        Subject subject = subject(id, level);
        OutlineView.Versioned stored = desk.read(subject.obligation, subject.report.year());
        OutlineForm form = OutlineForm.of(outline(stored));
        return page(subject, stored, form, FormErrors.NONE, null, Done.words(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> set(@RestPath String id, @RestQuery("cap") String level, PageForm form) {
        Subject subject = subject(id, level);
        long version = form.version();
        OutlineForm typed = OutlineForm.typed(form);
        Map<String, Text> defects = new LinkedHashMap<>();
        OutlineForm.Read read = typed.read(defects);
        try {
            requireReadable(form, read, defects);
            desk.set(
                    subject.obligation,
                    subject.report.year(),
                    new Precondition(Versions.etag(version), null),
                    read.outline());
            return Redirects.to(
                    "/soan-bao-cao/" + id + "/de-cuong?da=de-cuong" + (subject.agencies ? "&cap=" + OF_AGENCIES : ""));
        } catch (ProblemException refusal) {
            OutlineView.Versioned stored = desk.read(subject.obligation, subject.report.year());
            boolean overtaken = FormErrors.isOvertaken(refusal);
            FormErrors errors = overtaken ? FormErrors.NONE : FormErrors.of(refusal, read::field);
            List<String> conflict = overtaken ? OutlinePage.lines(outline(stored)) : null;
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(subject, stored, typed, errors, conflict, null))
                    .build();
        }
    }

    private void requireReadable(PageForm form, OutlineForm.Read read, Map<String, Text> defects) {
        read.chapters().forEach(chapter -> form.line(OutlineForm.CHAPTER + chapter));
        read.parts().forEach(of -> of.forEach(part -> form.line(OutlineForm.TITLE + PartPath.of(part))));
        form.line(OutlineForm.LETTER);
        defects.putAll(form.defects());
        for (ConstraintViolation<Outline> violation : validator.validate(read.outline())) {
            String field = violation.getPropertyPath().toString().replace(".<list element>", "");
            defects.putIfAbsent(
                    read.field(field).orElse(field), new Text(violation.getMessage(), violation.getMessage()));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private Subject subject(String id, String level) {
        Report report = reports.one(id);
        Obligation obligation = reports.obligation(report);
        boolean agencies = OF_AGENCIES.equals(level);
        if (obligation == null || agencies && obligation.consolidates() == null) {
            throw ProblemException.notFound("đề cương của báo cáo", "outline of report", id);
        }
        return new Subject(
                report,
                agencies ? obligation.consolidates() : obligation.id(),
                agencies,
                obligation.consolidates() != null);
    }

    private static Outline outline(OutlineView.Versioned stored) {
        return new Outline(stored.view().letter(), stored.view().chapters());
    }

    private TemplateInstance page(
            Subject subject,
            OutlineView.Versioned stored,
            OutlineForm form,
            FormErrors errors,
            List<String> conflict,
            String message) {
        OutlinePage page = new OutlinePage(
                reports.named(subject.report),
                subject.agencies,
                subject.both,
                stored.view().usual(),
                stored.version(),
                form,
                errors,
                conflict);
        Frame frame = frames.of(MenuEntry.EDITOR, "Đề cương năm " + subject.report.year());
        return Templates.outline(frame, page, message);
    }
}
