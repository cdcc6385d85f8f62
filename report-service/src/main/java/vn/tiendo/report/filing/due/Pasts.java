package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.assembly.Past;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.EarlierReports.Issued;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequirements.Requirement;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Task;

/** What a reporter has said in the yearly reports before one. */
@ApplicationScoped
class Pasts {

    private final EarlierReports earlier;
    private final Revisions revisions;

    Pasts(EarlierReports earlier, Revisions revisions) {
        this.earlier = earlier;
        this.revisions = revisions;
    }

    /** A request looks back on the yearly reports of its level. */
    Past of(Report report, Requirement requirement, Registry registry) {
        List<Issued> issued = issued(report, requirement.deadline(), registry);
        List<YearLine> years = issued.stream()
                .map(this::year)
                .filter(line -> line.figures() != null)
                .toList();
        return new Past(earlier.told(issued), years, notIssued(report, requirement.deadline(), registry));
    }

    /** As the focal agency has answered of the year that is told. */
    private static Set<String> notIssued(Report report, Deadline deadline, Registry registry) {
        int year = yearOf(report, deadline);
        return registry.tasksOf(report.plan()).stream()
                .filter(task -> task.notIssuedYears().contains(year))
                .map(Task::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int yearOf(Report report, Deadline deadline) {
        return report.request() == null ? report.year() : deadline.closing().getYear();
    }

    /** A yearly report begins the day after the closing of the last one that was issued, one on a part of a year on 1 January. */
    Deadline deadline(Report report, Requirement requirement, Registry registry) {
        if (report.request() != null || !report.period().isYear()) {
            return requirement.deadline();
        }
        LocalDate from = issued(report, requirement.deadline(), registry).stream()
                .reduce((older, newer) -> newer)
                .map(last -> last.closing().plusDays(1))
                .orElseGet(() -> new Deadlines(registry).firstDay(requirement.obligation(), report.year()));
        return requirement.deadline().from(from);
    }

    private List<Issued> issued(Report report, Deadline deadline, Registry registry) {
        int year = yearOf(report, deadline);
        return teller(report, registry)
                .map(obligation -> report.isConsolidated()
                        ? earlier.onPlan(report.plan(), year)
                        : earlier.of(obligation.id(), report.reporter(), year))
                .orElse(List.of());
    }

    /** Which of the plan's obligations on the level tells a year as a whole: the yearly one where there is one. */
    private static Optional<Obligation> teller(Report report, Registry registry) {
        List<Obligation> onLevel = registry.annualObligations().stream()
                .filter(o -> o.plan().equals(report.plan()) && o.level() == report.level())
                .toList();
        Optional<Obligation> own =
                onLevel.stream().filter(o -> o.id().equals(report.obligation())).findFirst();
        if (report.request() == null && own.filter(o -> !o.isYearly()).isEmpty()) {
            return own;
        }
        return onLevel.stream()
                .min(Comparator.comparing((Obligation o) -> !o.isYearly())
                        .thenComparing(o -> !o.id().equals(report.obligation())));
    }

    private YearLine year(Issued issued) {
        ReportContent content = revisions.of(issued.report(), issued.revision()).content();
        Signature signed = revisions
                .latest(issued.report())
                .map(newest -> newest.content().signature())
                .orElse(null);
        return YearLine.of(
                issued.year(),
                content.results().counts(),
                signed == null ? null : "số " + signed.number() + " ngày " + DateWords.day(signed.date()));
    }
}
