package vn.tiendo.platform.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.feed.Changes.Change;

/** One message that is sent, or was; the event itself stands in the feed. */
@Entity
@Table(name = "webhook_delivery")
class Delivery {

    /** From the first failure to the next attempts; the last one is kept to. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    /** How one stands. */
    @Schema(name = "WebhookDeliveryState")
    enum State {
        WAITING,
        DELIVERED,
        /** Not sent any more: a newer state of the same thing has come, it is out of sight, or the webhook has ended. */
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private UUID webhook;

    @Column(updatable = false)
    private long position;

    @Column(updatable = false)
    private String event;

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;

    @Enumerated(EnumType.STRING)
    private Outcome lastOutcome;

    private Integer lastStatus;
    private Instant lastAttemptAt;
    private Instant failingSince;
    private Instant nextAttemptAt;

    Delivery() {}

    Delivery(UUID webhook, long position, Change change, Instant now) {
        this.webhook = webhook;
        this.position = position;
        this.event = change.id();
        this.type = change.type();
        this.subject = change.subject();
        this.nextAttemptAt = now;
    }

    /** What came of an attempt; one that failed is followed by another, ever later. */
    void attempted(Attempt attempt, Instant now) {
        attempts++;
        lastOutcome = attempt.outcome();
        lastStatus = attempt.status();
        lastAttemptAt = now;
        if (attempt.outcome() == Outcome.DELIVERED) {
            state = State.DELIVERED;
            failingSince = null;
            nextAttemptAt = null;
        } else if (state == State.WAITING) {
            failingSince = failingSince == null ? now : failingSince;
            nextAttemptAt = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        }
    }

    void drop() {
        state = State.DROPPED;
        failingSince = null;
        nextAttemptAt = null;
    }

    /** Whether it has failed for so long that nobody is believed to be there. */
    boolean isHopeless(Duration giveUp, Instant now) {
        return failingSince != null && !failingSince.plus(giveUp).isAfter(now);
    }

    long id() {
        return id;
    }

    UUID webhook() {
        return webhook;
    }

    long position() {
        return position;
    }

    DeliveryView view() {
        return new DeliveryView(
                Long.toString(id),
                event,
                type,
                subject,
                state,
                attempts,
                lastOutcome,
                lastStatus,
                lastAttemptAt,
                nextAttemptAt);
    }
}
