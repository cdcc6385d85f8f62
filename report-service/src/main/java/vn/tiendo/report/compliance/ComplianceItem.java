package vn.tiendo.report.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Period;
import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** One obligation in a year or a part of it, or one level of a request, with all who owe it. */
@Schema(name = "Compliance")
public record ComplianceItem(
        @Schema(
                description = "Null: it is a request",
                examples = "quang-ninh-205-kh-ubnd-2024-co-quan",
                nullable = true)
        String obligation,

        @Schema(
                description = "Null: a yearly obligation",
                examples = "yc-0c6c1a3e-5d6e-4a54-9a4c-3a6f0b5a7a11",
                nullable = true)
        String request,

        @Schema(examples = "quang-ninh-205-kh-ubnd-2024") String plan,

        @Schema(description = "Province that issued the plan", examples = "quang-ninh")
        String province,

        @Schema(description = "Province that answers for it now", examples = "quang-ninh")
        String answersNow,

        Obligation.Level level,
        @Schema(examples = "ANNUAL") String kind,
        @Schema(examples = "2026") int year,

        @Schema(
                description = "In the plan's words; null for a request, which names its own",
                examples = "Các cơ quan, đơn vị, địa phương",
                nullable = true)
        String reporter,

        Period period,

        @Schema(description = "Closing day of the figures", examples = "2026-11-09")
        LocalDate closing,

        @Schema(description = "As the plan or the request states it", examples = "2026-11-15")
        LocalDate nominal,

        @Schema(description = "The date that counts", examples = "2026-11-16")
        LocalDate effective,

        @Schema(
                description = "Received before this instant is on time: 24:00 of the effective date in"
                        + " Asia/Ho_Chi_Minh, 00:00 when the obligation leaves that day out",
                examples = "2026-11-16T17:00:00Z")
        Instant dueAt,

        @Schema(
                description = "Why the two dates differ, or why not; null where the calendar has changed since the"
                        + " figures were closed",
                examples = "15/11/2026 là Chủ nhật nên hạn chuyển sang ngày làm việc tiếp theo, thứ Hai 16/11/2026"
                        + " (Bộ luật Dân sự 2015, Điều 148).",
                nullable = true)
        String reason,

        @Schema(
                description =
                        "Whether the holidays of the years of these dates are announced; until they are, what is reckoned in"
                                + " working days may still move")
        boolean calendarAnnounced,

        @Schema(
                description = "PLAN, or DEFAULT: the plan does not ask for this level; null for a request",
                examples = "PLAN",
                nullable = true)
        String source,

        @Schema(
                description = "Who set the date: PLAN, OPERATOR or DEFAULT; null for a request",
                examples = "PLAN",
                nullable = true)
        String dueSource,

        @Schema(description = "Moment at which it was looked who is late, and by how many days")
        Instant asOf,

        ComplianceCounts counts,

        @Schema(
                description = "Percent of those who owe one that are on time, with one decimal; before the due date so"
                        + " far, and null until the first is in; null when nobody owes one",
                examples = "60.0",
                nullable = true)
        BigDecimal onTimeRate,

        @Schema(description = "Not yet first, then returned, late and on time; within by name")
        List<ReporterStanding> reporters,

        @Schema(
                description = "The agency that makes the consolidated report: it puts its own part into that, owes no"
                        + " report here, and is neither on time nor late; null where there is none",
                nullable = true)
        FocalPart focalAgency,

        @Schema(
                description =
                        "Earlier years of the obligation, or the same part of them, of which there are rows, the oldest first")
        List<PastYear> history,

        @Schema(description = "The part of the year that it reports on; left out: the year", examples = "2026-Q2")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reportPeriod) {

    /**
     * @param requirement what is owed
     * @param standings all who owe it
     * @param focalAgency null: none puts its part into a consolidated report
     */
    static ComplianceItem of(
            Requirement requirement,
            Deadline deadline,
            List<Standing> standings,
            FocalPart focalAgency,
            List<PastYear> history,
            Registry registry,
            Instant now) {
        Obligation obligation =
                requirement.obligation() == null ? null : registry.obligations().get(requirement.obligation());
        ComplianceCounts counts = ComplianceCounts.of(standings, deadline.dueAt(), now);
        return new ComplianceItem(
                requirement.obligation(),
                requirement.request(),
                requirement.plan(),
                requirement.province(),
                registry.answersNow(requirement.province()),
                requirement.level(),
                requirement.kind(),
                deadline.year(),
                obligation == null ? null : obligation.reporters().words(),
                new Period(deadline.periodFrom(), deadline.closing()),
                deadline.closing(),
                deadline.nominal(),
                deadline.effective(),
                deadline.dueAt(),
                deadline.reason(),
                registry.calendar().isAnnounced(deadline.nominal(), deadline.effective(), deadline.closing()),
                obligation == null ? null : obligation.source(),
                obligation == null ? null : obligation.dueSource(),
                now,
                counts,
                counts.onTimeRate(deadline.dueAt(), now),
                standings.stream()
                        .map(s -> ReporterStanding.of(s, registry, now))
                        .sorted(ReporterStanding.order())
                        .toList(),
                focalAgency,
                history,
                deadline.period().codeOfPart());
    }

    Deadline deadline() {
        return new Deadline(
                ReportPeriod.ofPart(year, reportPeriod),
                nominal,
                effective,
                dueAt,
                reason,
                period.from(),
                closing,
                Vietnam.startOf(closing.plusDays(1)));
    }

    String id() {
        return request == null ? obligation : request;
    }
}
