package vn.tiendo.plan.mywork;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.bulk.BulkChange;
import vn.tiendo.plan.bulk.BulkDesk;
import vn.tiendo.plan.mywork.form.FormChecks;
import vn.tiendo.plan.mywork.form.Report;
import vn.tiendo.plan.mywork.form.ReportForm;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** One report on several tasks that were ticked in the list; each is taken on its own. */
@Path("/viec-cua-toi/nhieu")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.REPORT_STATUS)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ManyPages {

    /** A row of the form: the task, and the version that the report is based on. */
    private static final Pattern ROW =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}) (\\d{1,18})");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final OwnWork work;
    private final BulkDesk desk;
    private final FormChecks checks;
    private final Frames frames;
    private final Clock clock;

    ManyPages(OwnWork work, BulkDesk desk, FormChecks checks, Frames frames, Clock clock) {
        this.work = work;
        this.desk = desk;
        this.checks = checks;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance many(Frame frame, ManyTasks many);
    }

    /** Where somebody comes back to without having ticked anything. */
    @GET
    public TemplateInstance nothing() {
        return page(new ManyTasks(List.of(), ReportForm.blank(), List.of()));
    }

    /** Those that were ticked in the list, with the form; a field of an address may come only once, so they are sent. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance form(PageForm ticked) {
        List<UUID> ids = ticked.all("chon").stream()
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .distinct()
                .limit(BulkChange.MAX_ROWS)
                .toList();
        return page(
                new ManyTasks(work.these(ids).stream().map(ManyTasks.Row::of).toList(), ReportForm.blank(), List.of()));
    }

    @POST
    @Path("luu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> report(PageForm form) {
        Map<UUID, Long> versions = rows(form);
        Map<UUID, OwnTask> tasks = work.these(versions.keySet()).stream()
                .collect(Collectors.toMap(
                        own -> own.state().id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Report report = new Report(form, Report.Blank.KEEPS);
        if (report.isToBeChanged()) {
            return RestResponse.ok(page(new ManyTasks(rows(tasks, versions), ReportForm.changed(form, 0), List.of())));
        }
        try {
            StatusChange change = checks.readable(form, report.change(null), report::field);
            requireSound(change, tasks.keySet());
            List<BulkDesk.Entry> entries = versions.entrySet().stream()
                    .filter(row -> tasks.containsKey(row.getKey()))
                    .map(row -> new BulkDesk.Entry(
                            new BulkChange.Row(row.getKey(), row.getValue(), null, change), null, null))
                    .toList();
            return RestResponse.ok(page(after(desk.each(entries, form.key()), tasks, form)));
        } catch (ProblemException refusal) {
            ReportForm again = ReportForm.refused(form, 0, refusal);
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(new ManyTasks(rows(tasks, versions), again, List.of())))
                    .build();
        }
    }

    /** What is wrong whatever the task is said once, beside its field, rather than in each row. */
    private void requireSound(StatusChange change, Set<UUID> tasks) {
        if (tasks.isEmpty()) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Chưa chọn nhiệm vụ nào; hãy về danh sách và đánh dấu các nhiệm vụ.",
                    "No task is ticked.");
        }
        Map<String, Text> defects = change.defects(Status.NOT_STARTED, TimeFrame.Kind.NONE, LocalDate.now(clock));
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private static Map<UUID, Long> rows(PageForm form) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        for (String row : form.all("dong")) {
            Matcher typed = ROW.matcher(row);
            if (typed.matches() && versions.size() < BulkChange.MAX_ROWS) {
                versions.putIfAbsent(UUID.fromString(typed.group(1)), Long.valueOf(typed.group(2)));
            }
        }
        return versions;
    }

    /** Each on the version that it was opened on: what somebody else has reported since is not replaced unseen. */
    private static List<ManyTasks.Row> rows(Map<UUID, OwnTask> tasks, Map<UUID, Long> versions) {
        return tasks.entrySet().stream()
                .map(task -> new ManyTasks.Row(task.getValue(), versions.get(task.getKey())))
                .toList();
    }

    /** The outcomes, and the form again for those that were refused. */
    private ManyTasks after(List<BulkDesk.Outcome> outcomes, Map<UUID, OwnTask> tasks, PageForm form) {
        List<ManyTasks.Outcome> told = new ArrayList<>();
        List<UUID> left = new ArrayList<>();
        for (BulkDesk.Outcome outcome : outcomes) {
            UUID id = outcome.entry().row().assignment();
            OwnTask own = tasks.get(id);
            String refusal = outcome.refusal() == null
                    ? null
                    : String.join(
                            " ",
                            FormErrors.of(outcome.refusal(), path -> Optional.empty())
                                    .general());
            told.add(new ManyTasks.Outcome(
                    own.task().number() + ". " + own.task().title(), refusal));
            if (refusal != null) {
                left.add(id);
            }
        }
        List<ManyTasks.Row> again = left.isEmpty()
                ? List.of()
                : work.these(left).stream().map(ManyTasks.Row::of).toList();
        return new ManyTasks(again, ReportForm.repeated(form), told);
    }

    private TemplateInstance page(ManyTasks many) {
        return Templates.many(frames.of(MenuEntry.MY_WORK, "Cập nhật nhiều nhiệm vụ"), many);
    }
}
