package vn.tiendo.report.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.comparison.ComparisonReport.PillarLine;
import vn.tiendo.report.comparison.ComparisonReport.ProvinceLine;
import vn.tiendo.report.comparison.ComparisonReport.Reporting;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.progress.ProgressQuery;

/** Brings a year's figures together, as they stood at an instant. */
@ApplicationScoped
class Figures {

    private final Assignments assignments;
    private final EarlierReports earlier;
    private final ProgressQuery progress;
    private final ReportingFigures reportingFigures;

    Figures(
            Assignments assignments,
            EarlierReports earlier,
            ProgressQuery progress,
            ReportingFigures reportingFigures) {
        this.assignments = assignments;
        this.earlier = earlier;
        this.progress = progress;
        this.reportingFigures = reportingFigures;
    }

    /**
     * What is known of the figures before they are taken.
     *
     * @param cutOff changes before this instant count
     * @param asOf all changes before this instant are in; null: unknown
     * @param at when they are taken
     */
    record Taking(int year, boolean draft, Instant cutOff, Instant asOf, Instant at) {

        /** The day at whose end the figures are judged. */
        LocalDate day() {
            return Vietnam.dayOf(cutOff.minusNanos(1));
        }

        boolean complete() {
            return asOf != null && !asOf.isBefore(cutOff);
        }
    }

    ComparisonReport take(Registry registry, Taking taking) {
        List<PlanLine> plans = assignments.plans(registry.provinces().keySet(), null).stream()
                .map(state -> count(registry, taking, state))
                .toList();
        Year year = new Year(registry, taking, plans, reportingFigures.of(taking.year(), taking.cutOff()));
        return new ComparisonReport(
                ComparisonReport.id(taking.year()),
                taking.year(),
                taking.draft(),
                taking.cutOff(),
                taking.complete() ? taking.cutOff() : taking.asOf(),
                taking.complete(),
                taking.at(),
                total(plans),
                year.provinces(),
                year.pillars());
    }

    /**
     * What is counted of one plan.
     *
     * @param province that answers for it now
     */
    private record PlanLine(String province, Counts total, Map<Pillar, Counts> byPillar) {

        Counts of(Pillar pillar) {
            return byPillar.getOrDefault(pillar, Counts.NONE);
        }
    }

    /** Plan by plan: those of a whole country together would not fit into memory. */
    private PlanLine count(Registry registry, Taking taking, PlanState state) {
        int year = taking.year();
        Span span = Span.ofYear(
                year, LocalDate.of(year, 1, 1), taking.day(), earlier.told(earlier.onPlan(state.plan(), year)));
        PlanWork work = progress.work(registry, span, assignments.standings(state.plan(), taking.cutOff()));
        Map<Pillar, List<Judged>> byPillar =
                work.counted().stream().collect(Collectors.groupingBy(j -> progress.pillar(registry, j)));
        Map<Pillar, Counts> counts = new EnumMap<>(Pillar.class);
        byPillar.forEach((pillar, of) -> counts.put(pillar, progress.counts(work, span, of)));
        return new PlanLine(registry.answersNow(state.province()), progress.counts(work, span, work.counted()), counts);
    }

    private static Counts total(List<PlanLine> plans) {
        return plans.stream().map(PlanLine::total).reduce(Counts.NONE, Counts::plus);
    }

    /** One year, for all provinces. */
    private static final class Year {

        private final Registry registry;
        private final Taking taking;
        private final List<PlanLine> plans;
        private final Map<String, Reporting> reporting;

        Year(Registry registry, Taking taking, List<PlanLine> plans, Map<String, Reporting> reporting) {
            this.registry = registry;
            this.taking = taking;
            this.plans = plans;
            this.reporting = reporting;
        }

        List<ProvinceLine> provinces() {
            // A merged province stands under its successor, also in the matrix of pillars.
            Map<String, List<String>> issuers = registry.provinces().keySet().stream()
                    .sorted(byName())
                    .collect(Collectors.groupingBy(registry::answersNow));
            return issuers.keySet().stream()
                    .sorted(byName())
                    .map(id -> province(id, issuers.get(id)))
                    .toList();
        }

        private ProvinceLine province(String id, List<String> issuers) {
            List<PlanLine> own =
                    plans.stream().filter(p -> p.province().equals(id)).toList();
            Map<Pillar, Counts> matrix = new EnumMap<>(Pillar.class);
            columns().forEach(pillar -> matrix.put(pillar, sum(own, pillar)));
            return new ProvinceLine(
                    id,
                    registry.provinceName(id),
                    issuers.stream()
                            .filter(issuer -> !issuer.equals(id))
                            .map(registry::provinceName)
                            .toList(),
                    (int) registry.plans().values().stream()
                            .filter(plan -> issuers.contains(plan.province()) && isInForce(plan))
                            .count(),
                    total(own),
                    matrix,
                    issuers.stream()
                            .map(issuer -> reporting.getOrDefault(issuer, Reporting.NONE))
                            .reduce(Reporting.NONE, Reporting::plus));
        }

        List<PillarLine> pillars() {
            return columns()
                    .map(pillar -> new PillarLine(pillar, pillar.vietnamese(), sum(plans, pillar)))
                    .toList();
        }

        private static Counts sum(List<PlanLine> of, Pillar pillar) {
            return of.stream().map(p -> p.of(pillar)).reduce(Counts.NONE, Counts::plus);
        }

        /** The five; those not known only where there are any, for then the five would not add up. */
        private Stream<Pillar> columns() {
            return Stream.of(Pillar.values())
                    .filter(p -> p != Pillar.UNKNOWN
                            || plans.stream().anyMatch(plan -> plan.byPillar().containsKey(p)));
        }

        private boolean isInForce(Plan plan) {
            return plan.issuedBy().getYear() <= taking.year()
                    && (plan.inForceTo() == null || plan.inForceTo().getYear() >= taking.year());
        }

        private Comparator<String> byName() {
            Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
            return Comparator.comparing(registry::provinceName, vietnamese).thenComparing(Comparator.naturalOrder());
        }
    }
}
