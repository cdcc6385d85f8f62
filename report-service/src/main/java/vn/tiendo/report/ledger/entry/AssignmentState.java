package vn.tiendo.report.ledger.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.clock.Vietnam;

/**
 * One version of an assignment (occurrence x lead agency): its whole state.
 *
 * @param province that issued the plan
 * @param agency lead agency; never changes
 * @param openedOn day from which it counts as open, whenever that was recorded
 * @param extensions due dates moved, oldest first; the occurrence's is the one that counts
 * @param noData its time had passed when the plan was registered and nobody has reported since
 * @param forGood what comes again without words about time was reported done once and for all; null: it was not
 */
public record AssignmentState(
        String id,
        int version,
        String plan,
        String task,
        String province,
        String agency,
        Occurrence occurrence,
        LocalDate openedOn,
        Status status,
        Verification verification,
        Boolean noData,
        Integer percent,
        LocalDate completedOn,
        String result,
        String difficulties,
        String proposals,
        List<Evidence> evidence,
        String reason,
        Decision decision,
        List<Extension> extensions,
        Boolean forGood,
        Change change) {

    public AssignmentState {
        Document.required("id", id, 36);
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1");
        }
        Document.id("plan", plan);
        Document.required("task", task, 200);
        Document.id("province", province);
        Document.id("agency", agency);
        Document.required("occurrence", occurrence);
        Document.required("openedOn", openedOn);
        Document.required("status", status);
        Document.required("verification", verification);
        Document.required("noData", noData);
        evidence = Document.list(evidence);
        extensions = Document.list(extensions);
        Document.required("change", change);
    }

    /** How far it is. */
    public enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        SUSPENDED,
        CANCELLED
    }

    /**
     * What is due once.
     *
     * @param kind kind of the time frame
     * @param label in Vietnamese, for instance "Năm 2026"
     * @param to 9999-12-31: no end, as of what waits for another plan or for an act without a date
     * @param due null: never late
     */
    public record Occurrence(
            String key,
            String kind,
            String label,
            LocalDate from,
            @JsonDeserialize(using = Bounds.PeriodEnd.class) LocalDate to,
            LocalDate due) {

        public Occurrence {
            Document.required("occurrence.key", key);
            Document.required("occurrence.kind", kind);
            Document.required("occurrence.from", from);
            Document.required("occurrence.to", to);
        }
    }

    /** Confirmation of a completion: NOT_NEEDED, PENDING, CONFIRMED or RETURNED. */
    public record Verification(String state, String reason) {}

    /**
     * Evidence of a completion.
     *
     * @param steering it directs the work (a plan, a directive, a guidance); null: by the kind of document that its symbol names
     * @param subject what the document is about (trích yếu); null: nobody has said
     */
    public record Evidence(
            String number,
            LocalDate date,
            String issuer,
            @Schema(nullable = true) String link,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean steering,
            @JsonInclude(JsonInclude.Include.NON_NULL) String subject) {

        public Evidence(String number, LocalDate date, String issuer, String link) {
            this(number, date, issuer, link, null, null);
        }
    }

    /**
     * A due date moved by a decision, which granted it or amended the plan.
     *
     * @param oldDue null: there was none
     * @param newDue null: there is none any more
     */
    public record Extension(
            @Schema(nullable = true) LocalDate oldDue,
            @Schema(nullable = true) LocalDate newDue,
            Decision decision) {}

    /** Decision that cancelled or extended it. */
    public record Decision(String number, LocalDate date, String issuer) {}

    /**
     * What made this version.
     *
     * @param at when it was recorded
     */
    public record Change(String kind, Instant at) {

        public Change {
            Document.required("change.kind", kind);
            Document.required("change.at", at);
        }
    }

    /** Whether this version alone shows that the agency has handed in a status, be it that nothing is begun. */
    public boolean isReport() {
        return status != Status.NOT_STARTED || "STATUS_CHANGED".equals(change.kind());
    }

    /**
     * From when this version counts. An opening counts from the day that it opens, not from its typing: so a report for an
     * earlier cut-off still sees what the plan required then.
     */
    public Instant effectiveAt() {
        return version == 1 ? Vietnam.startOf(openedOn) : change.at();
    }
}
