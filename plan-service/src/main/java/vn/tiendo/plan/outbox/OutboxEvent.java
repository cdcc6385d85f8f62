package vn.tiendo.plan.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One event on its way. Written here, sent and marked by the {@link Relay}. */
@Entity
@Table(name = "outbox")
class OutboxEvent {

    /** Given in the order of insertion: for one key, whose row the writer holds, that is the order of versions. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String eventId;

    private String topic;

    private String partitionKey;

    private String type;

    private Instant recordedAt;

    private String payload;

    OutboxEvent() {}

    OutboxEvent(String eventId, String topic, String partitionKey, String type, Instant recordedAt, String payload) {
        this.eventId = eventId;
        this.topic = topic;
        this.partitionKey = partitionKey;
        this.type = type;
        this.recordedAt = recordedAt;
        this.payload = payload;
    }
}
