package vn.tiendo.report.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.comparison.ComparisonReport.Reporting;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;

/** What the table of reports says of the periodic reports that are due in a year, whichever year they tell. */
@ApplicationScoped
class ReportingFigures {

    private final Jdbc jdbc;

    ReportingFigures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By province that issued the plan, as known at an instant: whatever was received later, however late the comparison is
     * assembled, was not in yet. Every way of handing in sets {@code received_at}.
     */
    Map<String, Reporting> of(int year, Instant cutOff) {
        return jdbc
                .query(
                        """
                        select province, count(*) as owed, sum(received_at < due_at) as on_time,
                          sum(received_at >= due_at) as late, sum(received_at is null) as not_yet
                        from (select province, due_at, if(received_at < ?, received_at, null) as received_at
                          from report where year(due_at) = ? and kind = 'ANNUAL') known
                        group by province""",
                        row -> Map.entry(
                                row.getString("province"),
                                new Reporting(
                                        row.getInt("owed"),
                                        row.getInt("on_time"),
                                        row.getInt("late"),
                                        row.getInt("not_yet"))),
                        cutOff,
                        year)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Whether each obligation that is due in a year has its rows. They are made by a job of their own, which may come second
     * after a long time down; a year compared without them would say that nobody owed anything.
     */
    boolean hasRowsOf(Registry registry, int year) {
        Set<String> known = new HashSet<>(jdbc.query(
                "select distinct obligation from report where year = ? and kind = 'ANNUAL'",
                row -> row.getString("obligation"),
                year));
        Deadlines deadlines = new Deadlines(registry);
        return registry.annualObligations().stream()
                .filter(o -> Vietnam.dayOf(o.registeredAt()).getYear() <= year && deadlines.isDueIn(o, year))
                .allMatch(o -> known.contains(o.id()));
    }
}
