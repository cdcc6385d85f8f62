package vn.tiendo.platform.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a request with an Idempotency-Key was answered with, so that its repetition changes nothing more. */
@Entity
@Table(name = "answered")
class IdempotencyRecord {

    @EmbeddedId
    private Key key;

    private String requestHash;

    private String answer;

    private Instant answeredAt;

    IdempotencyRecord() {}

    IdempotencyRecord(Key key, String requestHash, String answer, Instant answeredAt) {
        this.key = key;
        this.requestHash = requestHash;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    boolean isOf(String hash) {
        return requestHash.equals(hash);
    }

    String answer() {
        return answer;
    }

    boolean isOlderThan(Instant day) {
        return answeredAt.isBefore(day);
    }

    @Embeddable
    record Key(String subject, @Column(name = "request_key") String requestKey) {}
}
