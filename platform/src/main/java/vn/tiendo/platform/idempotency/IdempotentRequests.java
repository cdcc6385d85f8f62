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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.platform.input.StrictScalars;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Does what a request asks for once, however often it is sent. The answer is stored in the transaction of the change; the
 * method around it is to be {@link RetriedOnConflict}, since of two equal requests at the same
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
     * The answer to a request: the stored one when its key is known, else that of the work, which is then stored.
     *
     * @param key Idempotency-Key, or null: the work is done
     * @param operation what is asked for and of what, for instance {@code "status-change 0190..."}
     * @param body what was sent
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED when the key came with another operation or body
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T answer(String key, String operation, Object body, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        IdempotencyRecord.Key id = new IdempotencyRecord.Key(caller.get().subject(), key);
        String hash = Sha256.hex(operation + '\n' + write(body));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // A query, not find(): Hibernate answers null where the database broke off a find(), and the key would count as
        // new.
        IdempotencyRecord known = entities.createQuery(
                        "select a from IdempotencyRecord a where a.key = :key", IdempotencyRecord.class)
                .setParameter("key", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (known != null && !known.isOlderThan(now.minus(KEPT))) {
            return replay(known, hash, type);
        }
        if (known != null) {
            entities.remove(known);
            entities.flush();
        }
        T answer = work.get();
        entities.persist(new IdempotencyRecord(id, hash, write(answer), now));
        entities.flush(); // a key that came in at the same moment shows here
        return answer;
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

    private <T> T replay(IdempotencyRecord known, String hash, Class<T> type) {
        if (!known.isOf(hash)) {
            throw ProblemException.field(
                    Kind.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key",
                    "Khóa này đã dùng cho một yêu cầu có nội dung khác.",
                    "This key was used for a request with another body.");
        }
        try {
            return StrictScalars.stored(json).forType(type).readValue(known.answer());
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
