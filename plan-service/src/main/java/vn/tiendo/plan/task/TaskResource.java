package vn.tiendo.plan.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Filter;
import vn.tiendo.plan.assignment.list.Bounded;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.origin.PathOfThisService;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.table.TableFormat;
import vn.tiendo.platform.table.Tables;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Tasks", description = "What the plans ask for, by whom and by when")
class TaskResource {

    private final Tasks tasks;
    private final Assignments assignments;
    private final AgencyDirectory directory;
    private final Tables tables;
    private final Scope scope;
    private final Clock clock;

    TaskResource(
            Tasks tasks, Assignments assignments, AgencyDirectory directory, Tables tables, Scope scope, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.directory = directory;
        this.tables = tables;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Bounded(Bounded.Rows.TASKS)
    @Transactional
    @Operation(
            summary = "Tasks",
            description =
                    "In the order of their plans; what an amendment added comes last. `agency`, `status`, `timeliness` and `dueBefore` find tasks with an assignment that"
                            + " is all of this; `agency` alone also those that wait for an act. An unknown plan, province or agency is refused by name. "
                            + Bounded.DOCUMENTED)
    @Parameter(name = "dueBefore", in = ParameterIn.QUERY, description = "With an assignment due before this day")
    @Parameter(name = "q", in = ParameterIn.QUERY, example = "nhan tai")
    public Page<TaskView> list(
            @Valid @BeanParam Filter filter,
            @RestQuery("unclassified")
                    @Parameter(
                            description =
                                    "true: tasks whose time is not clear (`UNPARSED`, `NONE`, `BY_OTHER_PLAN`) and that "
                                            + "nobody has classified; false: all others")
                    Boolean unclassified,
            @RestQuery("sort")
                    @Parameter(
                            description =
                                    "Order; `due` is the first one that is still open, tasks without one come last; a hyphen reverses it",
                            schema =
                                    @Schema(
                                            enumeration = {"plan", "-plan", "title", "-title", "due", "-due"},
                                            defaultValue = "plan"))
                    String sort,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        filter.unclassified = unclassified;
        filter.of(scope, clock);
        return tables.page(format, TaskTable.of(directory), cursor, limit, (from, most) -> assignments
                .tasks(filter, sort, new Keyset.PageRequest(from, most))
                .map(this::view));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "One task with how far it is",
            description = "Counts of its assignments, over all occurrences and for each of them. "
                    + "A task that an amendment moved is found by its id and by its new number. "
                    + "Its `ETag` is what a classification sends back as `If-Match`.")
    @APIResponseSchema(Detail.class)
    public RestResponse<Detail> get(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024-IV.6.1") String id) {
        Task found = tasks.named(id)
                .filter(t -> scope.sees(t.definition().province()))
                .orElseThrow(() -> ProblemException.notFound("nhiệm vụ", "task", id));
        TaskDefinition task = found.definition();
        LocalDate today = LocalDate.now(clock);
        List<Assignment> all = assignments.ofTask(task.id());
        Map<String, Counts> byOccurrence = all.stream()
                .collect(Collectors.groupingBy(
                        a -> a.occurrence().key(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), list -> Counts.of(list, today))));
        Detail detail = new Detail(
                view(task), Counts.of(all, today), byOccurrence, new Links("/api/v1/assignments?task=" + task.id()));
        return Answers.of(detail, Versions.etag(found.version(), detail));
    }

    private TaskView view(TaskDefinition task) {
        return TaskView.of(task, directory.answering(task.province(), LocalDate.now(clock)), directory);
    }

    @Schema(name = "TaskDetail")
    record Detail(@JsonUnwrapped TaskView task, Counts counts, Map<String, Counts> occurrences, Links links) {}

    @Schema(name = "TaskLinks")
    record Links(
            @JsonSerialize(using = PathOfThisService.class) String assignments) {}
}
