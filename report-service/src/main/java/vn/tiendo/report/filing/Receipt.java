package vn.tiendo.report.filing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What has come in of a report.
 *
 * @param submittedRevision newest revision that was handed in
 * @param submittedAt when it was last handed in
 * @param submittedBy agency that handed it in; null: one that is no agency
 * @param submittedForAnother by the focal agency in place of the reporter
 * @param receivedAt when it was first received: decides whether it is on time, whatever was returned and handed in again
 * @param paperReceivedOn the first paper copy
 */
@Embeddable
public record Receipt(
        Integer submittedRevision,
        Instant submittedAt,
        String submittedBy,
        boolean submittedForAnother,
        Instant receivedAt,
        LocalDate paperReceivedOn) {

    static final Receipt NONE = new Receipt(null, null, null, false, null, null);

    Receipt handedIn(Integer revision, Instant at, String by, boolean forAnother) {
        return new Receipt(revision, at, by, forAnother, receivedAt, paperReceivedOn).received(at);
    }

    /** Another revision counts as what was handed in; null: none does. */
    Receipt of(Integer revision) {
        return new Receipt(revision, submittedAt, submittedBy, submittedForAnother, receivedAt, paperReceivedOn);
    }

    Receipt onPaper(LocalDate day) {
        LocalDate first = paperReceivedOn == null || day.isBefore(paperReceivedOn) ? day : paperReceivedOn;
        return new Receipt(submittedRevision, submittedAt, submittedBy, submittedForAnother, receivedAt, first);
    }

    Receipt received(Instant at) {
        Instant first = receivedAt == null || at.isBefore(receivedAt) ? at : receivedAt;
        return new Receipt(submittedRevision, submittedAt, submittedBy, submittedForAnother, first, paperReceivedOn);
    }

    public boolean isOnPaper() {
        return paperReceivedOn != null;
    }

    boolean isBefore(Instant instant) {
        return receivedAt != null && receivedAt.isBefore(instant);
    }
}
