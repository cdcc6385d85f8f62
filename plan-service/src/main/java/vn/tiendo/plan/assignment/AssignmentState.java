package vn.tiendo.plan.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.status.Extension;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.access.Caller;

/**
 * One version of an assignment, whole: what the history keeps and what is sent to Kafka, after the schema
 * {@code assignment.state.v1}.
 *
 * @param version from 1 (opening), without holes
 * @param province province that issued the plan
 * @param agency the lead agency; never changes, whoever answers for it later
 * @param openedOn the day from which it counts as open, whenever that was recorded
 * @param extensions each with the date before and after, oldest first; {@code occurrence.due} is the date that counts now
 * @param noData its time had passed when the plan was registered, and nobody has reported since
 * @param forGood it was completed once and for all; null: it was not
 */
public record AssignmentState(
        UUID id,
        long version,
        String plan,
        String task,
        String province,
        String agency,
        Period occurrence,
        LocalDate openedOn,
        Status status,
        Verified verification,
        boolean noData,
        @Schema(nullable = true) Integer percent,
        @Schema(nullable = true) LocalDate completedOn,
        @Schema(nullable = true) String result,
        @Schema(nullable = true) String difficulties,
        @Schema(nullable = true) String proposals,
        List<Evidence> evidence,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        List<Extension> extensions,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Done once and for all; else absent", examples = "true")
        Boolean forGood,

        Change change) {

    /** A version from before there were extensions has none. */
    public AssignmentState {
        extensions = extensions == null ? List.of() : extensions;
    }

    /** What is due once; {@code due} null: never late. */
    public record Period(
            String key,
            TimeFrame.Kind kind,
            String label,
            LocalDate from,
            LocalDate to,
            @Schema(nullable = true) LocalDate due,
            boolean strictlyBefore) {}

    public record Verified(
            Verification state, @Schema(nullable = true) String reason) {}

    /** What made this version, when (UTC) and by whom. */
    @Schema(name = "Change")
    public record Change(ChangeKind kind, Instant at, By by) {

        static Change of(ChangeKind kind, Instant at, Caller caller, String agency) {
            return new Change(kind, at, new By(caller.subject(), agency));
        }
    }

    /** Each is an action of the audit, too. */
    @Schema(name = "ChangeKind")
    public enum ChangeKind {
        OPENED,
        STATUS_CHANGED,
        VERIFIED,
        EXTENDED,
        /** Its task's time was classified, which moved its period. */
        CLASSIFIED,
        /** Its task was taken out of the plan, or what its task's time was classified as does not ask for it. */
        CANCELLED
    }

    @Schema(name = "ChangedBy")
    public record By(
            String subject, @Schema(nullable = true) String agency) {}
}
