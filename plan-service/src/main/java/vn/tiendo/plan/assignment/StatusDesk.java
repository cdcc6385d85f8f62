package vn.tiendo.plan.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.input.StrictScalars;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Where changes of assignments are handed in: change, history, audit, event and answer to a repetition are stored together or
 * not at all.
 */
@ApplicationScoped
public class StatusDesk {

    private final EntityManager entities;
    private final Plans plans;
    private final Tasks tasks;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    StatusDesk(
            EntityManager entities,
            Plans plans,
            Tasks tasks,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.tasks = tasks;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What comes with a change.
     *
     * @param ifMatch version that the change is based on, as an entity tag
     * @param idempotencyKey or null; a known one is answered from the store whatever the version
     */
    record Sent<T>(UUID assignment, String ifMatch, String idempotencyKey, T body) {}

    /**
     * Takes what an agency reports.
     *
     * @return the new version
     * @throws ProblemException NOT_FOUND, FORBIDDEN, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT, INVALID or
     *     IDEMPOTENCY_KEY_REUSED
     */
    @RetriedOnConflict
    @Transactional
    AssignmentState hand(Sent<StatusChange> sent) {
        return accept(sent);
    }

    /** The same within the caller's transaction. */
    AssignmentState accept(Sent<StatusChange> sent) {
        return step(
                sent,
                ChangeKind.STATUS_CHANGED,
                a -> scope.requireWrite(a.agency(), functionOf(a)),
                a -> a.change(sent.body(), LocalDate.now(clock)));
    }

    /** Takes a verification; throws what {@link #hand} does. */
    @RetriedOnConflict
    @Transactional
    AssignmentState verify(Sent<VerificationDecision> sent) {
        sent.body().check();
        return step(
                sent,
                ChangeKind.VERIFIED,
                a -> scope.requireDecision(a.agency(), functionOf(a), focalOf(a), submitterOf(a)),
                a -> a.verify(sent.body()));
    }

    /** Takes an extension; throws what {@link #hand} does. */
    @RetriedOnConflict
    @Transactional
    AssignmentState extend(Sent<ExtensionRequest> sent) {
        sent.body().check(LocalDate.now(clock));
        return step(
                sent,
                ChangeKind.EXTENDED,
                a -> scope.requireDecision(a.agency(), functionOf(a), focalOf(a), null),
                a -> a.extend(sent.body().newDue(), sent.body().decision()));
    }

    private AssignmentState step(
            Sent<?> sent, ChangeKind kind, Consumer<Assignment> permission, Consumer<Assignment> change) {
        // The row lock puts equal requests behind one another, so the second finds the first one's answer.
        // A query, not find(): Hibernate answers null where the database broke off a find(), and 404 would be untrue.
        Assignment assignment = entities
                .createQuery("select a from Assignment a where a.id = :id", Assignment.class)
                .setParameter("id", sent.assignment())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
        if (assignment == null || !scope.sees(assignment.province())) {
            throw ProblemException.notFound(
                    "phân công", "assignment", sent.assignment().toString());
        }
        readWhatItIsJudgedBy(assignment);
        permission.accept(assignment);
        return once.answer(
                sent.idempotencyKey(), kind + " " + sent.assignment(), sent.body(), AssignmentState.class, () -> {
                    Versions.require(Versions.expected(sent.ifMatch()), assignment.version());
                    change.accept(assignment);
                    followReopened(assignment);
                    return record(assignment, kind, scope.caller(), scope.actingAgency(focalOf(assignment)));
                });
    }

    /** Its task, plan and occurrence by one statement; who asks for them after that finds them in the session. */
    private void readWhatItIsJudgedBy(Assignment assignment) {
        entities.createQuery(
                        "select t, p, o from Assignment a join Task t on t.id = a.task join Plan p on p.id = a.plan"
                                + " join a.occurrence o where a.id = :id",
                        Object[].class)
                .setParameter("id", assignment.id())
                .getResultList();
    }

    /**
     * What is done of a task that was taken out of its plan, or in a period that its time no longer asks for, can be confirmed,
     * not opened again. What is opened again goes where the others went.
     */
    private void followReopened(Assignment assignment) {
        if (!assignment.status().isOpen()) {
            return;
        }
        OpenOccurrence occurrence = assignment.occurrence();
        if (tasks.findById(assignment.task()).definition().isWithdrawn()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Nhiệm vụ đã được đưa ra khỏi kế hoạch; kết quả đã báo cáo được giữ nguyên.",
                    "The task was taken out of its plan; what was reported done stays.");
        }
        while (occurrence.movedTo() != null) {
            occurrence = entities.find(OpenOccurrence.class, occurrence.movedTo());
        }
        if (occurrence.isOver()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Thời gian của nhiệm vụ đã thay đổi, đợt này không còn; kết quả đã báo cáo được giữ nguyên.",
                    "The time of the task was changed and asks no more for this occurrence; what was reported done"
                            + " stays.");
        }
        if (occurrence != assignment.occurrence()) {
            assignment.rejoin(occurrence);
        }
    }

    /** Stores a version in the history, in the audit and in the publication. */
    @Transactional(Transactional.TxType.MANDATORY)
    AssignmentState record(Assignment assignment, ChangeKind kind, Caller by, String byAgency) {
        return record(List.of(assignment), kind, by, byAgency).get(0);
    }

    /** The same for what happens to several at the same moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<AssignmentState> record(Collection<Assignment> assignments, ChangeKind kind, Caller by, String byAgency) {
        Instant now = clock.instant();
        List<AssignmentState> states = assignments.stream()
                .map(a -> a.state(AssignmentState.Change.of(kind, now, by, byAgency)))
                .toList();
        List<Publication.Version> versions = new ArrayList<>();
        for (AssignmentState state : states) {
            String text = publication.write(state);
            entities.persist(new AssignmentVersion(state, text));
            versions.add(new Publication.Version(state.id().toString(), state.version(), now, text));
        }
        publication.assignments(versions);
        states.forEach(state -> audit.assignment(
                now,
                by,
                byAgency,
                kind.action,
                new Audit.Of(
                        Audit.Entity.ASSIGNMENT,
                        state.id().toString(),
                        state.version(),
                        state.province(),
                        state.plan(),
                        state.agency())));
        return states;
    }

    AssignmentState read(AssignmentVersion version) {
        try {
            return StrictScalars.stored(json).forType(AssignmentState.class).readValue(version.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("history holds what this version cannot read", e);
        }
    }

    private String functionOf(Assignment assignment) {
        return tasks.findById(assignment.task()).definition().function();
    }

    private String focalOf(Assignment assignment) {
        return plans.findById(assignment.plan()).definition().focalAgency();
    }

    /** The agency that reported last; null when nobody has, or the system did. */
    private String submitterOf(Assignment assignment) {
        return entities.createQuery(
                        "select v.agency from AssignmentVersion v where v.key.assignment = :id and v.kind ="
                                + " STATUS_CHANGED order by v.key.version desc",
                        String.class)
                .setParameter("id", assignment.id())
                .setMaxResults(1)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
