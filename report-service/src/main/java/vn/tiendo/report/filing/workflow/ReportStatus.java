package vn.tiendo.report.filing.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.filing.PaperReceipt;
import vn.tiendo.report.filing.Receipt;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.archive.ReportCopies;
import vn.tiendo.report.filing.readiness.Readiness;

/**
 * Where one report stands, and what the caller may do next.
 *
 * @param version what its entity tag says
 * @param narrative the reporter's words as they stand; empty for whoever may not read drafts, while it is one
 * @param outdated of a consolidated report: what has been handed in below it since
 * @param allowed steps that the caller may take now
 */
@Schema(name = "ReportStatus")
public record ReportStatus(
        @JsonUnwrapped ReportItem report,
        @Schema(examples = "3") long version,
        Narrative narrative,
        @Schema(nullable = true) Signature signature,

        @Schema(examples = "2026-11-12T03:00:00Z", nullable = true)
        Instant submittedAt,

        @Schema(description = "Agency that handed it in", examples = "quang-ninh-so-noi-vu", nullable = true)
        String submittedBy,

        @Schema(
                description = "Nộp thay: the focal agency handed it in, though the reporter could have",
                nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        OnBehalf onBehalf,

        @Schema(nullable = true) LocalDate paperReceivedOn,

        @Schema(description = "The first paper copy", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Paper paper,

        @Schema(nullable = true) Instant returnedAt,
        @Schema(nullable = true) String returnReason,

        @Schema(description = "How often it was sent back", examples = "0")
        int returns,

        @Schema(nullable = true) Instant acceptedAt,
        List<Outdated> outdated,
        List<NextStep> allowed,

        @Schema(description = "The signed copy of the newest revision; null: none was handed in", nullable = true)
        HandedIn signedCopy,

        @Schema(
                description = "The Word file as it was corrected before it was signed; null: none was handed in",
                nullable = true)
        HandedIn correctedFile,

        @Schema(description = "Answered to a submission: what is open or newer than what was handed in; empty else")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Readiness.Entry> notices) {

    public ReportStatus {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** Who handed in for the reporter, and why. */
    @Schema(name = "ReportOnBehalf")
    public record OnBehalf(
            @Schema(
                    description = "Agency that handed it in",
                    examples = "quang-ninh-so-khoa-hoc-va-cong-nghe",
                    nullable = true)
            String by,

            @Schema(examples = "Cơ quan đang bàn giao nhiệm vụ do sắp xếp tổ chức bộ máy.")
            String reason) {

        static OnBehalf of(Receipt receipt) {
            return receipt.isOnBehalf() ? new OnBehalf(receipt.submittedBy(), receipt.onBehalfReason()) : null;
        }
    }

    /** A paper copy that came in. */
    @Schema(name = "ReportPaperCopy")
    public record Paper(
            @Schema(examples = "2026-11-13") LocalDate receivedOn,

            @Schema(description = "Null: recorded before it was asked for", examples = "05/BC-SNV", nullable = true)
            String number,

            @Schema(description = "Null: recorded before it was asked for", examples = "2026-11-12", nullable = true)
            LocalDate date,

            @Schema(description = "Số đến; null: recorded before it was asked for", examples = "1824", nullable = true)
            String arrivalNumber,

            @Schema(description = "It came before the figures closed, and can be sent back for that")
            boolean beforeClosing) {

        static Paper of(Report report) {
            PaperReceipt copy = report.receipt().paper();
            return copy == null
                    ? null
                    : new Paper(
                            copy.receivedOn(),
                            copy.number(),
                            copy.date(),
                            copy.arrivalNumber(),
                            report.receipt().isOnPaperBy(report.dates().closing()));
        }
    }

    /** A report below of which a newer revision was handed in than was used. */
    @Schema(name = "OutdatedSource")
    public record Outdated(
            String report,

            @Schema(description = "Null: had not been handed in", nullable = true)
            Integer used,

            int newest) {}

    /** A file that was handed in for the newest revision and stands for it. */
    @Schema(name = "HandedInFile")
    public record HandedIn(
            @Schema(description = "Media type", examples = "application/pdf")
            String type,

            @Schema(
                    description = "Under which it is saved",
                    examples = "BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh (bản ký).pdf")
            String name,

            @Schema(description = "In bytes", examples = "482133")
            int size,

            @Schema(description = "SHA-256 of its bytes, in hex")
            String hash,

            @Schema(examples = "2026-11-13T02:00:00Z") Instant at) {

        static HandedIn of(ReportCopies.Entry copy) {
            return new HandedIn(copy.type().mediaType, copy.name(), copy.size(), copy.sha256(), copy.handedInAt());
        }
    }

    /** A step, named as in the path of the API. */
    @Schema(name = "NextStep")
    public enum NextStep {
        NARRATIVE,
        /** The focal agency's own part of a consolidated report. */
        OWN_PART,
        ASSEMBLY,
        SUBMISSION,
        PAPER_COPY,
        RETURN,
        ACCEPTANCE,
        ISSUANCE,
        FILES_SIGNED,
        FILES_CORRECTED
    }
}
