package vn.tiendo.report.filing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What has come in of a report.
 *
 * @param submittedRevision newest revision that was handed in
 * @param submittedAt when it was last handed in; before its figures are closed: when its paper copy was recorded
 * @param submittedBy agency that handed it in; null: one that is no agency
 * @param submittedForAnother by the focal agency in place of the reporter
 * @param onBehalfReason why, where the reporter could have done it; else null
 * @param receivedAt when it was first received: decides whether it is on time, whatever was returned and handed in again
 * @param paper the first paper copy, or null
 */
@Embeddable
public record Receipt(
        Integer submittedRevision,
        Instant submittedAt,
        String submittedBy,
        boolean submittedForAnother,
        String onBehalfReason,
        Instant receivedAt,
        @Embedded PaperReceipt paper) {

    static final Receipt NONE = new Receipt(null, null, null, false, null, null, null);

    /**
     * Who hands in.
     *
     * @param agency null: one that is no agency
     * @param forAnother it is the focal agency, in place of the reporter
     * @param reason why, or null
     */
    public record Sender(String agency, boolean forAnother, String reason) {

        static final Sender NOBODY = new Sender(null, false, null);
    }

    Receipt handedIn(Integer revision, Instant at, Sender by) {
        return new Receipt(revision, at, by.agency, by.forAnother, by.reason, receivedAt, paper).received(at);
    }

    /** Another revision counts as what was handed in; null: none does. */
    Receipt of(Integer revision) {
        return new Receipt(revision, submittedAt, submittedBy, submittedForAnother, onBehalfReason, receivedAt, paper);
    }

    /** Of several the first counts; recorded again, it is corrected. */
    Receipt onPaper(PaperReceipt copy) {
        PaperReceipt first = paper == null || !copy.receivedOn().isAfter(paper.receivedOn()) ? copy : paper;
        return new Receipt(
                submittedRevision, submittedAt, submittedBy, submittedForAnother, onBehalfReason, receivedAt, first);
    }

    /** A paper copy was recorded before there was a revision that it could stand for. */
    Receipt waiting(Instant at) {
        return new Receipt(submittedRevision, at, submittedBy, submittedForAnother, onBehalfReason, receivedAt, paper);
    }

    Receipt received(Instant at) {
        Instant first = receivedAt == null || at.isBefore(receivedAt) ? at : receivedAt;
        return new Receipt(
                submittedRevision, submittedAt, submittedBy, submittedForAnother, onBehalfReason, first, paper);
    }

    public boolean isOnPaper() {
        return paper != null;
    }

    /** Its paper copy came before the end of the closing day: its figures cannot be those of the closing. */
    public boolean isOnPaperBy(LocalDate closing) {
        return paper != null && !paper.receivedOn().isAfter(closing);
    }

    /** Done by the focal agency although the reporter could have: "nộp thay". */
    public boolean isOnBehalf() {
        return onBehalfReason != null;
    }

    boolean isBefore(Instant instant) {
        return receivedAt != null && receivedAt.isBefore(instant);
    }
}
