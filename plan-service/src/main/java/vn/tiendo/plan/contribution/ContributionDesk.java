package vn.tiendo.plan.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where contribution notes are handed in: note, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class ContributionDesk {

    private final RegistryChanges changes;
    private final Contributions contributions;
    private final AssignedWork assignments;
    private final AgencyDirectory directory;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    ContributionDesk(
            RegistryChanges changes,
            Contributions contributions,
            AssignedWork assignments,
            AgencyDirectory directory,
            Plans plans,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.contributions = contributions;
        this.assignments = assignments;
        this.directory = directory;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    /** Takes a note; throws as {@link RegistryChanges#apply} does, INVALID when it is of no coordinating agency. */
    ContributionView hand(UUID id, RequestKey on, ContributionRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "contribution " + id, body, ContributionView.class),
                assignments.withId(id),
                item -> contributor(body.agency(), item.task()),
                item -> note(item, body)));
    }

    /** The coordinating agency that a note is of, who may write it; throws FORBIDDEN or INVALID. */
    private String contributor(String named, TaskDefinition task) {
        Set<String> coordinators = coordinators(task);
        String own = scope.caller().agency();
        boolean byAgency = scope.caller().is(Role.AGENCY_REPORTER) && own != null && coordinators.contains(own);
        if (byAgency && (named == null || named.equals(own))) {
            return own;
        }
        if (!scope.isFocal()) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan phối hợp của nhiệm vụ (cho chính mình) và cơ quan đầu mối được ghi nội dung phối hợp.",
                    "Only a coordinating agency of the task (for itself) and the focal agency add a contribution.");
        }
        if (named == null) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "agency",
                    "Cơ quan đầu mối ghi thay thì cần nêu cơ quan phối hợp.",
                    "The focal agency names the coordinating agency.");
        }
        if (!coordinators.contains(named)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "agency",
                    "“" + named + "” không phải cơ quan phối hợp của nhiệm vụ này.",
                    "'" + named + "' does not coordinate this task.");
        }
        return named;
    }

    /** The agencies that coordinate the task today; groups are expanded, ended agencies followed to those that took over. */
    private Set<String> coordinators(TaskDefinition task) {
        PlanDefinition plan = planOf(task);
        return directory.resolve(
                task.coordinators(), task.province(), plan.date().firstDay(), LocalDate.now(clock), task.function());
    }

    private PlanDefinition planOf(TaskDefinition task) {
        return plans.findById(task.plan()).definition();
    }

    private ContributionView note(AssignedWork.Item work, ContributionRequest body) {
        body.check(LocalDate.now(clock));
        TaskDefinition task = work.task();
        String byAgency = scope.actingAgency(planOf(task).focalAgency());
        ContributionView note = new ContributionView(
                contributions.nextId(),
                work.id(),
                task.id(),
                task.plan(),
                task.province(),
                contributor(body.agency(), task),
                body.text(),
                body.evidence(),
                clock.instant(),
                new ContributionView.By(scope.caller().subject(), byAgency));
        contributions.persist(new Contribution(note));
        String id = note.id().toString();
        changes.record(
                new RegistryEvents.Entry("contribution", id, note),
                note.recordedAt(),
                byAgency,
                Audit.Action.CONTRIBUTED,
                new Audit.Of(Audit.Entity.CONTRIBUTION, id, null, task.province(), task.plan(), note.agency()),
                null,
                note);
        return note;
    }

    /** The notes on an assignment, oldest first. */
    @Transactional
    List<ContributionView> of(UUID assignment) {
        return contributions.of(assignments.withId(assignment).visibleTo(scope).id());
    }
}
