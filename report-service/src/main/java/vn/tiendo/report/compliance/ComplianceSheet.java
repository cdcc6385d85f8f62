package vn.tiendo.report.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.YearTally;
import vn.tiendo.report.filing.due.Standings;
import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** One answer, for the registry and the rows as they are at one moment. */
final class ComplianceSheet {

    private final Registry registry;
    private final Standings standings;
    private final Deadlines deadlines;
    private final Reporters reporters;
    private final Map<String, List<YearTally>> past;
    private final Set<String> withOwnPart;
    private final Instant now;

    /** @param withOwnPart ids of consolidated obligations for which the focal agency has written its own part */
    ComplianceSheet(
            Registry registry,
            Reporters reporters,
            Standings standings,
            List<YearTally> past,
            Set<String> withOwnPart,
            Instant now) {
        this.registry = registry;
        this.standings = standings;
        this.deadlines = new Deadlines(registry);
        this.reporters = reporters;
        this.past = past.stream().collect(Collectors.groupingBy(YearTally::obligation));
        this.withOwnPart = withOwnPart;
        this.now = now;
    }

    /** An obligation that is due for a period: its rows, and everybody who should have one. */
    ComplianceItem due(Obligation obligation, ReportPeriod period, List<Standing> rows) {
        Deadline deadline = deadline(deadlines.of(obligation, period), rows);
        LocalDate today = Vietnam.dayOf(now);
        LocalDate day = today.isBefore(deadline.closing()) ? today : deadline.closing();
        Set<String> rowless = new TreeSet<>(reporters.of(obligation, day));
        rows.forEach(row -> rowless.remove(row.reporter()));
        List<Standing> all = new ArrayList<>(rows);
        rowless.forEach(agency -> all.add(standings.missing(obligation, deadline, agency, now)));
        return item(Requirement.of(obligation), deadline, all, focalAgency(obligation, day, rows));
    }

    private FocalPart focalAgency(Obligation obligation, LocalDate day, List<Standing> rows) {
        Set<String> owing = rows.stream().map(Standing::reporter).collect(Collectors.toSet());
        boolean written = registry.obligations().values().stream()
                .anyMatch(o -> obligation.id().equals(o.consolidates()) && withOwnPart.contains(o.id()));
        return reporters.contributing(obligation, day).stream()
                .filter(agency -> !owing.contains(agency))
                .findFirst()
                .map(agency -> FocalPart.of(new Named(agency, registry.agencyName(agency)), written))
                .orElse(null);
    }

    /**
     * A level of a request, or a yearly obligation that was switched off or is out of force: nobody owes it any more, but what
     * was handed in stays.
     *
     * @param rows at least one
     * @return empty when nothing is left of it
     */
    Optional<ComplianceItem> other(List<Standing> rows) {
        List<Standing> left = rows.stream()
                .filter(row -> row.request() != null || row.isReceived())
                .toList();
        return left.stream().findFirst().map(any -> item(Requirement.of(any), any.deadline(), left, null));
    }

    private ComplianceItem item(Requirement requirement, Deadline deadline, List<Standing> all, FocalPart focalAgency) {
        List<PastYear> history =
                past.getOrDefault(requirement.obligation() == null ? "" : requirement.obligation(), List.of()).stream()
                        .filter(tally -> tally.part().equals(deadline.period().part()))
                        .map(tally -> PastYear.of(tally, now))
                        .toList();
        return ComplianceItem.of(requirement, deadline, all, focalAgency, history, registry, now);
    }

    /** The dates follow the calendar only until the figures of the first are closed; a reason must be that of the dates. */
    private static Deadline deadline(Deadline today, List<Standing> rows) {
        return rows.stream()
                .filter(row -> !row.isOpen())
                .findFirst()
                .map(row -> because(today, row.deadline()))
                .orElse(today);
    }

    private static Deadline because(Deadline today, Deadline kept) {
        boolean same =
                kept.nominal().equals(today.nominal()) && kept.effective().equals(today.effective());
        return new Deadline(
                kept.period(),
                kept.nominal(),
                kept.effective(),
                kept.dueAt(),
                same ? today.reason() : null,
                kept.periodFrom(),
                kept.closing(),
                kept.closesAt());
    }
}
