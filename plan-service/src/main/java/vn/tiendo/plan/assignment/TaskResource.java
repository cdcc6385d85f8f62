package vn.tiendo.plan.assignment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.http.Cursor;
import vn.tiendo.http.Page;
import vn.tiendo.http.ProblemException;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.timeframe.TimeFrame;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Tasks", description = "What the plans ask for, by whom and by when")
class TaskResource {

    private final Tasks tasks;
    private final Assignments assignments;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    TaskResource(Tasks tasks, Assignments assignments, AgencyDirectory directory, Scope scope, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tasks",
            description =
                    "In the order of their plans; what an amendment added comes last. `agency`, `status`, `timeliness` and `dueBefore` find tasks with such an assignment.")
    public Page<TaskView> list(
            @RestQuery("plan") @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String plan,
            @RestQuery("province") @Parameter(example = "quang-ninh") String province,
            @RestQuery("pillar") @Parameter(example = "TALENT") Pillar pillar,
            @RestQuery("agency") @Parameter(example = "quang-ninh-so-noi-vu") String agency,
            @RestQuery("status") Status status,
            @RestQuery("timeliness") Timeliness timeliness,
            @RestQuery("kind") TimeFrame.Kind kind,
            @RestQuery("dueBefore") @Parameter(description = "With an assignment due before this day")
                    LocalDate dueBefore,
            @RestQuery("asOf") @Parameter(description = "Day at which timeliness is judged; default: today")
                    LocalDate asOf,
            @RestQuery("q")
                    @Parameter(
                            description = "Part of the title; case and diacritics do not matter",
                            example = "nhan tai")
                    String q,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Filter filter = new Filter(
                scope.provinces(province),
                plan,
                null,
                pillar,
                agency,
                status,
                timeliness,
                kind,
                dueBefore,
                day,
                null,
                q);
        List<Task> rows = assignments.tasks(filter, position(cursor), limit + 1);
        return Page.of(rows, limit, t -> Cursor.encode(t.definition().plan(), t.position()))
                .map(t -> view(t.definition()));
    }

    private static Assignments.Position position(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            return new Assignments.Position(keys.get(0), Integer.parseInt(keys.get(1)));
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "One task with how far it is",
            description =
                    "Counts of its assignments, over all occurrences and for each of them. A task that an amendment moved is found by its id and by its new number.")
    public Detail get(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024-IV.6.1") String id) {
        TaskDefinition task = tasks.named(id)
                .map(Task::definition)
                .filter(t -> scope.sees(t.province()))
                .orElseThrow(() -> ProblemException.notFound("nhiệm vụ", "task", id));
        LocalDate today = LocalDate.now(clock);
        List<Assignment> all = assignments.ofTask(task.id());
        Map<String, Counts> byOccurrence = all.stream()
                .collect(Collectors.groupingBy(
                        a -> a.occurrence().key(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), list -> Counts.of(list, today))));
        return new Detail(
                view(task), Counts.of(all, today), byOccurrence, new Links("/api/v1/assignments?task=" + task.id()));
    }

    private TaskView view(TaskDefinition task) {
        return TaskView.of(task, directory.answering(task.province(), LocalDate.now(clock)), directory);
    }

    @Schema(name = "TaskDetail")
    record Detail(@JsonUnwrapped TaskView task, Counts counts, Map<String, Counts> occurrences, Links links) {}

    @Schema(name = "TaskLinks")
    record Links(String assignments) {}
}
