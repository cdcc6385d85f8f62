package vn.tiendo.report.assembly.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.Headers;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/**
 * Công văn đôn đốc báo cáo: asks for the reports that have not come. The focal agency writes to the agencies, the provincial committee
 * to the focal agency.
 *
 * @param plan the plan as a document cites it
 * @param item of the plan that asks for the report, or null
 * @param byDefault the plan does not ask for it
 * @param report what is asked for: trích yếu of the report
 * @param period of a report of the year or a part of it; null: it was asked for once
 * @param to addressee of the report, or null
 * @param through who receives it for the addressee, or null
 * @param drafted the report is issued by the provincial committee, so that a draft is asked for
 * @param nominal due date as the plan or the request states it
 * @param effective the date that counts
 * @param dueAt from this instant on it is late
 * @param owed how many owe one
 * @param outstanding how many of them have not handed in, or not again since theirs was returned
 * @param missing those of them to whom it goes
 */
@Schema(name = "UrgingLetter")
public record UrgingLetter(
        ReportHeader header,
        String plan,
        @Schema(nullable = true) String item,
        boolean byDefault,
        String report,
        @Schema(nullable = true, examples = "năm 2026") String period,
        @Schema(nullable = true) String to,
        @Schema(nullable = true) String through,
        boolean drafted,
        LocalDate nominal,
        LocalDate effective,
        Instant dueAt,
        Instant asOf,
        LocalDate newDay,
        int owed,
        int outstanding,
        List<Addressee> addressees,
        List<ReporterLine> missing)
        implements Letter {

    /**
     * @param subject trích yếu where a request gives one, or null
     * @param reporters all who owe the report
     */
    public static UrgingLetter of(
            Registry registry,
            Obligation obligation,
            Deadline deadline,
            String subject,
            List<ReporterLine> reporters,
            LetterOrder order,
            Instant asOf) {
        boolean consolidated = obligation.level() == Obligation.Level.CONSOLIDATED;
        LetterDraft draft = new LetterDraft(
                registry, obligation.focalAgency(), consolidated ? Author.COMMITTEE : Author.FOCAL_AGENCY, order, asOf);
        Plan plan = registry.plans().get(obligation.plan());
        AssemblyRequest report = new AssemblyRequest(
                null,
                obligation,
                deadline,
                new Asked(subject, null),
                draft.focal().id(),
                true,
                asOf,
                asOf,
                asOf,
                null);
        ReportHeader asked = new Headers(registry).of(report);
        List<ReporterLine> outstanding = reporters.stream()
                .filter(r -> r.outcome() == Outcome.NOT_YET || r.outcome() == Outcome.RETURNED)
                .toList();
        List<ReporterLine> missing =
                outstanding.stream().filter(r -> order.isTo(r.agency().id())).toList();
        List<Addressee> addressees =
                draft.addressees(missing.stream().map(ReporterLine::agency).toList());
        String period =
                subject == null && obligation.annual() ? deadline.period().words() : null;
        return new UrgingLetter(
                draft.header(about(plan, period), addressees),
                PlanWords.citation(plan),
                obligation.citation(),
                "DEFAULT".equals(obligation.source()),
                asked.subject(),
                period,
                asked.addressee(),
                through(asked, draft, consolidated),
                obligation.issuer() != null,
                deadline.nominal(),
                deadline.effective(),
                deadline.dueAt(),
                asOf,
                order.newDay() == null && asOf.isBefore(deadline.dueAt()) ? deadline.effective() : draft.newDay(),
                reporters.size(),
                outstanding.size(),
                addressees,
                missing);
    }

    public boolean late() {
        return !asOf.isBefore(dueAt);
    }

    /** Short enough for the three lines that stand under the number. */
    private static String about(Plan plan, String period) {
        return "Đôn đốc báo cáo thực hiện " + PlanWords.brief(plan) + (period == null ? "" : " " + period);
    }

    private static String through(ReportHeader asked, LetterDraft draft, boolean consolidated) {
        return asked.through() != null || consolidated
                ? asked.through()
                : draft.focal().name();
    }
}
