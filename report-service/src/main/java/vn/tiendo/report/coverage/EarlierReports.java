package vn.tiendo.report.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.Span.Told;

/**
 * What the yearly reports of earlier years have told; where a plan has none, those on the last part of a year stand for them. One counts as issued once it was handed in and while it is not sent back: its
 * number and day may come later.
 */
@ApplicationScoped
public class EarlierReports {

    private static final String ISSUED = """
            select r.id, r.plan, r.submitted_revision, r.year, v.cut_off from report r
            join report_version v on v.report = r.id and v.revision = r.submitted_revision
            where r.kind = 'ANNUAL' and (r.part = '' or r.part in ('H2', 'Q4', 'M12') and not exists (
                select 1 from report y
                where y.plan = r.plan and y.year = r.year and y.level = r.level and y.kind = 'ANNUAL' and y.part = ''))
              and r.state in ('SUBMITTED', 'ACCEPTED', 'ISSUED') and r.year < ? and %s
            order by r.year, r.id""";

    private final Jdbc jdbc;

    EarlierReports(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param closing last day of its figures
     */
    public record Issued(String report, int revision, int year, LocalDate closing) {}

    /** Those of one reporter on an obligation from before a year, the oldest first. */
    public List<Issued> of(String obligation, String reporter, int year) {
        String which = ISSUED.formatted("r.obligation = ? and r.reporter = ?");
        return jdbc.query(which, EarlierReports::issued, year, obligation, reporter);
    }

    /** The consolidated ones on a plan from before a year, whoever made them: what the plan as a whole has told. */
    public List<Issued> onPlan(String plan, int year) {
        return onPlans(List.of(plan), year).getOrDefault(plan, List.of());
    }

    /** The same on some plans, by one statement; a plan without any is left out. */
    public Map<String, List<Issued>> onPlans(Collection<String> plans, int year) {
        String which =
                ISSUED.formatted("r.plan in (" + Jdbc.placeholders(plans.size()) + ") and r.level = 'CONSOLIDATED'");
        List<Object> parameters = new ArrayList<>(List.of(year));
        parameters.addAll(plans);
        return jdbc.query(which, row -> Map.entry(row.getString("plan"), issued(row)), parameters.toArray()).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public Told told(Collection<Issued> issued) {
        Set<String> assignments = new HashSet<>();
        Map<Integer, LocalDate> closings = new HashMap<>();
        for (Issued one : issued) {
            closings.put(one.year, one.closing);
            assignments.addAll(jdbc.query(
                    "select assignment from report_told where report = ? and revision = ?",
                    row -> row.getString(1),
                    one.report,
                    one.revision));
        }
        return new Told(Set.copyOf(assignments), Map.copyOf(closings));
    }

    private static Issued issued(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        LocalDate day = Vietnam.dayOf(Jdbc.instant(row, "cut_off").minusNanos(1));
        LocalDate end = LocalDate.of(year, 12, 31);
        return new Issued(row.getString("id"), row.getInt("submitted_revision"), year, day.isAfter(end) ? end : day);
    }
}
