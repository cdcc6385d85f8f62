package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.DocumentPolicy;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.Format;

/** "Báo cáo của cơ quan": the list, one report, and the report as it reads. */
@Path("/bao-cao")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.ISSUE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class OwnReportPages {

    private final OwnReports own;
    private final ReportPage page;
    private final ReportDocuments documents;
    private final DocumentRenderer renderer;
    private final Frames frames;
    private final Clock clock;

    OwnReportPages(
            OwnReports own,
            ReportPage page,
            ReportDocuments documents,
            DocumentRenderer renderer,
            Frames frames,
            Clock clock) {
        this.own = own;
        this.page = page;
        this.documents = documents;
        this.renderer = renderer;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        return Templates.list(frames.of(MenuEntry.OWN_REPORTS, "Báo cáo của cơ quan năm " + shown), own.of(shown));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath String id, @RestQuery("xong") String done) {
        return page.opened(id, Done.words(done));
    }

    /** The report as it reads now, for the frame beside its form and to be read alone. */
    @GET
    @Path("{id}/xem")
    public Response preview(@RestPath String id) {
        return shown(documents.current(own.known(id), Format.html));
    }

    @GET
    @Path("{id}/phieu-kiem-soat")
    public Response controlSheet(@RestPath String id) {
        return shown(Response.ok(renderer.controlSheet(documents.content(own.known(id))), Format.html.type)
                .build());
    }

    static Response shown(Response document) {
        return Response.fromResponse(document)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, null)
                .header(DocumentPolicy.HEADER, DocumentPolicy.SHOWN)
                .build();
    }
}
