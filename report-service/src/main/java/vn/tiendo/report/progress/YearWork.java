package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.EarlierReports.Issued;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;

/**
 * A year's work plan by plan, task by task, as it stands now: what {@code /progress} counts, for who shows the tasks behind the
 * numbers. It asks the database a fixed number of times for each plan.
 */
@ApplicationScoped
public class YearWork {

    /** Standings of which something is remembered: each plan's of this year, and of the months of some years. */
    private static final int OF_YEARS = 60_000;

    private static final int OF_MONTHS = 500_000;

    private final Assignments assignments;
    private final PlanHistories histories;
    private final EarlierReports earlier;
    private final ProgressQuery query;
    private final Clock clock;
    private final Remembered<PlanWork> years = new Remembered<>(OF_YEARS);
    private final Remembered<Figures> months = new Remembered<>(OF_MONTHS);

    YearWork(
            Assignments assignments,
            PlanHistories histories,
            EarlierReports earlier,
            ProgressQuery query,
            Clock clock) {
        this.assignments = assignments;
        this.histories = histories;
        this.earlier = earlier;
        this.query = query;
        this.clock = clock;
    }

    /** One plan's. */
    public static final class OfPlan {

        private final PlanState state;
        private final Span span;
        private final PlanWork work;
        private final PlanHistory history;

        private OfPlan(PlanState state, Span span, PlanWork work, PlanHistory history) {
            this.state = state;
            this.span = span;
            this.work = work;
            this.history = history;
        }

        public String plan() {
            return state.plan();
        }

        public Span span() {
            return span;
        }

        public PlanWork work() {
            return work;
        }
    }

    /** How the tasks stood at the end of a month, or stand now in the month that is not over. */
    public record Month(YearMonth month, Figures figures) {}

    /**
     * @param provinces those that issued the plans
     * @param plan one plan, or null for all
     */
    public List<OfPlan> of(Registry registry, Collection<String> provinces, String plan, int year) {
        LocalDate today = LocalDate.now(clock);
        List<PlanState> states = assignments.plans(provinces, plan);
        Map<String, List<Issued>> issued =
                earlier.onPlans(states.stream().map(PlanState::plan).toList(), year);
        return states.stream()
                .map(state -> {
                    Span span = span(year, today, earlier.told(issued.getOrDefault(state.plan(), List.of())));
                    PlanHistory history = histories.of(state);
                    PlanWork work = years.of(
                            state.plan(),
                            span,
                            registry,
                            history.newest(),
                            () -> query.work(registry, span, history.newest()));
                    return new OfPlan(state, span, work, history);
                })
                .toList();
    }

    /** Month by month until now, all plans together; as {@code /progress} tells with {@code asOf} the last day of each. */
    public List<Month> months(Registry registry, Collection<OfPlan> plans, int year) {
        LocalDate today = LocalDate.now(clock);
        List<YearMonth> begun = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            if (!today.isBefore(LocalDate.of(year, month, 1))) {
                begun.add(YearMonth.of(year, month));
            }
        }
        Map<YearMonth, Figures> sums = new LinkedHashMap<>();
        for (OfPlan plan : plans) {
            for (YearMonth month : begun) {
                LocalDate end = month.atEndOfMonth();
                sums.merge(month, figures(registry, plan, year, end.isAfter(today) ? today : end), Figures::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Month(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Span span(int year, LocalDate day, Span.Told told) {
        return Span.ofYear(year, LocalDate.of(year, 1, 1), day, told);
    }

    private Figures figures(Registry registry, OfPlan plan, int year, LocalDate day) {
        Span span = span(year, day, plan.span.told());
        List<Standing> standings = plan.history.before(Vietnam.endOf(day));
        return months.of(
                plan.plan(),
                span,
                registry,
                standings,
                () -> Figures.of(query.work(registry, span, standings).tasks().values()));
    }
}
