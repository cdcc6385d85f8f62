package vn.tiendo.report.page.editing.part;

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
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.editing.EditingDesk;
import vn.tiendo.report.filing.editing.PartForm;
import vn.tiendo.report.page.editing.ConsolidatedReports;
import vn.tiendo.report.page.editing.Done;
import vn.tiendo.report.page.editing.PartPath;

/** A part of the report: what was said for it on the left, what the report makes of it on the right, and one form over both. */
@Path("/soan-bao-cao/{id}/muc/{muc}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.SET_OUTLINE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class PartPages {

    private final ConsolidatedReports reports;
    private final PartReading reading;
    private final EditingDesk desk;
    private final Validator validator;
    private final Frames frames;

    PartPages(ConsolidatedReports reports, PartReading reading, EditingDesk desk, Validator validator, Frames frames) {
        this.reports = reports;
        this.reading = reading;
        this.desk = desk;
        this.validator = validator;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "editing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance part(Frame frame, PartPage page);
    }

    @GET
    public TemplateInstance part(@RestPath String id, @RestPath("muc") String path, @RestQuery("da") String done) {
        Report report = reports.one(id);
        return page(reading.opened(report, known(path), Done.words(done)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(@RestPath String id, @RestPath("muc") String path, PageForm form) {
        Report report = reports.one(id);
        Part part = known(path);
        long version = form.version();
        PartReading.Before before = reading.before(report, part);
        PartEdit.Wanted wanted = null;
        try {
            wanted = new PartEdit(form, before.view()).wanted(before::beginning);
            requireReadable(form, wanted);
            desk.write(id, part, new Precondition(Versions.etag(version), form.key()), wanted.form());
            return Redirects.to("/soan-bao-cao/" + id + "/muc/" + path + "?da=" + wanted.done());
        } catch (ProblemException refusal) {
            return answer(refusal, reading.refused(before, form, wanted, refusal));
        }
    }

    @POST
    @Path("tu-dong")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> reset(@RestPath String id, @RestPath("muc") String path, PageForm form) {
        Report report = reports.one(id);
        Part part = known(path);
        try {
            desk.reset(id, part, new Precondition(Versions.etag(form.version()), form.key()));
            return Redirects.to("/soan-bao-cao/" + id + "/muc/" + path + "?da=tu-dong");
        } catch (ProblemException refusal) {
            return answer(refusal, reading.notReset(report, part, refusal));
        }
    }

    /** Everything that cannot be read as it was typed, all at once, before the desk is asked. */
    private void requireReadable(PageForm form, PartEdit.Wanted wanted) {
        wanted.fields().stream().filter(field -> field != null).forEach(form::text);
        Map<String, Text> defects = new LinkedHashMap<>(form.defects());
        for (ConstraintViolation<PartForm> violation : validator.validate(wanted.form())) {
            String field = violation.getPropertyPath().toString().replace(".<list element>", "");
            defects.putIfAbsent(field, new Text(violation.getMessage(), violation.getMessage()));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private static Part known(String path) {
        return PartPath.read(path)
                .orElseThrow(() -> ProblemException.notFound("mục của báo cáo", "part of a report", path));
    }

    private RestResponse<TemplateInstance> answer(ProblemException refusal, PartPage page) {
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page(page))
                .build();
    }

    private TemplateInstance page(PartPage page) {
        return Templates.part(frames.of(MenuEntry.EDITOR, "Mục: " + page.place().heading()), page);
    }
}
