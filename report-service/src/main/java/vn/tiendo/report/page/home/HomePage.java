package vn.tiendo.report.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.report.deadline.Feed;
import vn.tiendo.report.page.overview.PlanStandings;
import vn.tiendo.report.page.overview.Standings;

/** "Trang đầu": what waits for the caller, where it is done, and how the work stands that he watches over. */
@Path("/")
@Allowed(Permission.READ)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class HomePage {

    private static final String TITLE = "Trang đầu";

    private final Home home;
    private final PlanStandings standings;
    private final Feed feed;
    private final Caller.Current caller;
    private final Frames frames;

    HomePage(Home home, PlanStandings standings, Feed feed, Caller.Current caller, Frames frames) {
        this.home = home;
        this.standings = standings;
        this.feed = feed;
        this.caller = caller;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {

        private Templates() {}

        static native TemplateInstance home(Frame frame, HomeView home, Standings standings);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Transactional
    public RestResponse<TemplateInstance> home(@RestQuery("state") String signedOut) {
        if (signedOut != null) {
            // Who has signed out is led here with this parameter, signs in again, and comes back to the same address.
            return Redirects.to(MenuEntry.HOME.path);
        }
        Frame frame = frames.of(MenuEntry.HOME, TITLE);
        return RestResponse.ok(Templates.home(
                frame, home.of(frame), watchesOver(caller.get()) ? standings.thisYear() : Standings.NONE));
    }

    /** Who answers for a province's work, or is to know of it. */
    private static boolean watchesOver(Caller who) {
        return who.is(Caller.Role.FOCAL) || who.is(Caller.Role.COMMITTEE) || who.is(Caller.Role.READER);
    }

    /** The due days as a calendar takes them in; of who reports for an agency, those on which it reports. */
    @GET
    @Path(Home.CALENDAR)
    @Produces("text/calendar;charset=utf-8")
    public RestResponse<byte[]> calendar() {
        Caller who = caller.get();
        String agency = who.is(Caller.Role.AGENCY_REPORTER) && !who.is(Caller.Role.FOCAL) ? who.agency() : null;
        return RestResponse.ResponseBuilder.ok(feed.calendar(null, null, agency, null))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + Home.CALENDAR + "\"")
                .build();
    }
}
