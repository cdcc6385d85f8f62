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
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.progress.ProgressQuery;

/** Brings a year's figures together, as they stood at an instant. */
@ApplicationScoped
class Figures {

    private final Assignments assignments;
    private final ProgressQuery progress;
    private final ReportingFigures reportingFigures;

    Figures(Assignments assignments, ProgressQuery progress, ReportingFigures reportingFigures) {
        this.assignments = assignments;
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
        List<Standing> all = assignments.ofYear(registry.provinces().keySet(), null, taking.year(), taking.cutOff());
        Year year = new Year(registry, taking, all, reportingFigures.of(taking.year(), taking.cutOff()));
        return new ComparisonReport(
                ComparisonReport.id(taking.year()),
                taking.year(),
                taking.draft(),
                taking.cutOff(),
                taking.complete() ? taking.cutOff() : taking.asOf(),
                taking.complete(),
                taking.at(),
                year.counts(all),
                year.provinces(),
                year.pillars());
    }

    /** One year, for all provinces. */
    private final class Year {

        private final Registry registry;
        private final Taking taking;
        private final Map<String, Reporting> reporting;
        private final Map<String, List<Standing>> byProvince;
        private final Map<Pillar, List<Standing>> byPillar;

        Year(Registry registry, Taking taking, List<Standing> all, Map<String, Reporting> reporting) {
            this.registry = registry;
            this.taking = taking;
            this.reporting = reporting;
            this.byProvince = all.stream().collect(Collectors.groupingBy(s -> registry.answersNow(s.province())));
            this.byPillar = byPillar(all);
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
            List<Standing> own = byProvince.getOrDefault(id, List.of());
            Map<Pillar, List<Standing>> ownByPillar = byPillar(own);
            Map<Pillar, Counts> matrix = new EnumMap<>(Pillar.class);
            columns().forEach(p -> matrix.put(p, counts(ownByPillar.getOrDefault(p, List.of()))));
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
                    counts(own),
                    matrix,
                    issuers.stream()
                            .map(issuer -> reporting.getOrDefault(issuer, Reporting.NONE))
                            .reduce(Reporting.NONE, Reporting::plus));
        }

        List<PillarLine> pillars() {
            return columns()
                    .map(p -> new PillarLine(p, p.vietnamese(), counts(byPillar.getOrDefault(p, List.of()))))
                    .toList();
        }

        /** The five; those not known only where there are any, for then the five would not add up. */
        private Stream<Pillar> columns() {
            return Stream.of(Pillar.values()).filter(p -> p != Pillar.UNKNOWN || byPillar.containsKey(p));
        }

        private Map<Pillar, List<Standing>> byPillar(List<Standing> standings) {
            return standings.stream().collect(Collectors.groupingBy(s -> progress.pillar(registry, s)));
        }

        Counts counts(List<Standing> standings) {
            return progress.total(registry, standings, taking.day());
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
