package vn.tiendo.report.filing.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.deadline.Period;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** A report in a list. */
@Schema(name = "Report")
public record ReportItem(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu")
        String id,

        @Schema(
                description = "Null: it answers a request",
                examples = "quang-ninh-205-kh-ubnd-2024-co-quan",
                nullable = true)
        String obligation,

        @Schema(examples = "quang-ninh-205-kh-ubnd-2024") String plan,

        @Schema(description = "Province that issued the plan", examples = "quang-ninh")
        String province,

        @Schema(description = "Province that answers for it now", examples = "quang-ninh")
        String answersNow,

        Obligation.Level level,
        @Schema(examples = "ANNUAL") String kind,
        @Schema(examples = "2026") int year,
        ReportContent.Named reporter,
        Period period,

        @Schema(description = "Closing day of the figures", examples = "2026-11-09")
        LocalDate closing,

        @Schema(description = "Due date as the plan states it", examples = "2026-11-15")
        LocalDate nominal,

        @Schema(description = "The date that counts", examples = "2026-11-16")
        LocalDate effective,

        @Schema(description = "24:00 of the effective date in Asia/Ho_Chi_Minh", examples = "2026-11-16T17:00:00Z")
        Instant dueAt,

        @Schema(
                description =
                        "Whether the holidays of the years of these dates are announced; until they are, what is reckoned in"
                                + " working days may still move")
        boolean calendarAnnounced,

        ReportState state,

        @Schema(description = "The due date has passed and it is not handed in")
        boolean late,

        @Schema(description = "On time by its first receipt")
        Outcome outcome,

        @Schema(description = "Days begun after the due date", examples = "0")
        int daysLate,

        @Schema(examples = "2026-11-09T17:00:03Z", nullable = true)
        Instant assembledAt,

        @Schema(description = "Assembled more than an hour after the closing")
        boolean assembledLate,

        @Schema(description = "When it was first received", examples = "2026-11-12T03:00:00Z", nullable = true)
        Instant receivedAt,

        @Schema(description = "Newest stored revision", examples = "2", nullable = true)
        Integer revision,

        @Schema(description = "Newest revision that was handed in", examples = "2", nullable = true)
        Integer submittedRevision,

        @Schema(description = "Number of the document", examples = "05/BC-SNV", nullable = true)
        String number,

        @Schema(description = "A consolidated one: newer reports have come in below it since")
        boolean stale,

        @Schema(description = "The request that it answers; null: a yearly obligation", nullable = true)
        String request,

        @Schema(
                description = "PLAN, or DEFAULT: the plan does not ask for this level",
                examples = "PLAN",
                nullable = true)
        String source,

        @Schema(description = "Who set the date: PLAN, OPERATOR or DEFAULT", examples = "PLAN", nullable = true)
        String dueSource,

        @Schema(description = "The part of the year that it reports on; left out: the year", examples = "2026-Q2")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reportPeriod) {

    static ReportItem from(Report r, Registry registry, Instant now, boolean stale) {
        Obligation obligation = registry.obligations().get(r.obligation());
        return new ReportItem(
                r.id(),
                r.request() == null ? r.obligation() : null,
                r.plan(),
                r.province(),
                registry.answersNow(r.province()),
                r.level(),
                r.kind(),
                r.year(),
                new ReportContent.Named(r.reporter(), registry.agencyName(r.reporter())),
                r.dates().covered(),
                r.dates().closing(),
                r.dates().nominalDue(),
                r.dates().effectiveDue(),
                r.dates().dueAt(),
                registry.calendar()
                        .isAnnounced(
                                r.dates().nominalDue(),
                                r.dates().effectiveDue(),
                                r.dates().closing()),
                r.state(),
                r.state().isOwed() && !now.isBefore(r.dates().dueAt()),
                r.outcome(),
                r.daysLate(now),
                r.assembledAt(),
                AssemblyRequest.assembledLate(r.dates().closesAt(), r.assembledAt()),
                r.receipt().receivedAt(),
                r.revision(),
                r.receipt().submittedRevision(),
                r.signed() == null ? null : r.signed().number(),
                stale,
                r.request(),
                obligation == null ? null : obligation.source(),
                obligation == null ? null : obligation.dueSource(),
                r.period().codeOfPart());
    }
}
