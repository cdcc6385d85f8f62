package vn.tiendo.plan.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.explanation.ExplanationView.By;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;

/** Where explanations are asked for and given; neither changes the assignment. */
@ApplicationScoped
public class ExplanationDesk {

    private final RegistryChanges changes;
    private final Explanations explanations;
    private final AssignedWork assignments;
    private final Scope scope;
    private final Clock clock;

    ExplanationDesk(
            RegistryChanges changes, Explanations explanations, AssignedWork assignments, Scope scope, Clock clock) {
        this.changes = changes;
        this.explanations = explanations;
        this.assignments = assignments;
        this.scope = scope;
        this.clock = clock;
    }

    /** Takes a question; throws as {@link RegistryChanges#apply} does, INVALID for a day that has passed. */
    public ExplanationView ask(UUID id, RequestKey on, ExplanationForm body) {
        body.check(today());
        return changes.apply(new Change<>(
                new Request<>(on, "explanation " + id, body, ExplanationView.class),
                assignments.withId(id),
                work -> scope.requireAskToExplain(subject(work)),
                work -> ask(work, body)));
    }

    private Scope.Subject subject(AssignedWork.Item work) {
        return new Scope.Subject(
                work.agency(),
                work.task().function(),
                assignments.focalOf(work.task().plan()),
                null);
    }

    private ExplanationView ask(AssignedWork.Item work, ExplanationForm body) {
        Instant now = clock.instant();
        Asker as = Asker.of(scope.caller());
        By by = as == Asker.COMMITTEE
                ? new By(scope.caller().subject(), null)
                : by(work.task().plan());
        Explanation explanation = new Explanation(
                explanations.nextId(),
                new Explanation.Subject(work.id(), work.task(), work.agency()),
                body,
                now,
                as,
                by);
        explanations.persist(explanation);
        return record(explanation, Audit.Action.EXPLANATION_ASKED, now, by, null);
    }

    /** Takes an answer; throws as {@link RegistryChanges#apply} does, CONFLICT when there is one. */
    public ExplanationView answer(UUID id, RequestKey on, AnswerForm body) {
        return changes.apply(new Change<>(
                new Request<>(on, "explanation answer " + id, body, ExplanationView.class),
                explanations.changing(id),
                asked -> scope.requireOwn(asked.about(assignments.focalOf(asked.plan()))),
                asked -> {
                    ExplanationView before = asked.view(today());
                    Instant now = clock.instant();
                    By by = by(asked.plan());
                    asked.answer(body.text(), now, by);
                    return record(asked, Audit.Action.EXPLAINED, now, by, before);
                }));
    }

    private By by(String plan) {
        return new By(scope.caller().subject(), scope.actingAgency(assignments.focalOf(plan)));
    }

    private ExplanationView record(
            Explanation explanation, Audit.Action action, Instant at, By by, ExplanationView before) {
        ExplanationView after = explanation.view(today());
        changes.record(
                at,
                by.agency(),
                action,
                new Audit.Of(
                        Audit.Entity.EXPLANATION,
                        after.id().toString(),
                        null,
                        after.province(),
                        after.plan(),
                        after.agency()),
                before,
                after);
        return after;
    }

    /** One that the caller may see. */
    @Transactional
    public ExplanationView get(UUID id) {
        return explanations.withId(id).visibleTo(scope).view(today());
    }

    /** Those on an assignment, oldest first. */
    @Transactional
    public List<ExplanationView> of(UUID assignment) {
        return explanations.of(assignments.withId(assignment).visibleTo(scope).id()).stream()
                .map(explanation -> explanation.view(today()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
