package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    private final Assignments assignments;
    private final NewestStandings newest;
    private final EarlierReports earlier;
    private final ProgressQuery query;
    private final Clock clock;

    YearWork(
            Assignments assignments, NewestStandings newest, EarlierReports earlier, ProgressQuery query, Clock clock) {
        this.assignments = assignments;
        this.newest = newest;
        this.earlier = earlier;
        this.query = query;
        this.clock = clock;
    }

    /** One plan's. */
    public record OfPlan(PlanState state, Span span, PlanWork work) {

        public String plan() {
            return state.plan();
        }

        public Figures figures() {
            return Figures.of(work.tasks().values());
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
                    PlanWork work = query.work(registry, span, newest.of(state));
                    return new OfPlan(state, span, work);
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
            List<Standing> versions = begun.isEmpty()
                    ? List.of()
                    : newest.versions(
                            plan.state,
                            Vietnam.endOf(begun.get(begun.size() - 1).atEndOfMonth()));
            for (YearMonth month : begun) {
                LocalDate end = month.atEndOfMonth();
                LocalDate day = end.isAfter(today) ? today : end;
                Span span = span(year, day, plan.span.told());
                Figures figures = new OfPlan(
                                plan.state, span, query.work(registry, span, highest(versions, Vietnam.endOf(day))))
                        .figures();
                sums.merge(month, figures, Figures::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Month(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Span span(int year, LocalDate day, Span.Told told) {
        return Span.ofYear(year, LocalDate.of(year, 1, 1), day, told);
    }

    /** Of each assignment the highest version that had taken effect. */
    private static Collection<Standing> highest(List<Standing> versions, Instant before) {
        Map<String, Standing> highest = new LinkedHashMap<>();
        versions.stream()
                .filter(standing -> standing.effectiveAt().isBefore(before))
                .forEach(standing -> highest.put(standing.id(), standing));
        return highest.values();
    }
}
