package vn.tiendo.report.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.comparison.ComparisonReport.Reporting;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;

/** What the table of reports says of a year's yearly reports. */
@ApplicationScoped
class Filed {

    private final EntityManager entities;

    Filed(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * By province that issued the plan, as known at an instant: whatever was received later, however late the comparison is
     * assembled, was not in yet. Every way of handing in sets {@code received_at}.
     */
    Map<String, Reporting> of(int year, Instant cutOff) {
        String received = "(received_at IS NOT NULL AND received_at < :cutOff)";
        List<Object[]> rows = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT province, COUNT(*), SUM(" + received + " AND received_at < due_at), SUM(" + received
                                + " AND received_at >= due_at), SUM(NOT " + received + ") FROM report"
                                + " WHERE year = :year AND kind = 'ANNUAL' GROUP BY province",
                        Object[].class)
                .setParameter("year", year)
                .setParameter("cutOff", LocalDateTime.ofInstant(cutOff, ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Reporting(number(row[1]), number(row[2]), number(row[3]), number(row[4]))));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /**
     * Whether each obligation that is due in a year has its rows. They are made by a job of their own, which may come second
     * after a long time down; a year compared without them would say that nobody owed anything.
     */
    boolean hasRowsOf(Registry registry, int year) {
        Set<String> known = new HashSet<>(entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT DISTINCT obligation FROM report WHERE year = :year AND kind = 'ANNUAL'", String.class)
                .setParameter("year", year)
                .getResultList());
        Deadlines deadlines = new Deadlines(registry);
        return registry.annualObligations().stream()
                .filter(o -> Vietnam.dayOf(o.registeredAt()).getYear() <= year && deadlines.isDueIn(o, year))
                .allMatch(o -> known.contains(o.id()));
    }
}
