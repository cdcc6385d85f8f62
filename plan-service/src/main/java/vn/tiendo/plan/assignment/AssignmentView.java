package vn.tiendo.plan.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.status.Extension;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.http.Versions;

/**
 * An assignment as the API shows it. {@code CopiedAssignment} writes the same members for one that is read alone, without what is beside.
 *
 * @param issuedBy province that issued the plan
 * @param answersNow who answers for it today
 */
@Schema(name = "Assignment")
public record AssignmentView(
        UUID id,
        long version,
        String plan,
        String task,
        String issuedBy,
        NamedAgency agency,
        List<NamedAgency> answersNow,
        AssignmentState.Period occurrence,
        LocalDate openedOn,
        Status status,
        AssignmentState.Verified verification,
        Timeliness timeliness,
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
        @Schema(description = "With `include=task`; else absent", nullable = true)
        OfTask taskSummary,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "With `include=allowed`; else absent", nullable = true)
        Allowed allowed) {

    /** What people need to know of the task to recognise it; the lead agency stands in {@code agency}. */
    @Schema(name = "AssignmentTask")
    public record OfTask(
            @Schema(examples = "IV.6.1") String number,

            @Schema(examples = "Cân đối, bố trí ngân sách cho các chương trình, đề án")
            String title,

            @Schema(description = "Number of its section", examples = "IV.6")
            String section,

            @Schema(examples = "Sở Tài chính", nullable = true)
            String sectionName,

            Pillar pillar,

            @Schema(description = "Lead agencies in the plan's words", examples = "Sở Tài chính")
            String leads,

            @Schema(description = "The plan's own words about time", nullable = true)
            String timeWords) {}

    /** What the caller may do next; each is refused to him if he is not allowed to, or the state of the assignment does not take it. */
    @Schema(name = "AssignmentAllowed")
    public record Allowed(
            @Schema(description = "What `to` of a status change may be")
            List<Status> statusChanges,

            @Schema(description = "What `outcome` of a verification may be")
            List<VerificationDecision.Outcome> verifications,

            @Schema(description = "Move the due day", examples = "false")
            boolean extension,

            @Schema(description = "Say that it is done once and for all, or is not", examples = "false")
            boolean forGood,

            @Schema(description = "Raise a difficulty", examples = "true")
            boolean difficulty,

            @Schema(description = "Ask for a later due day", examples = "true")
            boolean extensionRequest,

            @Schema(description = "Ask the agency to explain how it stands", examples = "false")
            boolean explanation) {}

    /**
     * What no row holds: it follows from the day and from the agencies that there are, and changes without a new version.
     *
     * @param agency the lead agency, with its name
     * @param answersNow who answers for it today
     */
    public record Derived(NamedAgency agency, List<NamedAgency> answersNow, Timeliness timeliness) {

        /**
         * The entity tag of the view of a version.
         *
         * @param beside what it shows beside, in words; empty: nothing
         */
        public String tag(long version, String beside) {
            return Versions.etag(version, timeliness, answersNow, beside);
        }
    }

    /** Its entity tag. */
    public String tag() {
        String beside = taskSummary == null && allowed == null ? "" : taskSummary + " " + allowed;
        return new Derived(agency, answersNow, timeliness).tag(version, beside);
    }

    AssignmentView with(OfTask ofTask, Allowed forCaller) {
        return new AssignmentView(
                id,
                version,
                plan,
                task,
                issuedBy,
                agency,
                answersNow,
                occurrence,
                openedOn,
                status,
                verification,
                timeliness,
                percent,
                completedOn,
                result,
                difficulties,
                proposals,
                evidence,
                reason,
                decision,
                extensions,
                ofTask,
                forCaller);
    }

    static AssignmentView of(AssignmentState state, Derived derived) {
        return new AssignmentView(
                state.id(),
                state.version(),
                state.plan(),
                state.task(),
                state.province(),
                derived.agency(),
                derived.answersNow(),
                state.occurrence(),
                state.openedOn(),
                state.status(),
                state.verification(),
                derived.timeliness(),
                state.percent(),
                state.completedOn(),
                state.result(),
                state.difficulties(),
                state.proposals(),
                state.evidence(),
                state.reason(),
                state.decision(),
                state.extensions(),
                null,
                null);
    }
}
