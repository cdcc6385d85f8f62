package vn.tiendo.report.page.collection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** "Ai chưa nộp": the agencies and what they owe in a year. */
@Path("/ai-chua-nop")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.DECIDE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class CollectionPage {

    private static final String MISSING = "chua-nop";

    private final Collecting collecting;
    private final Frames frames;
    private final Clock clock;

    CollectionPage(Collecting collecting, Frames frames, Clock clock) {
        this.collecting = collecting;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "collection")
    static class Templates {

        private Templates() {}

        static native TemplateInstance matrix(Frame frame, Matrix matrix);
    }

    @GET
    public TemplateInstance matrix(
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("ke-hoach") String plan,
            @RestQuery("chi") String only) {
        if (only != null && !only.equals(MISSING)) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "chi",
                    "Chỉ lọc được những cơ quan chưa nộp (chua-nop).",
                    "The only filter is 'chua-nop'.");
        }
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        Matrix matrix = collecting.of(shown, plan, only != null);
        return Templates.matrix(frames.of(MenuEntry.COLLECTION, "Ai chưa nộp báo cáo năm " + shown), matrix);
    }
}
