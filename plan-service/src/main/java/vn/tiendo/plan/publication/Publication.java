package vn.tiendo.plan.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.tiendo.digest.Sha256;
import vn.tiendo.outbox.Event;
import vn.tiendo.outbox.Outbox;

/** Makes events of changes, within the transaction of the change. */
@ApplicationScoped
public class Publication {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Outbox outbox;

    Publication(EntityManager entities, ObjectMapper json, Outbox outbox) {
        this.entities = entities;
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * Publishes one version of an assignment.
     *
     * @param payload whole state, after the schema {@code assignment.state.v1}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assignment(String id, long version, Instant recordedAt, String payload) {
        outbox.append(
                new Event(id + ":" + version, Channels.TASK_STATUS, id, Channels.ASSIGNMENT_TYPE, recordedAt, payload));
    }

    /**
     * Publishes an entry of the registry, unless it is the same as what was published last.
     *
     * @param kind {@code province}, {@code agency}, {@code calendar-day}, {@code calendar-year}, {@code plan}, {@code task}, {@code obligation},
     *     {@code target}, {@code difficulty} or {@code contribution}
     * @return whether an event was appended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean registry(String kind, String id, Instant recordedAt, Object payload) {
        String text = write(payload);
        return registry(kind, id, recordedAt, text, Sha256.hex(text));
    }

    /**
     * As {@link #registry(String, String, Instant, Object)}, where the payload says more than what makes it another one.
     *
     * @param hash of what does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean registry(String kind, String id, Instant recordedAt, String payload, String hash) {
        String key = kind + "/" + id;
        // Locked before the event is appended: whoever sends the entry again meanwhile does so before this one or after
        // it.
        Published last = entities.find(Published.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (last != null && last.isOf(hash)) {
            return false;
        }
        if (last == null) {
            last = new Published(key);
            entities.persist(last);
        }
        outbox.append(last.next(kind, recordedAt, payload, hash));
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
}
