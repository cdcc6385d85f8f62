package vn.tiendo.plan.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** What a request with an Idempotency-Key led to, so that its repetition changes nothing more. */
@Entity
class Idempotency {

    @EmbeddedId
    private Key key;

    private String requestHash;

    private UUID assignment;
    private long version;

    private Instant createdAt;

    Idempotency() {}

    Idempotency(Key key, String requestHash, UUID assignment, long version, Instant createdAt) {
        this.key = key;
        this.requestHash = requestHash;
        this.assignment = assignment;
        this.version = version;
        this.createdAt = createdAt;
    }

    boolean isOf(String hash) {
        return requestHash.equals(hash);
    }

    AssignmentVersion.Key led() {
        return new AssignmentVersion.Key(assignment, version);
    }

    @Embeddable
    record Key(String subject, @Column(name = "request_key") String requestKey) {}
}
