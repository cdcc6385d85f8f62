package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.EarlierReports.Issued;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.progress.PlanCountsCache.Question;

/** Counts plans as their reports would, and remembers what was counted of a year as it stands now. */
@ApplicationScoped
class PlanCounting {

    private final Assignments assignments;
    private final PlanHistories histories;
    private final EarlierReports earlier;
    private final ProgressQuery query;
    private final PlanCountsCache cache;

    PlanCounting(
            Assignments assignments,
            PlanHistories histories,
            EarlierReports earlier,
            ProgressQuery query,
            PlanCountsCache cache) {
        this.assignments = assignments;
        this.histories = histories;
        this.earlier = earlier;
        this.query = query;
        this.cache = cache;
    }

    /**
     * What is asked.
     *
     * @param from first day of the period in place of a year, or null
     * @param past the day is over: states as of its end; else the newest
     */
    record Asked(int year, LocalDate from, LocalDate day, boolean past, Progress.GroupBy groupBy) {

        Instant before() {
            return past ? Vietnam.endOf(day) : null;
        }

        Span span(Span.Told told) {
            return from == null
                    ? Span.ofYear(year, LocalDate.of(year, 1, 1), day, told)
                    : Span.ofPeriod(from, day, told);
        }
    }

    /** Plan by plan: those of a whole country together would not fit into memory. */
    List<PlanCounts> of(Registry registry, Collection<String> provinces, String plan, Asked asked) {
        return assignments.plans(provinces, plan).stream()
                .map(state -> of(registry, state, asked))
                .toList();
    }

    private PlanCounts of(Registry registry, PlanState state, Asked asked) {
        List<Issued> issued = earlier.onPlan(state.plan(), asked.year());
        Supplier<PlanCounts> count = () -> query.ofPlan(
                registry,
                asked.span(earlier.told(issued)),
                asked.before() == null
                        ? histories.of(state).newest()
                        : assignments.standings(state.plan(), asked.before()),
                asked.groupBy());
        return asked.past() || asked.from() != null
                ? count.get()
                : cache.get(
                        registry,
                        state,
                        new Question(state.plan(), asked.year(), asked.day(), asked.groupBy(), issued),
                        count);
    }
}
