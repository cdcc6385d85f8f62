package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.ChangedStandings;
import vn.tiendo.report.ledger.ChangedStandings.Newest;

/**
 * How the assignments of plans stand and stood, in memory: a page reads what has changed since the last one. The numbers that it goes by are
 * the ledger's, and are read before the rows, as for the counts of plans (ADR 29).
 */
@ApplicationScoped
class PlanHistories {

    /** Standings that are kept in memory, of some 500 bytes each. */
    private static final int LIMIT = 60_000;

    private final ChangedStandings changed;
    private final Map<String, Known> plans = new LinkedHashMap<>(16, 0.75f, true);
    private int kept;

    PlanHistories(ChangedStandings changed) {
        this.changed = changed;
    }

    /** @param at the number of the plan's last change when it was read */
    private record Known(long at, PlanHistory history) {}

    /** At least as new as the state. */
    PlanHistory of(PlanState state) {
        Known known = known(state.plan());
        if (known != null && known.at == state.changes()) {
            return known.history;
        }
        boolean goesOn = known != null && known.at < state.changes() && known.at >= state.replaced();
        PlanHistory history = goesOn ? following(known, state.plan()) : read(state.plan());
        keep(state, history);
        return history;
    }

    private PlanHistory read(String plan) {
        List<Newest> rows = changed.since(plan, 0);
        boolean isFresh = rows.stream().allMatch(row -> row.standing().version() == 1);
        return PlanHistory.of(rows, isFresh ? List.of() : changed.versions(plan));
    }

    private PlanHistory following(Known known, String plan) {
        List<Newest> changes = changed.since(plan, known.at);
        if (changes.isEmpty()) {
            // Written by a node of the release before, which counts a plan's changes and does not number its rows.
            return read(plan);
        }
        List<Newest> rows = known.history.unknown(changes);
        Map<String, Integer> missing = known.history.missing(rows);
        return known.history.with(rows, missing, changed.versions(missing));
    }

    private synchronized Known known(String plan) {
        return plans.get(plan);
    }

    /** Unless another page has kept a newer one meanwhile. */
    private synchronized void keep(PlanState state, PlanHistory history) {
        Known before = plans.get(state.plan());
        if (before != null && before.at > state.changes()) {
            return;
        }
        plans.put(state.plan(), new Known(state.changes(), history));
        kept += history.size() - (before == null ? 0 : before.history.size());
        var eldest = plans.values().iterator();
        while (kept > LIMIT && eldest.hasNext()) {
            kept -= eldest.next().history.size();
            eldest.remove();
        }
    }
}
