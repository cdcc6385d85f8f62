package vn.tiendo.report.page.calendar;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.calendarlink.CalendarLinkDesk;
import vn.tiendo.report.calendarlink.NewCalendarLink;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/** Addresses for the calendar of a phone: made, shown once, taken back. By the desk of the API. */
@Path("/lich-dien-thoai")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.READ)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class CalendarPages {

    private static final String PAGE = "/lich-dien-thoai";
    private static final String REVOKED = "thu-hoi";

    private final CalendarLinkDesk desk;
    private final Registries registries;
    private final Frames frames;

    CalendarPages(CalendarLinkDesk desk, Registries registries, Frames frames) {
        this.desk = desk;
        this.registries = registries;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "calendar")
    static class Templates {

        private Templates() {}

        /**
         * @param address that was just made, or null
         * @param message what was done, or null
         */
        static native TemplateInstance links(
                Frame frame, List<LinkRow> links, String address, String message, FormErrors errors);
    }

    @GET
    public TemplateInstance list(@RestQuery("da") String done) {
        return page(null, REVOKED.equals(done) ? "Đã thu hồi địa chỉ." : null, FormErrors.NONE);
    }

    /** The answer is the page itself: the address is shown nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> make(PageForm form) {
        try {
            return RestResponse.ok(
                    page(desk.make(new NewCalendarLink(null, null)).address(), null, FormErrors.NONE));
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(null, null, FormErrors.of(refusal, field -> Optional.empty())))
                    .build();
        }
    }

    @POST
    @Path("{id}/" + REVOKED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> revoke(@RestPath UUID id, PageForm form) {
        desk.revoke(id);
        return Redirects.to(PAGE + "?da=" + REVOKED);
    }

    private TemplateInstance page(String address, String message, FormErrors errors) {
        Registry registry = registries.current();
        List<LinkRow> links =
                desk.list().stream().map(link -> LinkRow.of(link, registry)).toList();
        return Templates.links(frames.of(MenuEntry.HOME, "Lịch trên điện thoại"), links, address, message, errors);
    }
}
