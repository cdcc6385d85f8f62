package vn.tiendo.platform.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.database.Jdbc;

/** All messages that are on their way, and a log of those that were. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, Long> {

    /** The log of a webhook goes back so far. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_KEPT = 10_000;
    private static final int DELETED_AT_ONCE = 1_000;

    private final Jdbc jdbc;

    Deliveries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be sent now: of each subject the first that waits, so that a failure holds back its own subject and no other. */
    List<Delivery> due(UUID webhook, Instant now, int limit) {
        return find("""
                        from Delivery d where d.webhook = ?1 and d.state = WAITING and d.nextAttemptAt <= ?2 and not exists (
                          select 1 from Delivery e where e.webhook = d.webhook and e.subject = d.subject
                            and e.state = WAITING and e.position < d.position)
                        order by d.attempts, d.position""", webhook, now).range(0, limit - 1).list();
    }

    long waiting(UUID webhook) {
        return count("webhook = ?1 and state = ?2", webhook, Delivery.State.WAITING);
    }

    Optional<Instant> failingSince(UUID webhook) {
        return Optional.ofNullable(find(
                        "select min(failingSince) from Delivery where webhook = ?1 and state = ?2",
                        webhook,
                        Delivery.State.WAITING)
                .project(Instant.class)
                .firstResult());
    }

    /** Everything that waits is sent again at once, as if it had never failed. */
    void hope(UUID webhook, Instant now) {
        update(
                "nextAttemptAt = ?1, failingSince = null, attempts = 0 where webhook = ?2 and state = ?3",
                now,
                webhook,
                Delivery.State.WAITING);
    }

    void dropAll(UUID webhook) {
        update(
                "state = ?1, failingSince = null, nextAttemptAt = null where webhook = ?2 and state = ?3",
                Delivery.State.DROPPED,
                webhook,
                Delivery.State.WAITING);
    }

    /** What was read behind a position that a restored database has given to something else. */
    void dropBehind(UUID webhook, long position) {
        update(
                "state = ?1, failingSince = null, nextAttemptAt = null where webhook = ?2 and state = ?3 and position > ?4",
                Delivery.State.DROPPED,
                webhook,
                Delivery.State.WAITING,
                position);
    }

    /** The newest first, behind an id; {@code state} null: all. */
    List<Delivery> log(UUID webhook, Delivery.State state, Long before, int limit) {
        return find(
                        "webhook = ?1 and (?2 is null or state = ?2) and (?3 is null or id < ?3) order by id desc",
                        webhook,
                        state,
                        before)
                .range(0, limit - 1)
                .list();
    }

    /** Forgets what is old, and of a busy webhook what is more than a log; a piece at a time. */
    void forget(UUID webhook, Instant now) {
        jdbc.update(
                "delete from webhook_delivery where webhook = ? and state <> 'WAITING' and (last_attempt_at < ? or id < coalesce("
                        + "(select id from (select id from webhook_delivery where webhook = ? order by id desc limit 1 offset "
                        + MOST_KEPT + ") newest), 0)) limit " + DELETED_AT_ONCE,
                webhook.toString(),
                now.minus(KEPT),
                webhook.toString());
    }
}
