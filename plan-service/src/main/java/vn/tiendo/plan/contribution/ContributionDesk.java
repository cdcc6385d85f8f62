package vn.tiendo.plan.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where contribution notes are handed in: note, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class ContributionDesk {

    private final EntityManager entities;
    private final AssignedWork assignments;
    private final Plans plans;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ContributionDesk(
            EntityManager entities,
            AssignedWork assignments,
            Plans plans,
            AgencyDirectory directory,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.entities = entities;
        this.assignments = assignments;
        this.plans = plans;
        this.directory = directory;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a note.
     *
     * @param idempotencyKey or null
     * @throws ProblemException NOT_FOUND, FORBIDDEN, INVALID or IDEMPOTENCY_KEY_REUSED
     */
    @RetriedOnConflict
    @Transactional
    ContributionView hand(String id, String idempotencyKey, ContributionRequest body) {
        AssignedWork.Item work = assignments.visible(id);
        PlanDefinition plan = plans.findById(work.task().plan()).definition();
        String agency = contributor(body.agency(), coordinators(work.task(), plan));
        return once.answer(idempotencyKey, "contribution " + work.id(), body, ContributionView.class, () -> {
            body.check(LocalDate.now(clock));
            return record(work, agency, scope.actingAgency(plan.focalAgency()), body);
        });
    }

    /** The agencies that coordinate the task today; groups are expanded, ended agencies followed to those that took over. */
    private Set<String> coordinators(TaskDefinition task, PlanDefinition plan) {
        return directory.resolve(
                task.coordinators(), task.province(), plan.date().firstDay(), LocalDate.now(clock), task.function());
    }

    /** The coordinating agency that a note is of. */
    private String contributor(String named, Set<String> coordinators) {
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

    private ContributionView record(AssignedWork.Item work, String agency, String byAgency, ContributionRequest body) {
        Instant now = clock.instant();
        TaskDefinition task = work.task();
        ContributionView note = new ContributionView(
                ids.next(),
                work.id(),
                task.id(),
                task.plan(),
                task.province(),
                agency,
                body.text(),
                body.evidence(),
                now,
                new ContributionView.By(scope.caller().subject(), byAgency));
        entities.persist(new Contribution(note));
        String id = note.id().toString();
        audit.record(
                now,
                scope.caller(),
                byAgency,
                Audit.Action.CONTRIBUTED,
                new Audit.Of(Audit.Entity.CONTRIBUTION, id, null, task.province(), task.plan(), agency),
                null,
                note);
        publication.registry("contribution", id, now, note);
        return note;
    }

    /** The notes on an assignment, oldest first. */
    @Transactional
    List<ContributionView> of(String assignment) {
        return entities.createQuery(
                        "from Contribution c where c.assignment = :assignment order by c.id", Contribution.class)
                .setParameter("assignment", assignments.visible(assignment).id())
                .getResultStream()
                .map(Contribution::view)
                .toList();
    }
}
