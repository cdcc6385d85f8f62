package vn.tiendo.plan.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes events into the caller's transaction: a change and its event are stored together or not at all. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<Appended> appended;

    Outbox(EntityManager entities, ObjectMapper json, Event<Appended> appended) {
        this.entities = entities;
        this.json = json;
        this.appended = appended;
    }

    /**
     * Appends one version of an assignment.
     *
     * @param payload whole state, after the schema {@code assignment.state.v1}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assignment(String id, long version, Instant recordedAt, String payload) {
        append(new OutboxEvent(
                id + ":" + version, Topics.TASK_STATUS, id, "vn.tiendo.assignment.state.v1", recordedAt, payload));
    }

    /**
     * Publishes an entry of the registry, unless it is the same as what was published last.
     *
     * @param kind {@code province}, {@code agency}, {@code calendar-day}, {@code plan}, {@code task}, {@code obligation},
     *     {@code target}, {@code difficulty} or {@code contribution}
     * @return whether an event was appended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean registry(String kind, String id, Instant recordedAt, Object payload) {
        String key = kind + "/" + id;
        String text = write(payload);
        String hash = Sha256.hex(text);
        Published last = entities.find(Published.class, key);
        if (last != null && last.isOf(hash)) {
            return false;
        }
        if (last == null) {
            last = new Published(key);
            entities.persist(last);
        }
        long revision = last.next(hash);
        append(new OutboxEvent(
                key + ":" + revision, Topics.REGISTRY, key, "vn.tiendo.registry." + kind + ".v1", recordedAt, text));
        return true;
    }

    /** JSON as it is stored and sent. */
    public String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(OutboxEvent event) {
        entities.persist(event);
        appended.fire(new Appended());
    }

    /** Something was appended; observed after the commit. */
    record Appended() {}
}
