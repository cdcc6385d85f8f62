package vn.tiendo.plan.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import vn.tiendo.platform.outbox.Event;

/** What was last published of a registry entry; kept whole, to be sent again if the log is lost. */
@Entity
class Published {

    @Id
    private String eventKey;

    private long revision;

    private String hash = "";

    private Instant recordedAt;

    private String payload;

    Published() {}

    Published(String eventKey) {
        this.eventKey = eventKey;
    }

    String key() {
        return eventKey;
    }

    boolean isOf(String otherHash) {
        return hash.equals(otherHash);
    }

    /** The event of the next revision. */
    Event next(Instant at, String newPayload, String newHash) {
        revision++;
        recordedAt = at;
        payload = newPayload;
        hash = newHash;
        return Channels.entry(eventKey, revision, at, newPayload);
    }
}
