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
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.YearTally;
import vn.tiendo.report.filing.due.Standings;
import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** Puts together who owes what and who has handed it in: rows, and the registry for those who have no row. */
@ApplicationScoped
class Compliance {

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
    record Question(Set<String> provinces, String plan, int year, Obligation.Level level) {

        boolean isAbout(Obligation o) {
            return provinces.contains(o.province())
                    && (plan == null || plan.equals(o.plan()))
                    && (level == null || level == o.level());
        }
    }

    /** In the order of the dates that count, then of the ids. */
    List<ComplianceItem> of(Question asked) {
        Instant now = clock.instant();
        Registry registry = registries.current();
        Map<String, List<Standing>> rows =
                standings.of(asked.provinces(), asked.plan(), asked.year(), asked.level(), now).stream()
                        .collect(Collectors.groupingBy(Compliance::key, HashMap::new, Collectors.toList()));
        List<YearTally> past = standings.before(asked.provinces(), asked.plan(), asked.year());
        ComplianceSheet complianceSheet =
                new ComplianceSheet(registry, new Reporters(registry, assignments::ofYear), standings, past, now);
        List<ComplianceItem> items = new ArrayList<>();
        for (Obligation o : registry.obligations().values()) {
            if (asked.isAbout(o) && Standings.isDueIn(registry, o, asked.year())) {
                List<Standing> known = rows.remove(o.id());
                items.add(complianceSheet.due(o, asked.year(), known == null ? List.of() : known));
            }
        }
        rows.values().stream()
                .map(complianceSheet::other)
                .flatMap(Optional::stream)
                .forEach(items::add);
        items.sort(Comparator.comparing(ComplianceItem::effective).thenComparing(ComplianceItem::id));
        return List.copyOf(items);
    }

    /** The levels of a request are apart. */
    private static String key(Standing s) {
        return s.request() == null ? s.obligation() : s.request() + "/" + s.level();
    }
}
