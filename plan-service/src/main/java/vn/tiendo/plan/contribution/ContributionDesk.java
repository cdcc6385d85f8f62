package vn.tiendo.plan.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;

/** Where contribution notes are handed in: note, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class ContributionDesk {

    private final RegistryChanges changes;
    private final Contributions contributions;
    private final Contributors contributors;
    private final AssignedWork assignments;
    private final Scope scope;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ContributionDesk(
            RegistryChanges changes,
            Contributions contributions,
            Contributors contributors,
            AssignedWork assignments,
            Scope scope,
            TimeOrderedIds ids,
            Clock clock) {
        this.changes = changes;
        this.contributions = contributions;
        this.contributors = contributors;
        this.assignments = assignments;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a note.
     *
     * @throws ProblemException as {@link RegistryChanges#apply} does; INVALID when it is of no coordinating agency
     */
    ContributionView hand(String id, RequestKey on, ContributionRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "contribution " + AssignedWork.canonical(id), body, ContributionView.class),
                assignments.withId(id),
                item -> contributors.of(body.agency(), item.task()),
                item -> note(item, body)));
    }

    private ContributionView note(AssignedWork.Item work, ContributionRequest body) {
        body.check(LocalDate.now(clock));
        String byAgency = contributors.actingFor(work.task());
        TaskDefinition task = work.task();
        ContributionView note = new ContributionView(
                ids.next(),
                work.id(),
                task.id(),
                task.plan(),
                task.province(),
                contributors.of(body.agency(), task),
                body.text(),
                body.evidence(),
                clock.instant(),
                new ContributionView.By(scope.caller().subject(), byAgency));
        contributions.persist(new Contribution(note));
        String id = note.id().toString();
        changes.record(
                new Publication.Entry("contribution", id, note),
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
    List<ContributionView> of(String assignment) {
        return contributions.of(assignments.withId(assignment).visibleTo(scope).id());
    }
}
