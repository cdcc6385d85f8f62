package vn.tiendo.report.compliance;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.document.VietnameseWording;

/** How one reporter stands. */
@Schema(name = "ComplianceReporter")
public record ReporterStanding(
        Named agency,

        @Schema(
                description = "Id of its report; null: it owes one for which there is no row",
                examples = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu",
                nullable = true)
        String report,

        @Schema(description = "Null: there is no row", nullable = true)
        ReportState state,

        @Schema(description = "On time by its first receipt")
        Outcome outcome,

        @Schema(
                description =
                        "Days begun after the due date until it was first received; until `asOf` while it was not, or"
                                + " not again since it was sent back",
                examples = "0")
        int daysLate,

        @Schema(description = "It is not handed in, or not again since it was sent back, and the due date has passed")
        boolean overdue,

        @Schema(
                description = "The same in words, as in Phụ lục II of the consolidated report",
                examples = "Đã nộp đúng hạn ngày 12/11/2026")
        String words,

        @Schema(description = "When it was first received", examples = "2026-11-12T03:00:00Z", nullable = true)
        Instant receivedAt,

        @Schema(description = "How often it was sent back", examples = "0")
        int returns,

        @Schema(description = "Number of the document", examples = "05/BC-SNV", nullable = true)
        String number,

        @Schema(description = "Nộp thay: the focal agency handed it in, though the reporter could have")
        boolean onBehalf,

        @Schema(description = "A paper copy came in") boolean onPaper,

        @Schema(description = "It came on paper before its figures closed")
        boolean beforeClosing) {

    static ReporterStanding of(Standing s, Registry registry, Instant now) {
        Named agency = new Named(s.reporter(), registry.agencyName(s.reporter()));
        boolean missing = s.outcome() == Outcome.NOT_YET || s.outcome() == Outcome.RETURNED;
        return new ReporterStanding(
                agency,
                s.report(),
                s.state(),
                s.outcome(),
                s.daysLate(),
                missing && !now.isBefore(s.deadline().dueAt()),
                VietnameseWording.standing(line(agency, s)),
                s.receivedAt(),
                s.returns(),
                s.number(),
                s.onBehalf(),
                s.onPaper(),
                s.beforeClosing());
    }

    private static ReporterLine line(Named agency, Standing s) {
        return new ReporterLine(
                agency,
                s.report(),
                s.outcome(),
                null,
                s.outcome() == Outcome.NOT_YET ? null : s.receivedAt(),
                s.daysLate(),
                null,
                s.onBehalf() ? true : null,
                s.beforeClosing() ? true : null);
    }

    /** Those to be asked first: not yet, returned, late, on time; within by name as a Vietnamese reads a list. */
    static Comparator<ReporterStanding> order() {
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        return Comparator.comparingInt(ReporterStanding::urgency)
                .thenComparing(line -> line.agency().name(), vietnamese)
                .thenComparing(line -> line.agency().id());
    }

    private int urgency() {
        return switch (outcome) {
            case NOT_YET -> 0;
            case RETURNED -> 1;
            case LATE -> 2;
            case ON_TIME -> 3;
        };
    }
}
