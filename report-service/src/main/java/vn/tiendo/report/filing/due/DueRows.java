package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.lifecycle.Lifecycle;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** Keeps the rows of what is due: what is owed is a row with a unique key, so that no timer that was missed can lose a report. */
@ApplicationScoped
class DueRows {

    private final Reports reports;
    private final Lifecycle lifecycle;
    private final Assignments assignments;
    private final Clock clock;

    DueRows(Reports reports, Lifecycle lifecycle, Assignments assignments, Clock clock) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * The first year for which an obligation is due here: that of its registration. Later ones that passed while the service
     * was down are caught up; earlier ones are not this system's.
     */
    static int firstYear(Obligation obligation) {
        return Vietnam.dayOf(obligation.registeredAt()).getYear();
    }

    /** What is not closed yet of a requirement that was switched off is not owed any more. */
    @Transactional(TxType.REQUIRES_NEW)
    void withdraw(Obligation obligation) {
        if (reports.lockRowsOf(obligation.id())) {
            reports.planned(obligation.id()).forEach(this::remove);
        }
    }

    /**
     * Makes the rows of one obligation and year what they should be, for each part of the year that is due. Until the closing day the
     * reporters are those of today, then those of the closing day; once a report of the period is assembled nothing changes any more.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void keep(Registry registry, Obligation obligation, int year) {
        if (!reports.lockRowsOf(obligation.id())) {
            return;
        }
        Deadlines deadlines = new Deadlines(registry);
        Map<ReportPeriod, List<Report>> rows =
                reports.of(obligation.id(), year).stream().collect(Collectors.groupingBy(Report::period));
        for (ReportPeriod period : deadlines.periods(obligation, year)) {
            List<Report> known = rows.getOrDefault(period, List.of());
            if (known.stream().allMatch(Report::isPlanned)) {
                keep(registry, obligation, deadlines.of(obligation, period), known);
            }
        }
        // It was due in another rhythm before.
        rows.keySet().removeAll(obligation.schedule().periods(year));
        rows.values().stream().flatMap(List::stream).filter(Report::isPlanned).forEach(this::remove);
    }

    private void keep(Registry registry, Obligation obligation, Deadline deadline, List<Report> rows) {
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        LocalDate day = today.isBefore(deadline.closing()) ? today : deadline.closing();
        Set<String> reporters = new Reporters(registry, assignments::ofYear).of(obligation, day);
        for (Report row : rows) {
            if (!reporters.contains(row.reporter())) {
                remove(row);
            } else if (row.follow(deadline)) {
                lifecycle.publish(row);
            }
        }
        Set<String> known = rows.stream().map(Report::reporter).collect(Collectors.toSet());
        reporters.stream()
                .filter(reporter -> !known.contains(reporter))
                .map(reporter -> new Report(obligation, null, deadline, reporter, now))
                .forEach(report -> {
                    reports.persist(report);
                    lifecycle.publish(report);
                });
    }

    private void remove(Report row) {
        reports.delete(row);
        lifecycle.withdrawn(row);
    }
}
