package vn.tiendo.platform.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.database.Jdbc;

/** All webhooks, and which node is at work on one. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    private final Jdbc jdbc;

    Webhooks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. {@code province} null: of all. */
    List<Webhook> of(String province) {
        return province == null
                ? list("order by createdAt desc, id")
                : list("province = ?1 order by createdAt desc, id", province);
    }

    Optional<Webhook> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    long notEndedOf(String maker) {
        return count("maker = ?1 and state <> ?2", maker, WebhookState.ENDED);
    }

    /** Those with something to read, or to send. */
    List<UUID> withWork(long last, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select w.id from Webhook w where w.state = ACTIVE and (w.position < :last or exists (
                          select 1 from Delivery d where d.webhook = w.id and d.state = WAITING and d.nextAttemptAt <= :now))
                        order by w.id""", UUID.class)
                .setParameter("last", last)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Takes one for a while, so that its messages go out in order; by the database's clock, which all nodes share.
     *
     * @return false where another node has it
     */
    boolean claim(UUID id, String node, Duration time) {
        return jdbc.update(
                        "update webhook set claimed_by = ?, claimed_until = utc_timestamp(6) + interval ? second where id = ?"
                                + " and (claimed_by = ? or claimed_until is null or claimed_until < utc_timestamp(6))",
                        node,
                        time.toSeconds(),
                        id.toString(),
                        node)
                == 1;
    }

    void release(UUID id, String node) {
        jdbc.update(
                "update webhook set claimed_by = null, claimed_until = null where id = ? and claimed_by = ?",
                id.toString(),
                node);
    }
}
