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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.tiendo.http.Caller;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.http.Versions;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.outbox.Outbox;
import vn.tiendo.plan.outbox.Sha256;
import vn.tiendo.plan.plan.Tasks;

/** Where status changes are handed in: change, history, event and idempotency key are stored together or not at all. */
@ApplicationScoped
class StatusDesk {

    private final EntityManager entities;
    private final Tasks tasks;
    private final Scope scope;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    StatusDesk(EntityManager entities, Tasks tasks, Scope scope, Outbox outbox, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.tasks = tasks;
        this.scope = scope;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Hands in a status change.
     *
     * @param ifMatch version that the change is based on, as an entity tag
     * @param key Idempotency-Key, or null; a known one is answered from the store whatever the version
     * @return the new version
     * @throws ConstraintViolationException when the key was used for another assignment at the same moment; the next try finds it
     * @throws ProblemException NOT_FOUND, FORBIDDEN, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT, INVALID or
     *     IDEMPOTENCY_KEY_REUSED
     */
    @Transactional
    AssignmentState hand(UUID id, String ifMatch, String key, StatusChange change) {
        // The row lock puts equal requests behind one another, so the second finds the first one's key.
        Assignment assignment = entities.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (assignment == null || !scope.sees(assignment.province())) {
            throw ProblemException.notFound("phân công", "assignment", id.toString());
        }
        Caller caller = scope.caller();
        scope.requireWrite(
                assignment.agency(),
                tasks.findById(assignment.task()).definition().function());
        Idempotency.Key idempotency = key == null ? null : new Idempotency.Key(caller.subject(), key);
        String hash = Sha256.hex(id + outbox.write(change));
        if (idempotency != null) {
            Idempotency known = entities.find(Idempotency.class, idempotency);
            if (known != null) {
                return replay(known, hash);
            }
        }
        Versions.require(Versions.expected(ifMatch), assignment.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        assignment.change(change, LocalDate.now(clock));
        AssignmentState state =
                record(assignment, AssignmentState.Change.of(AssignmentState.ChangeKind.STATUS_CHANGED, now, caller));
        if (idempotency != null) {
            entities.persist(new Idempotency(idempotency, hash, id, state.version(), now));
            entities.flush(); // a key that came in with another assignment just now shows here
        }
        return state;
    }

    /** Stores a version in the history and in the outbox. */
    @Transactional(Transactional.TxType.MANDATORY)
    AssignmentState record(Assignment assignment, AssignmentState.Change change) {
        AssignmentState state = assignment.state(change);
        String text = outbox.write(state);
        entities.persist(new AssignmentVersion(state, text));
        outbox.assignment(state.id().toString(), state.version(), change.at(), text);
        return state;
    }

    private AssignmentState replay(Idempotency known, String hash) {
        if (!known.isOf(hash)) {
            throw ProblemException.field(
                    Kind.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key",
                    "Khóa này đã dùng cho một yêu cầu có nội dung khác.",
                    "This key was used for a request with another body.");
        }
        return read(entities.find(AssignmentVersion.class, known.led()));
    }

    AssignmentState read(AssignmentVersion version) {
        try {
            return json.readValue(version.state(), AssignmentState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("history holds what this version cannot read", e);
        }
    }
}
