package vn.tiendo.plan.mywork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentView;
import vn.tiendo.plan.assignment.AssignmentViews;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Filter;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;

/** What the caller's agency answers for. */
@ApplicationScoped
class OwnWork {

    private static final UUID NONE = new UUID(0, 0);

    private final Assignments assignments;
    private final AssignmentViews views;
    private final Tasks tasks;
    private final Plans plans;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    OwnWork(
            Assignments assignments,
            AssignmentViews views,
            Tasks tasks,
            Plans plans,
            AgencyDirectory directory,
            Scope scope,
            Clock clock) {
        this.assignments = assignments;
        this.views = views;
        this.tasks = tasks;
        this.plans = plans;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    /** Of a year, what is most urgent first; nothing for a caller without an agency. */
    @Transactional
    List<OwnTask> of(int year) {
        String agency = scope.caller().agency();
        if (agency == null) {
            return List.of();
        }
        List<Assignment> found = all(Filter.ofAgency(agency, year));
        Set<UUID> unreported = all(Filter.ofAgency(agency, year).unreported()).stream()
                .map(Assignment::id)
                .collect(Collectors.toSet());
        return shown(found, unreported).stream().sorted(OwnTask.BY_URGENCY).toList();
    }

    private List<Assignment> all(Filter asked) {
        Filter filter = asked.of(scope, clock);
        List<Assignment> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<Assignment> page = assignments.matching(filter, "due", new Keyset.PageRequest(cursor, Page.MAX_LIMIT));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    /** @throws ProblemException NOT_FOUND for what is not in sight, FORBIDDEN for what the caller may not report on */
    @Transactional
    OwnTask one(UUID id) {
        Assignments.Found found = assignments
                .one(id)
                .filter(any -> scope.sees(any.assignment().province()))
                .orElseThrow(() -> ProblemException.notFound("phân công", "assignment", id.toString()));
        scope.requireWrite(found.assignment().agency(), found.function());
        return shown(List.of(found.assignment()), Set.of()).get(0);
    }

    /** What the caller may do next with one that he may see. */
    @Transactional
    AssignmentView.Allowed allowed(UUID id) {
        return views.allowed(assignments.one(id).orElseThrow().assignment());
    }

    /** Those of some ids that the caller may report on, as they stand now; others are left out. */
    @Transactional
    List<OwnTask> these(Collection<UUID> ids) {
        List<Assignment> found = assignments.list("id in ?1", ids.isEmpty() ? Set.of(NONE) : ids);
        return shown(found, Set.of()).stream()
                .filter(own -> scope.sees(own.state().province())
                        && scope.mayWrite(own.state().agency(), own.task().function()))
                .sorted(OwnTask.BY_URGENCY)
                .toList();
    }

    /** The tasks with these ids. */
    Map<String, TaskDefinition> definitions(Collection<String> ids) {
        return tasks.list("id in ?1", ids.isEmpty() ? Set.of("") : ids).stream()
                .map(Task::definition)
                .collect(Collectors.toMap(TaskDefinition::id, Function.identity()));
    }

    private List<OwnTask> shown(List<Assignment> found, Set<UUID> unreported) {
        LocalDate today = LocalDate.now(clock);
        Map<String, TaskDefinition> definitions =
                definitions(found.stream().map(Assignment::task).distinct().toList());
        Map<String, String> names = definitions.values().stream()
                .map(TaskDefinition::plan)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> name(plans.findById(id).definition())));
        return found.stream()
                .map(a -> {
                    TaskDefinition task = definitions.get(a.task());
                    return OwnTask.of(
                            a, task, names.get(task.plan()), today, formerly(a.agency()), unreported.contains(a.id()));
                })
                .toList();
    }

    private static String name(PlanDefinition plan) {
        return plan.shortTitle() == null ? plan.title() : plan.shortTitle();
    }

    private String formerly(String agency) {
        return agency.equals(scope.caller().agency())
                ? null
                : directory.named(agency).name();
    }

    /** Name of the caller's agency, or null. */
    String agency() {
        String agency = scope.caller().agency();
        return agency == null ? null : directory.named(agency).name();
    }
}
