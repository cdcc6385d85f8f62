package vn.tiendo.report.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.report.assembly.letter.PlanWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.compliance.Compliance;
import vn.tiendo.report.compliance.OwedReport;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.ProgressQuery;
import vn.tiendo.report.score.ScoreSheet.ScoredPlan;
import vn.tiendo.report.score.Scoring.PlanFigures;

/** Puts score sheets together from ledger and filing. */
@ApplicationScoped
class ScoreSheets {

    private final Assignments assignments;
    private final EarlierReports earlier;
    private final ProgressQuery query;
    private final Compliance compliance;
    private final LedgerStatus ledger;
    private final ScoreRulesTable table;
    private final Clock clock;

    ScoreSheets(
            Assignments assignments,
            EarlierReports earlier,
            ProgressQuery query,
            Compliance compliance,
            LedgerStatus ledger,
            ScoreRulesTable table,
            Clock clock) {
        this.assignments = assignments;
        this.earlier = earlier;
        this.query = query;
        this.compliance = compliance;
        this.ledger = ledger;
        this.table = table;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param province that answers for the plans now
     * @param issuers provinces that issued them
     * @param plan one of them; null: all
     */
    record Question(String province, Set<String> issuers, String plan, ScorePeriod period) {}

    ScoreSheet of(Registry registry, Question asked) {
        // Read first: what is applied meanwhile is in the figures, and the answer promises no more than it holds.
        Instant appliedUpTo = ledger.appliedUpTo().orElse(null);
        ScorePeriod period = asked.period();
        List<PlanFigures> figures = assignments.plans(asked.issuers(), asked.plan()).stream()
                .map(state -> figures(registry, state.plan(), period))
                .toList();
        ScoreRules rules = table.of(asked.province(), period.to());
        Instant moment = period.moment(clock.instant());
        return new ScoreSheet(
                new Named(asked.province(), registry.provinceName(asked.province())),
                plans(registry, asked, Vietnam.dayOf(moment)),
                period.year(),
                period.quarter(),
                period.from(),
                period.to(),
                period.day(),
                period.asOf(),
                appliedUpTo,
                total(figures),
                rules,
                RuleWords.of(rules),
                new Scoring(registry, query, rules).rows(figures, reports(asked), period.day(), moment));
    }

    private Counts total(List<PlanFigures> figures) {
        return figures.stream()
                .map(f -> query.counts(f.work(), f.span(), f.work().counted()))
                .reduce(Counts.NONE, Counts::plus);
    }

    /** By the same span as {@code /progress} takes for the year. */
    private PlanFigures figures(Registry registry, String plan, ScorePeriod period) {
        Span span = Span.ofYear(
                period.year(),
                LocalDate.of(period.year(), 1, 1),
                period.day(),
                earlier.told(earlier.onPlan(plan, period.year())));
        PlanWork work = query.work(registry, span, assignments.standings(plan, period.before()));
        return new PlanFigures(
                work, span, assignments.returned(plan, Vietnam.startOf(period.from()), Vietnam.endOf(period.day())));
    }

    /** Due in the period; a year's obligation may be due in the next. */
    private List<OwedReport> reports(Question asked) {
        int year = asked.period().year();
        List<OwedReport> owed = new ArrayList<>();
        for (int of : new int[] {year - 1, year}) {
            compliance.owed(asked.issuers(), asked.plan(), of).stream()
                    .filter(r -> asked.period().holds(r.nominal()))
                    .forEach(owed::add);
        }
        return owed;
    }

    private static List<ScoredPlan> plans(Registry registry, Question asked, LocalDate day) {
        Succession succession = new Succession(registry.agencies());
        Stream<Plan> plans = registry.plans().values().stream()
                .filter(p -> asked.issuers().contains(p.province()))
                .filter(p -> asked.plan() == null || asked.plan().equals(p.id()));
        return plans.map(p -> new ScoredPlan(
                        p.id(),
                        PlanWords.citation(p),
                        Optional.of(succession.answering(p.focalAgency(), day))
                                .flatMap(answering -> answering.stream().findFirst())
                                .orElse(p.focalAgency())))
                .sorted(Comparator.comparing(ScoredPlan::id))
                .toList();
    }
}
