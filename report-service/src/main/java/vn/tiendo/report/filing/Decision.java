package vn.tiendo.report.filing;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the level above decided on a report.
 *
 * @param returnedAt when it was last sent back to its reporter
 * @param returnReason of that time
 * @param returns how often it was sent back
 */
@Embeddable
public record Decision(Instant returnedAt, String returnReason, int returns, Instant acceptedAt) {

    static final Decision NONE = new Decision(null, null, 0, null);

    Decision sentBack(String reason, Instant at) {
        return new Decision(at, reason, returns + 1, acceptedAt);
    }

    Decision accepted(Instant at) {
        return new Decision(returnedAt, returnReason, returns, at);
    }

    /** Whether it was sent back since an instant; null: it was handed in before that was recorded. */
    boolean isSince(Instant handedIn) {
        return returnedAt != null && (handedIn == null || !returnedAt.isBefore(handedIn));
    }

    boolean isBefore(Instant instant) {
        return returnedAt != null && returnedAt.isBefore(instant);
    }
}
