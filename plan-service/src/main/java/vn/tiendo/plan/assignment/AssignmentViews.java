package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Assignments as the API shows them, with what a reader asks for beside. */
@ApplicationScoped
public class AssignmentViews {

    private final Assignments assignments;
    private final AssignmentHistory history;
    private final AssignmentRules rules;
    private final AssignedWork.OpenRequests requests;
    private final AgencyDirectory directory;
    private final Clock clock;

    AssignmentViews(
            Assignments assignments,
            AssignmentHistory history,
            AssignmentRules rules,
            AssignedWork.OpenRequests requests,
            AgencyDirectory directory,
            Clock clock) {
        this.assignments = assignments;
        this.history = history;
        this.rules = rules;
        this.requests = requests;
        this.directory = directory;
        this.clock = clock;
    }

    /** What a row shows beside its assignment. */
    public record Included(boolean task, boolean allowed) {

        /** What is asked for, for the API document. */
        public static final String PATTERN = "task|allowed|task,allowed|allowed,task";

        /** The same in words. */
        public static final String DOCUMENTED =
                "What rows show beside: `task` its number, title, section and pillar, `allowed` what the caller may do next; both"
                        + " with a comma between them";

        /** @throws ProblemException INVALID_PARAMETER when something else is asked for */
        public static Included of(String include) {
            List<String> names = include == null ? List.of() : Arrays.asList(include.split(",", -1));
            if (include != null && !include.matches(PATTERN)) {
                throw ProblemException.field(
                        Kind.INVALID_PARAMETER,
                        "include",
                        "Chỉ kèm được task, allowed, hoặc cả hai cách nhau bằng dấu phẩy.",
                        "What can be included is task, allowed, or both with a comma between them.");
            }
            return new Included(names.contains("task"), names.contains("allowed"));
        }
    }

    /** A page, by few statements whatever its length. */
    public Page<AssignmentView> of(Page<Assignment> page, LocalDate asOf, Included included) {
        Set<String> ids = page.items().stream().map(Assignment::task).collect(Collectors.toSet());
        Map<String, String> functions = assignments.functions(ids);
        if (included.task || included.allowed) {
            assignments.remember(ids);
        }
        Function<Assignment, AssignmentView.Allowed> allowed = included.allowed ? allowed(page.items()) : a -> null;
        return page.map(a ->
                extended(plain(a, asOf, functions.get(a.task())), included.task ? task(a) : null, allowed.apply(a)));
    }

    /** One, with what is asked for beside. */
    public AssignmentView of(Assignments.Found found, Included included) {
        Assignment a = found.assignment();
        return extended(
                plain(a, LocalDate.now(clock), found.function()),
                included.task ? task(a) : null,
                included.allowed ? allowed(List.of(a)).apply(a) : null);
    }

    private Function<Assignment, AssignmentView.Allowed> allowed(List<Assignment> some) {
        Map<UUID, String> reporters = history.lastReporters(ids(some, Assignment::isToVerify));
        Set<UUID> asked = requests.openAmong(ids(some, Assignment::isToExtend));
        return a -> rules.allowed(a, reporters.get(a.id()), asked.contains(a.id()));
    }

    /** What the caller may do next with one. */
    public AssignmentView.Allowed allowed(Assignment assignment) {
        return allowed(List.of(assignment)).apply(assignment);
    }

    private static Set<UUID> ids(List<Assignment> some, Predicate<Assignment> which) {
        return some.stream().filter(which).map(Assignment::id).collect(Collectors.toSet());
    }

    private AssignmentView plain(Assignment assignment, LocalDate asOf, String function) {
        return AssignmentView.of(
                assignment.state(null), derived(assignment.agency(), function, assignment.timeliness(asOf)));
    }

    /**
     * What a view shows that no row holds, as of today.
     *
     * @param function function of the task, or null
     */
    public AssignmentView.Derived derived(String agency, String function, Timeliness timeliness) {
        List<NamedAgency> answersNow = directory.answering(agency, LocalDate.now(clock), function).stream()
                .map(directory::named)
                .toList();
        return new AssignmentView.Derived(directory.named(agency), answersNow, timeliness);
    }

    private static AssignmentView extended(
            AssignmentView view, AssignmentView.OfTask task, AssignmentView.Allowed allowed) {
        return task == null && allowed == null ? view : view.with(task, allowed);
    }

    private AssignmentView.OfTask task(Assignment a) {
        TaskDefinition task = assignments.taskOf(a);
        String section = assignments.planOf(a).sections().stream()
                .filter(s -> s.number().equals(task.section()))
                .map(PlanDefinition.Section::name)
                .findFirst()
                .orElse(null);
        return new AssignmentView.OfTask(
                task.number(),
                task.title(),
                task.section(),
                section,
                task.pillar(),
                task.leads().words(),
                task.timeWords());
    }
}
