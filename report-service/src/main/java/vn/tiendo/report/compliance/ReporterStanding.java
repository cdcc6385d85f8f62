package vn.tiendo.report.compliance;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.Registry;

/** How one reporter stands. */
@Schema(name = "ComplianceReporter")
record ReporterStanding(
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

        @Schema(description = "Days begun after the due date until it was first received, or until now", examples = "0")
        int daysLate,

        @Schema(description = "When it was first received", examples = "2026-11-12T03:00:00Z", nullable = true)
        Instant receivedAt,

        @Schema(description = "How often it was sent back", examples = "0")
        int returns,

        @Schema(description = "Number of the document", examples = "05/BC-SNV", nullable = true)
        String number) {

    static ReporterStanding of(Standing s, Registry registry) {
        return new ReporterStanding(
                new Named(s.reporter(), registry.agencyName(s.reporter())),
                s.report(),
                s.state(),
                s.outcome(),
                s.daysLate(),
                s.receivedAt(),
                s.returns(),
                s.number());
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
