package vn.tiendo.report.page.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.entry.Task;

/** "Tiến độ": how a year's work stands, for leaders; from the numbers to the tasks, and from a task to what each agency has said. */
@Path("/tien-do")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.READ)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class OverviewPages {

    private final Sights sights;
    private final Overview overview;
    private final Explanations explanations;
    private final Assignments assignments;
    private final Frames frames;

    OverviewPages(Sights sights, Overview overview, Explanations explanations, Assignments assignments, Frames frames) {
        this.sights = sights;
        this.overview = overview;
        this.explanations = explanations;
        this.assignments = assignments;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "overview")
    static class Templates {

        private Templates() {}

        static native TemplateInstance overview(Frame frame, OverviewView view);

        static native TemplateInstance tasks(Frame frame, TaskList list);

        static native TemplateInstance agencies(Frame frame, AgencyList list);

        static native TemplateInstance task(Frame frame, TaskStory story);
    }

    @GET
    @Transactional
    public TemplateInstance overview(
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("ke-hoach") String plan) {
        AsOf asOf = overview.asOf();
        Sight sight = sights.of(year, plan);
        return Templates.overview(frame("Tiến độ năm " + sight.year()), overview.of(sight, asOf));
    }

    @GET
    @Path("nhiem-vu")
    @Transactional
    public TemplateInstance tasks(
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("ke-hoach") String plan,
            @RestQuery(Group.PARAMETER) String group,
            @RestQuery(Condition.PARAMETER) String condition,
            @RestQuery("co-quan") String agency) {
        TaskList.Filter filter = new TaskList.Filter(Group.of(group), Condition.of(condition), agency);
        if (agency != null) {
            sights.requireAgency(agency);
        }
        AsOf asOf = overview.asOf();
        Sight sight = sights.of(year, plan);
        return Templates.tasks(
                frame("Danh sách nhiệm vụ năm " + sight.year()), TaskList.of(sight, asOf, filter, explanations));
    }

    @GET
    @Path("co-quan")
    @Transactional
    public TemplateInstance agencies(
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("ke-hoach") String plan) {
        AsOf asOf = overview.asOf();
        Sight sight = sights.of(year, plan);
        return Templates.agencies(frame("Tiến độ theo cơ quan năm " + sight.year()), AgencyList.of(sight, asOf));
    }

    @GET
    @Path("nhiem-vu/{task}")
    @Transactional
    public TemplateInstance task(
            @RestPath("task") String id,
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("ke-hoach") String plan) {
        AsOf asOf = overview.asOf();
        Sight sight = sights.ofTask(year, plan, id);
        Task task = sight.registry().tasks().get(id);
        TaskStory story = TaskStory.of(sight, asOf, task, assignments.ofTask(task.plan(), id), explanations);
        return Templates.task(frame("Nhiệm vụ " + task.number()), story);
    }

    private Frame frame(String title) {
        return frames.of(MenuEntry.PROGRESS, title);
    }
}
