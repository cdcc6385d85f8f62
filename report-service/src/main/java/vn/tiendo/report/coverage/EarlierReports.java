package vn.tiendo.report.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.Span.Told;

/**
 * What the yearly reports of earlier years have told. One counts as issued once it was handed in and while it is not sent back: its
 * number and day may come later.
 */
@ApplicationScoped
public class EarlierReports {

    private static final String ISSUED = "SELECT r.id, r.submitted_revision, r.year, v.cut_off FROM report r"
            + " JOIN report_version v ON v.report = r.id AND v.revision = r.submitted_revision"
            + " WHERE r.kind = 'ANNUAL' AND r.state IN ('SUBMITTED', 'ACCEPTED', 'ISSUED') AND r.year < :year AND ";

    private final EntityManager entities;

    EarlierReports(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One of them.
     *
     * @param closing last day of its figures
     */
    public record Issued(String report, int revision, int year, LocalDate closing) {}

    /** Those of one reporter on an obligation from before a year, the oldest first. */
    public List<Issued> of(String obligation, String reporter, int year) {
        return read("r.obligation = :which AND r.reporter = :reporter", year, obligation, reporter);
    }

    /** The consolidated ones on a plan from before a year, whoever made them: what the plan as a whole has told. */
    public List<Issued> onPlan(String plan, int year) {
        return read("r.plan = :which AND r.level = 'CONSOLIDATED'", year, plan, null);
    }

    public Told told(Collection<Issued> issued) {
        Set<String> assignments = new HashSet<>();
        Map<Integer, LocalDate> closings = new HashMap<>();
        for (Issued one : issued) {
            closings.put(one.year, one.closing);
            assignments.addAll(entities.unwrap(Session.class)
                    .createNativeQuery(
                            "SELECT assignment FROM report_told WHERE report = :report AND revision = :revision",
                            String.class)
                    .setParameter("report", one.report)
                    .setParameter("revision", one.revision)
                    .getResultList());
        }
        return new Told(Set.copyOf(assignments), Map.copyOf(closings));
    }

    private List<Issued> read(String condition, int year, String which, String reporter) {
        NativeQuery<Object[]> query = entities.unwrap(Session.class)
                .createNativeQuery(ISSUED + condition + " ORDER BY r.year, r.id", Object[].class)
                .addScalar("id", String.class)
                .addScalar("submitted_revision", Integer.class)
                .addScalar("year", Integer.class)
                .addScalar("cut_off", LocalDateTime.class)
                .setParameter("year", year)
                .setParameter("which", which);
        if (reporter != null) {
            query.setParameter("reporter", reporter);
        }
        return query.getResultList().stream().map(EarlierReports::issued).toList();
    }

    private static Issued issued(Object[] row) {
        int year = (Integer) row[2];
        LocalDate day = Vietnam.dayOf(((LocalDateTime) row[3]).toInstant(ZoneOffset.UTC).minusNanos(1));
        LocalDate end = LocalDate.of(year, 12, 31);
        return new Issued((String) row[0], (Integer) row[1], year, day.isAfter(end) ? end : day);
    }
}
