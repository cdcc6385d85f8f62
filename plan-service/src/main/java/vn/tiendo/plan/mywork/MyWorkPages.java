package vn.tiendo.plan.mywork;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.bulk.NotStartedDesk;
import vn.tiendo.plan.bulk.NotStartedStatement;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** "Việc của tôi": the list of what an agency answers for, what is urgent first. Changes go through the desks of the API. */
@Path("/viec-cua-toi")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.REPORT_STATUS)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class MyWorkPages {

    private static final String PAGE = MenuEntry.MY_WORK.path;

    private final OwnWork work;
    private final TaskDetails details;
    private final NotStartedDesk notStarted;
    private final Frames frames;
    private final Clock clock;

    MyWorkPages(OwnWork work, TaskDetails details, NotStartedDesk notStarted, Frames frames, Clock clock) {
        this.work = work;
        this.details = details;
        this.notStarted = notStarted;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame frame, OwnList own);
    }

    @GET
    public TemplateInstance list(
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("loc") String filter,
            @RestQuery("da-luu") String saved,
            @RestQuery("da-khai") Integer stated,
            @RestQuery("da-tra-loi") String answered) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        List<OwnTask> tasks = work.of(shown);
        String agency = work.agency();
        OwnList own = new OwnList(
                shown,
                agency,
                tasks,
                ListFilter.of(filter),
                details.unanswered(),
                agency == null ? 0 : notStarted.left(new NotStartedStatement(null, shown, null)),
                message(tasks, saved, stated, answered));
        return Templates.list(frames.of(MenuEntry.MY_WORK, "Việc của tôi năm " + shown), own);
    }

    /** What was done just now; a link that somebody made up says nothing. */
    private static String message(List<OwnTask> tasks, String saved, Integer stated, String answered) {
        if (tasks.stream().anyMatch(own -> own.task().number().equals(saved))) {
            return "Đã lưu báo cáo về nhiệm vụ " + saved + ".";
        }
        if (tasks.stream().anyMatch(own -> own.task().number().equals(answered))) {
            return "Đã gửi giải trình về nhiệm vụ " + answered + ".";
        }
        if (stated == null) {
            return null;
        }
        return stated == 0
                ? "Không còn nhiệm vụ nào chưa có báo cáo."
                : "Đã ghi “Chưa thực hiện” cho " + stated + " nhiệm vụ chưa có báo cáo.";
    }

    @POST
    @Path("chua-thuc-hien")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> stateNotStarted(PageForm form) {
        int year = form.line("nam")
                .filter(text -> text.matches("2[0-2]\\d\\d"))
                .map(Integer::valueOf)
                .orElseThrow(() -> ProblemException.field(Kind.INVALID, "nam", "Cần cho biết năm.", "Say which year."));
        List<NotStartedDesk.Outcome> outcomes = notStarted.state(new NotStartedStatement(null, year, null));
        long stated =
                outcomes.stream().filter(outcome -> outcome.state() != null).count();
        return Redirects.to(PAGE + "?nam=" + year + "&da-khai=" + stated);
    }
}
