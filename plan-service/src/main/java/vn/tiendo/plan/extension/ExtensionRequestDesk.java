package vn.tiendo.plan.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.extension.ExtensionRequestView.By;
import vn.tiendo.plan.status.Refusals;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Where later due days are asked for and refused. They are granted where they always were, by an extension of the assignment, whether
 * somebody asked for it or not; that settles what is open here.
 */
@ApplicationScoped
public class ExtensionRequestDesk {

    private final RegistryChanges changes;
    private final ExtensionRequests requests;
    private final AssignedWork assignments;
    private final DraftLetters letters;
    private final Scope scope;
    private final Clock clock;

    ExtensionRequestDesk(
            RegistryChanges changes,
            ExtensionRequests requests,
            AssignedWork assignments,
            DraftLetters letters,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.requests = requests;
        this.assignments = assignments;
        this.letters = letters;
        this.scope = scope;
        this.clock = clock;
    }

    /** Takes a request; throws as {@link RegistryChanges#apply} does, CONFLICT when none can be made now, INVALID when the day is no later one. */
    public ExtensionRequestView ask(UUID id, RequestKey on, ExtensionRequestForm body) {
        return changes.apply(new Change<>(
                new Request<>(on, "extension request " + id, body, ExtensionRequestView.class),
                assignments.ongoing(id),
                work -> scope.requireOwn(work.own()),
                work -> ask(work, body)));
    }

    private ExtensionRequestView ask(AssignedWork.Ongoing work, ExtensionRequestForm body) {
        if (!work.isToExtend()) {
            throw Refusals.notToExtend();
        }
        if (requests.openOf(work.id()).isPresent()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Đã có đề nghị gia hạn đang chờ quyết định; hãy rút đề nghị đó trước khi gửi đề nghị khác.",
                    "A request waits for a decision already; withdraw it before asking for another day.");
        }
        body.check(work.due());
        Instant now = clock.instant();
        By by = by(work.own().focalAgency());
        var subject =
                new ExtensionRequest.Subject(work.id(), work.task(), work.own().agency(), work.due());
        String letter = body.letter() == null ? letters.drafted(subject, body, by.agency()) : body.letter();
        ExtensionRequest request = new ExtensionRequest(requests.nextId(), subject, body, letter, now, by);
        requests.persist(request);
        return record(request, Audit.Action.EXTENSION_REQUESTED, now, by, null);
    }

    /** Takes a refusal; throws as {@link RegistryChanges#apply} does, CONFLICT when it is settled. */
    public ExtensionRequestView refuse(UUID id, Precondition on, ReasonForm body) {
        return changes.apply(new Change<>(
                new Request<>(on, "REFUSED " + id, body, ExtensionRequestView.class),
                requests.changing(id),
                request -> scope.requireDecision(decided(request)),
                request -> settle(request, ExtensionRequestState.REFUSED, body.reason(), Audit.Action.REFUSED)));
    }

    /** Takes it back; throws what {@link #refuse} does. */
    public ExtensionRequestView withdraw(UUID id, Precondition on, ReasonForm body) {
        return changes.apply(new Change<>(
                new Request<>(on, "WITHDRAWN " + id, body, ExtensionRequestView.class),
                requests.changing(id),
                request -> scope.requireOwn(decided(request)),
                request -> settle(request, ExtensionRequestState.WITHDRAWN, body.reason(), Audit.Action.WITHDRAWN)));
    }

    private ExtensionRequestView settle(
            ExtensionRequest request, ExtensionRequestState outcome, String why, Audit.Action action) {
        ExtensionRequestView before = request.view();
        Instant now = clock.instant();
        By by = by(assignments.focalOf(request.plan()));
        request.settle(outcome, null, why, now, by);
        return record(request, action, now, by, before);
    }

    private By by(String focalAgency) {
        return new By(scope.caller().subject(), scope.actingAgency(focalAgency));
    }

    private Scope.Subject decided(ExtensionRequest request) {
        return request.decidedOn(assignments.focalOf(request.plan()));
    }

    private ExtensionRequestView record(
            ExtensionRequest request, Audit.Action action, Instant at, By by, ExtensionRequestView before) {
        ExtensionRequestView after = request.view();
        changes.record(at, by.agency(), action, request.audited(), before, after);
        return after;
    }

    /** One request that the caller may see. */
    @Transactional
    public ExtensionRequestView get(UUID id) {
        return requests.withId(id).visibleTo(scope).view();
    }

    /** Those on an assignment, oldest first. */
    @Transactional
    public List<ExtensionRequestView> of(UUID assignment) {
        return requests.of(assignments.withId(assignment).visibleTo(scope).id());
    }
}
