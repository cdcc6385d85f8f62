package vn.tiendo.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.input.StrictScalars;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Knows the requests that were answered, so that what one asks for is done once, however often it is sent. The answer is stored in the
 * transaction of the change; the method around it is to be {@link RetriedOnConflict}, since of two equal requests at the same
 * moment one finds the other's key only at the next try.
 */
@ApplicationScoped
public class IdempotentRequests {

    /** How long a repetition is recognised. */
    public static final Duration KEPT = Duration.ofHours(72);

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final EntityManager entities;
    private final Caller.Current caller;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentRequests(EntityManager entities, Caller.Current caller, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A request that may come again.
     *
     * @param on its key and what it is based on
     * @param operation what is asked for and of what, for instance {@code "status-change 0190..."}
     * @param body what was sent
     * @param answer type of the answer
     */
    public record Request<T>(RequestKey on, String operation, Object body, Class<T> answer) {

        private String key() {
            return on.idempotencyKey();
        }
    }

    /** The stored answer to a request, if there is one. */
    private <T> Optional<T> known(Request<T> request) {
        if (request.key() == null) {
            return Optional.empty();
        }
        // A query, not find(): Hibernate answers null where the database broke off a find(), and the key would count as
        // new.
        Optional<IdempotencyRecord> known = entities.createQuery(
                        "select a from IdempotencyRecord a where a.key = :key", IdempotencyRecord.class)
                .setParameter("key", id(request))
                .getResultStream()
                .findFirst();
        if (known.isPresent() && known.get().isOlderThan(clock.instant().minus(KEPT))) {
            entities.remove(known.get());
            entities.flush();
            return Optional.empty();
        }
        return known.map(answered -> replay(answered, request));
    }

    /**
     * The answer to a request that is based on a version. One that is based on the present version is new, unless it came in twice at the same
     * moment, or changed nothing: its key is not looked for but found taken when its answer is stored, and then, or when the work is refused,
     * all is done over and the key looked for first.
     *
     * @param current the present version
     * @param work throws {@link ProblemException} where it cannot be done
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED when the key came with another operation or body, then what the version and the work are
     *     refused with
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T answer(Request<T> request, long current, Supplier<T> work) {
        boolean isNew = Attempt.isFirst() && request.on().isBasedOn(current);
        // The key goes before the version: a repetition is answered although the version has moved on.
        Optional<T> known = isNew ? Optional.empty() : known(request);
        if (known.isPresent()) {
            return known.get();
        }
        request.on().requireVersion(current);
        T answer = isNew ? workOn(request, work) : work.get();
        keep(request, answer);
        return answer;
    }

    private <T> T workOn(Request<T> request, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException refusal) {
            if (isKnown(request)) {
                throw new Attempt.RepeatedRequestException(refusal);
            }
            throw refusal;
        }
    }

    private boolean isKnown(Request<?> request) {
        return request.key() != null
                && !entities.createQuery(
                                "select a.requestHash from IdempotencyRecord a where a.key = :key", String.class)
                        .setParameter("key", id(request))
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList()
                        .isEmpty();
    }

    /** Stores the answer to a request that was not known. */
    private void keep(Request<?> request, Object answer) {
        if (request.key() != null) {
            entities.persist(new IdempotencyRecord(id(request), hash(request), write(answer), clock.instant()));
            entities.flush(); // a key that came in at the same moment shows here
        }
    }

    private IdempotencyRecord.Key id(Request<?> request) {
        return new IdempotencyRecord.Key(caller.get().subject(), request.key());
    }

    private String hash(Request<?> request) {
        return Sha256.hex(request.operation() + '\n' + write(request.body()));
    }

    @Watched
    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> forget(before));
        } while (deleted == FORGOTTEN_AT_ONCE);
    }

    /** Some of them: however many there are after a long rest, no transaction runs out of time. */
    private int forget(Instant before) {
        return entities.createNativeQuery("delete from answered where answered_at < ?1 order by answered_at limit ?2")
                .setParameter(1, before)
                .setParameter(2, FORGOTTEN_AT_ONCE)
                .executeUpdate();
    }

    private <T> T replay(IdempotencyRecord known, Request<T> request) {
        if (!known.isOf(hash(request))) {
            throw ProblemException.field(
                    Kind.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key",
                    "Khóa này đã dùng cho một yêu cầu có nội dung khác.",
                    "This key was used for a request with another body.");
        }
        try {
            return StrictScalars.stored(json).forType(request.answer()).readValue(known.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is stored that this version cannot read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value == null ? List.of() : value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
