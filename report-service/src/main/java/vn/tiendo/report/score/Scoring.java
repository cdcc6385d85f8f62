package vn.tiendo.report.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.report.compliance.OwedReport;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.progress.ProgressQuery;
import vn.tiendo.report.score.ScoreRow.Dated;
import vn.tiendo.report.score.ScoreRow.Filed;
import vn.tiendo.report.score.ScoreRow.Points;
import vn.tiendo.report.score.ScoreRow.Unscored;

/** Gives each agency its row and its points. Pure. */
final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 10;

    private final Registry registry;
    private final ProgressQuery query;
    private final ScoreRules rules;

    Scoring(Registry registry, ProgressQuery query, ScoreRules rules) {
        this.registry = registry;
        this.query = query;
        this.rules = rules;
    }

    /**
     * One plan.
     *
     * @param returned how often a completion was sent back in the period, by assignment
     */
    record PlanFigures(PlanWork work, Span span, Map<String, Integer> returned) {}

    /**
     * Highest score first, equal ones by name as a Vietnamese reads a list; then who has no score.
     *
     * @param reports those due in the period
     * @param day at whose end it is looked who answers for what
     * @param moment what was received before it is in
     */
    List<ScoreRow> rows(Collection<PlanFigures> plans, Collection<OwedReport> reports, LocalDate day, Instant moment) {
        Map<String, AgencyTally> tallies = new LinkedHashMap<>();
        plans.forEach(plan -> add(tallies, plan));
        Succession succession = new Succession(registry.agencies());
        reports.forEach(r -> tally(
                        tallies,
                        succession.answering(r.agency(), day).stream()
                                .findFirst()
                                .orElse(r.agency()))
                .owes(r));
        List<ScoreRow> rows = new ArrayList<>();
        tallies.forEach((agency, tally) -> rows.add(row(agency, tally, moment)));
        rows.sort(order());
        return ranked(rows);
    }

    private void add(Map<String, AgencyTally> tallies, PlanFigures plan) {
        Map<String, List<Judged>> byAgency = new LinkedHashMap<>();
        plan.work.counted().forEach(j -> answering(plan.work, j.item())
                .forEach(agency ->
                        byAgency.computeIfAbsent(agency, a -> new ArrayList<>()).add(j)));
        byAgency.forEach((agency, judged) -> tally(tallies, agency)
                .add(
                        query.counts(plan.work, plan.span, judged),
                        judged,
                        plan.work.tasks(judged).values(),
                        plan.span.day()));
        plan.work.all().stream().map(Judged::item).forEach(item -> {
            int times = plan.returned.getOrDefault(item.id(), 0);
            if (times > 0) {
                answering(plan.work, item)
                        .forEach(agency -> tally(tallies, agency).returned(times));
            }
        });
    }

    /** Who answers for it now; the one to whom it was given where no successor is known. */
    private static Set<String> answering(PlanWork work, Item item) {
        Set<String> answering = work.answering(item);
        return answering.isEmpty() ? Set.of(item.agency()) : answering;
    }

    private static AgencyTally tally(Map<String, AgencyTally> tallies, String agency) {
        return tallies.computeIfAbsent(agency, a -> new AgencyTally());
    }

    private ScoreRow row(String agency, AgencyTally tally, Instant moment) {
        Dated dated = tally.dated();
        Filed filed = tally.filed(moment);
        Points points = points(tally, dated, filed);
        Unscored unscored = unscored(agency, dated, points);
        BigDecimal score = unscored == null ? score(points) : null;
        return new ScoreRow(
                new Named(agency, registry.agencyName(agency)),
                tally.counts(),
                dated,
                tally.delays(),
                tally.returned(),
                filed,
                points,
                score,
                null,
                score == null ? null : rules.band(score),
                unscored);
    }

    private Unscored unscored(String agency, Dated dated, Points points) {
        Agency known = registry.agencies().get(agency);
        if (known != null && known.placeholder()) {
            return Unscored.PLACEHOLDER;
        }
        if (most(points).signum() > 0 && (dated.due() > 0 || rules.scoreWithoutDated())) {
            return null;
        }
        return dated.total() == 0 ? Unscored.NO_DATED_TASKS : Unscored.NOTHING_DUE;
    }

    private Points points(AgencyTally tally, Dated dated, Filed filed) {
        BigDecimal onTime =
                dated.due() == 0 ? null : share(rules.onTimePoints(), BigDecimal.valueOf(dated.onTime()), dated.due());
        BigDecimal reported = BigDecimal.valueOf(filed.onTime())
                .add(rules.lateReportShare().multiply(BigDecimal.valueOf(filed.late())));
        BigDecimal reports = filed.due() == 0 ? null : share(rules.reportPoints(), reported, filed.due());
        return new Points(onTime, reports, deducted(tally));
    }

    private BigDecimal deducted(AgencyTally tally) {
        BigDecimal overdue = tally.overdueDays().stream()
                .map(days -> rules.perOverdueTask()
                        .add(rules.perOverdueDay().multiply(BigDecimal.valueOf(days)))
                        .min(rules.mostPerOverdueTask()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal late = tally.lateDays().stream()
                .map(days ->
                        rules.perLateDay().multiply(BigDecimal.valueOf(days)).min(rules.mostPerLateTask()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal returned = rules.perReturn().multiply(BigDecimal.valueOf(tally.returned()));
        return overdue.add(late).add(returned).setScale(1, RoundingMode.HALF_UP);
    }

    /** Of what has a basis, brought to 100, less what is deducted. */
    private BigDecimal score(Points points) {
        BigDecimal reached = Stream.of(points.onTime(), points.reports())
                .filter(p -> p != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ofHundred = HUNDRED.multiply(reached).divide(most(points), EXACT, RoundingMode.HALF_UP);
        return ofHundred.subtract(points.deducted()).max(BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP);
    }

    /** That can be reached in what has a basis. */
    private BigDecimal most(Points points) {
        return (points.onTime() == null ? BigDecimal.ZERO : rules.onTimePoints())
                .add(points.reports() == null ? BigDecimal.ZERO : rules.reportPoints());
    }

    private static BigDecimal share(BigDecimal most, BigDecimal part, int whole) {
        return most.multiply(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static Comparator<ScoreRow> order() {
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        return Comparator.comparing(ScoreRow::score, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(row -> row.agency().name(), vietnamese)
                .thenComparing(row -> row.agency().id());
    }

    private static List<ScoreRow> ranked(List<ScoreRow> rows) {
        List<ScoreRow> ranked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ScoreRow row = rows.get(i);
            ScoreRow before = i == 0 ? null : ranked.get(i - 1);
            Integer rank = row.score() == null
                    ? null
                    : before != null && row.score().equals(before.score()) ? before.rank() : Integer.valueOf(i + 1);
            ranked.add(row.ranked(rank));
        }
        return List.copyOf(ranked);
    }
}
