package vn.tiendo.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registry;

/**
 * Công văn đôn đốc báo cáo: asks for the reports that have not come. The focal agency writes to the agencies, the provincial committee
 * to the focal agency.
 *
 * @param plan the plan as a document cites it
 * @param item of the plan that asks for the report, or null
 * @param report what is asked for: trích yếu of the report
 * @param year of a yearly report; null: it was asked for once
 * @param to addressee of the report, or null
 * @param through who receives it for the addressee, or null
 * @param drafted the report is issued by the provincial committee, so that a draft is asked for
 * @param nominal due date as the plan or the request states it
 * @param effective the date that counts
 * @param dueAt from this instant on it is late
 * @param owed how many owe one
 * @param missing those who have not handed in, or not again since theirs was returned
 */
@Schema(name = "UrgingLetter")
public record UrgingLetter(
        ReportContent.Header header,
        String plan,
        @Schema(nullable = true) String item,
        String report,
        @Schema(nullable = true) Integer year,
        @Schema(nullable = true) String to,
        @Schema(nullable = true) String through,
        boolean drafted,
        LocalDate nominal,
        LocalDate effective,
        Instant dueAt,
        Instant asOf,
        LocalDate newDay,
        int owed,
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
                registry,
                obligation.focalAgency(),
                consolidated ? Author.COMMITTEE : Author.FOCAL_AGENCY,
                order,
                asOf);
        Plan plan = registry.plans().get(obligation.plan());
        Commission commission =
                new Commission(null, obligation, deadline, subject, draft.focal().id(), true, asOf, asOf, asOf, null);
        ReportContent.Header asked = new Headers(registry).of(commission);
        List<ReporterLine> missing = reporters.stream()
                .filter(r -> r.outcome() == Outcome.NOT_YET || r.outcome() == Outcome.RETURNED)
                .filter(r -> order.isTo(r.agency().id()))
                .toList();
        Integer year = subject == null && obligation.annual() ? deadline.year() : null;
        return new UrgingLetter(
                draft.header(about(plan, year)),
                PlanWords.citation(plan),
                obligation.citation(),
                asked.subject(),
                year,
                asked.addressee(),
                through(asked, draft, consolidated),
                obligation.issuer() != null,
                deadline.nominal(),
                deadline.effective(),
                deadline.dueAt(),
                asOf,
                order.newDay() == null && asOf.isBefore(deadline.dueAt()) ? deadline.effective() : draft.newDay(),
                reporters.size(),
                draft.addressees(missing.stream().map(ReporterLine::agency).toList()),
                missing);
    }

    public boolean late() {
        return !asOf.isBefore(dueAt);
    }

    /** Short enough for the three lines that stand under the number. */
    private static String about(Plan plan, Integer year) {
        return "Đôn đốc báo cáo thực hiện " + PlanWords.brief(plan) + (year == null ? "" : " năm " + year);
    }

    private static String through(ReportContent.Header asked, LetterDraft draft, boolean consolidated) {
        return asked.through() != null || consolidated
                ? asked.through()
                : draft.focal().name();
    }
}
