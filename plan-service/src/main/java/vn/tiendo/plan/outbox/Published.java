package vn.tiendo.plan.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What was last published of a registry entry. */
@Entity
class Published {

    @Id
    private String eventKey;

    private long revision;

    private String hash = "";

    Published() {}

    Published(String eventKey) {
        this.eventKey = eventKey;
    }

    boolean isOf(String otherHash) {
        return hash.equals(otherHash);
    }

    long next(String newHash) {
        hash = newHash;
        return ++revision;
    }
}
