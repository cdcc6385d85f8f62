package vn.tiendo.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * The stored answer to a request. Where there is none the work is to be done, and its answer to be {@link #keep kept} in the same
     * transaction.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED when the key came with another operation or body
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Optional<T> known(Request<T> request) {
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

    /** Stores the answer to a request that was not known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Request<?> request, Object answer) {
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
