package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Assignments.Standing;

/**
 * How the assignments of plans stand now, as long as none of them changes: so that a page costs what has changed since the last one. The
 * number that it goes by is the ledger's, and is read before the rows, as for the counts of plans (ADR 29).
 */
@ApplicationScoped
class NewestStandings {

    /** Assignments that are kept in memory, of some 500 bytes each. */
    private static final int LIMIT = 30_000;

    private final Assignments assignments;
    private final Map<String, Known> plans = new LinkedHashMap<>(16, 0.75f, true);
    private int kept;

    NewestStandings(Assignments assignments) {
        this.assignments = assignments;
    }

    private record Known(long changes, List<Standing> standings) {}

    /** All assignments of a plan, of every year. */
    List<Standing> of(PlanState state) {
        Known known = known(state.plan());
        if (known != null && known.changes == state.changes()) {
            return known.standings;
        }
        List<Standing> standings = List.copyOf(assignments.standings(state.plan(), null));
        keep(state, standings);
        return standings;
    }

    /**
     * All versions of a plan's assignments that took effect before an instant, each assignment's in their order: for who asks of several days
     * at once. Most have one, which is known already.
     */
    List<Standing> versions(PlanState state, Instant before) {
        return Stream.concat(
                        of(state).stream().filter(only -> only.version() == 1).filter(only -> only.effectiveAt()
                                .isBefore(before)),
                        assignments.changed(state.plan(), before).stream())
                .toList();
    }

    private synchronized Known known(String plan) {
        return plans.get(plan);
    }

    private synchronized void keep(PlanState state, List<Standing> standings) {
        Known before = plans.put(state.plan(), new Known(state.changes(), standings));
        kept += standings.size() - (before == null ? 0 : before.standings.size());
        var eldest = plans.values().iterator();
        while (kept > LIMIT && eldest.hasNext()) {
            kept -= eldest.next().standings.size();
            eldest.remove();
        }
    }
}
