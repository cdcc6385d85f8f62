package vn.tiendo.plan.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;

/** Makes events of changes, within the transaction of the change. */
@ApplicationScoped
public class RegistryEvents {

    private final PublishedEntries published;
    private final ObjectMapper json;
    private final Outbox outbox;

    RegistryEvents(PublishedEntries published, ObjectMapper json, Outbox outbox) {
        this.published = published;
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * A version of an assignment.
     *
     * @param payload whole state, after the schema {@code assignment.state.v1}
     */
    public record Version(String assignment, long version, Instant recordedAt, String payload) {

        private Event event() {
            return Channels.version(assignment, version, recordedAt, payload);
        }
    }

    /**
     * An entry of the registry.
     *
     * @param kind {@code province}, {@code agency}, {@code calendar-day}, {@code calendar-year}, {@code plan}, {@code task}, {@code obligation},
     *     {@code target}, {@code difficulty} or {@code contribution}
     */
    public record Entry(String kind, String id, Object payload) {

        private String key() {
            return kind + "/" + id;
        }
    }

    /** Publishes versions of assignments, which the history takes in with the same change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assignments(List<Version> versions) {
        outbox.append(versions.stream().map(Version::event).toList());
    }

    /**
     * Publishes those of many entries that are not the same as what was published last, by a few statements for all of them.
     *
     * @return whether an event was appended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean registry(List<Entry> entries, Instant recordedAt) {
        Map<String, Published> known =
                published.locked(entries.stream().map(Entry::key).toList());
        List<Event> events = new ArrayList<>();
        for (Entry entry : entries) {
            String text = write(entry.payload());
            String hash = Sha256.hex(text);
            Published last = known.computeIfAbsent(entry.key(), published::first);
            if (!last.isOf(hash)) {
                events.add(last.next(recordedAt, text, hash));
            }
        }
        outbox.append(events);
        return !events.isEmpty();
    }

    /**
     * Publishes an entry of the registry, unless it is the same as what was published last.
     *
     * @param kind as in {@link Entry}
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
        Published last = published.findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (last != null && last.isOf(hash)) {
            return false;
        }
        if (last == null) {
            last = published.first(key);
        }
        outbox.append(last.next(recordedAt, payload, hash));
        return true;
    }

    /**
     * What is published next of these entries is sent, though it may say what was said before.
     *
     * @param prefix of their keys, such as {@code digest/quang-ninh.}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sendAnew(String prefix) {
        published.update("hash = '' where eventKey like ?1", prefix + "%");
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
