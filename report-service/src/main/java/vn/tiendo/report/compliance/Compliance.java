package vn.tiendo.report.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.due.Standings;
import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** Puts together who owes what and who has handed it in: rows, and the registry for those who have no row. */
@ApplicationScoped
public class Compliance {

    private final Standings standings;
    private final Registries registries;
    private final Assignments assignments;
    private final Clock clock;

    Compliance(Standings standings, Registries registries, Assignments assignments, Clock clock) {
        this.standings = standings;
        this.registries = registries;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param provinces those whose plans are asked for, as far as the caller may see them
     * @param plan null: all
     * @param level null: both
     */
    public record Question(Set<String> provinces, String plan, int year, Obligation.Level level) {

        boolean isAbout(Obligation o) {
            return provinces.contains(o.province())
                    && (plan == null || plan.equals(o.plan()))
                    && (level == null || level == o.level());
        }
    }

    /** In the order of the dates that count, then of the ids. */
    public List<ComplianceItem> of(Question asked) {
        Instant now = clock.instant();
        Registry registry = registries.current();
        Map<String, List<Standing>> rows =
                standings.of(asked.provinces(), asked.plan(), asked.year(), asked.level(), now).stream()
                        .collect(Collectors.groupingBy(Compliance::key, HashMap::new, Collectors.toList()));
        ComplianceSheet complianceSheet = new ComplianceSheet(
                registry,
                new Reporters(registry, assignments::ofYear),
                standings,
                standings.before(asked.provinces(), asked.plan(), asked.year()),
                standings.withOwnPart(asked.provinces(), asked.year()),
                now);
        List<ComplianceItem> items = new ArrayList<>();
        for (Obligation o : registry.obligations().values()) {
            if (asked.isAbout(o)) {
                for (ReportPeriod period : Standings.periods(registry, o, asked.year())) {
                    List<Standing> known = rows.remove(key(o.id(), period));
                    items.add(complianceSheet.due(o, period, known == null ? List.of() : known));
                }
            }
        }
        rows.values().stream()
                .map(complianceSheet::other)
                .flatMap(Optional::stream)
                .forEach(items::add);
        items.sort(Comparator.comparing(ComplianceItem::effective).thenComparing(ComplianceItem::id));
        return List.copyOf(items);
    }

    /**
     * What each agency owes of a year, on either level and on request.
     *
     * @param plan null: all
     */
    public List<OwedReport> owed(Set<String> provinces, String plan, int year) {
        return of(new Question(provinces, plan, year, null)).stream()
                .flatMap(item -> item.reporters().stream()
                        .map(r -> new OwedReport(
                                item.plan(),
                                item.province(),
                                r.agency().id(),
                                item.nominal(),
                                item.dueAt(),
                                r.outcome(),
                                r.receivedAt())))
                .toList();
    }

    /** The levels of a request are apart. */
    private static String key(Standing s) {
        return s.request() == null ? key(s.obligation(), s.period()) : s.request() + "/" + s.level();
    }

    private static String key(String obligation, ReportPeriod period) {
        return obligation + "/" + period.part();
    }
}
