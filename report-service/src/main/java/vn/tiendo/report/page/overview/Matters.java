package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.ledger.Notes;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Difficulty;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Target;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.page.overview.OverviewView.Addressee;
import vn.tiendo.report.page.overview.OverviewView.PlanTargets;
import vn.tiendo.report.page.overview.OverviewView.TargetRow;
import vn.tiendo.report.page.overview.OverviewView.Waiting;
import vn.tiendo.report.render.document.VietnameseWording;

/** What a plan has beside its tasks: difficulties that wait for an answer, and targets. */
@ApplicationScoped
class Matters {

    private static final Set<String> UNANSWERED = Set.of("RAISED", "ESCALATED");

    private final Notes notes;
    private final Clock clock;

    Matters(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** By who is to answer, those that have waited longest first. */
    List<Addressee> difficulties(Sight sight) {
        Map<String, List<Waiting>> byAddressee = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (String plan : shown(sight)) {
            notes.difficulties(plan, now).stream()
                    .filter(difficulty -> UNANSWERED.contains(difficulty.state()))
                    .forEach(difficulty -> byAddressee
                            .computeIfAbsent(addressee(sight, difficulty), to -> new ArrayList<>())
                            .add(waiting(sight, difficulty)));
        }
        return byAddressee.entrySet().stream()
                .map(entry -> new Addressee(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String> shown(Sight sight) {
        return sight.links().plan() == null
                ? sight.plans()
                : List.of(sight.links().plan());
    }

    /** Whom it was handed up to; else the focal agency, which answers first. */
    private static String addressee(Sight sight, Difficulty difficulty) {
        Registry registry = sight.registry();
        String to = difficulty.steps().isEmpty()
                ? null
                : difficulty.steps().get(difficulty.steps().size() - 1).to();
        if (to != null) {
            return to;
        }
        Plan plan = registry.plans().get(difficulty.plan());
        return names(registry, List.of(plan.focalAgency()), null, sight.today());
    }

    private static String names(Registry registry, List<String> agencies, String function, LocalDate day) {
        Succession succession = new Succession(registry.agencies());
        return agencies.stream()
                .flatMap(agency -> {
                    Set<String> now = succession.answering(agency, day, function);
                    return now.isEmpty() ? List.of(agency).stream() : now.stream();
                })
                .distinct()
                .map(registry::agencyName)
                .collect(Collectors.joining(", "));
    }

    private static Waiting waiting(Sight sight, Difficulty difficulty) {
        Task task = difficulty.task() == null ? null : sight.registry().tasks().get(difficulty.task());
        LocalDate since = Vietnam.dayOf(difficulty.raisedAt());
        return new Waiting(
                difficulty.text(),
                difficulty.proposal(),
                difficulty.agency() == null
                        ? "Ủy ban nhân dân tỉnh"
                        : sight.registry().agencyName(difficulty.agency()),
                Words.figures(since),
                ChronoUnit.DAYS.between(since, sight.today()),
                task == null ? null : task.number(),
                task == null ? null : sight.links().task(task.id()));
    }

    /** What a yearly report tells of targets, of each plan that has any. */
    List<PlanTargets> targets(Sight sight) {
        List<PlanTargets> plans = new ArrayList<>();
        for (String plan : shown(sight)) {
            List<TargetRow> rows = sight.registry().targetsOf(plan).stream()
                    .filter(target -> !target.isClosedOn(sight.today()) && !target.isFarFrom(sight.year()))
                    .map(target -> row(sight, target))
                    .toList();
            if (!rows.isEmpty()) {
                plans.add(new PlanTargets(sight.registry().planName(plan), rows));
            }
        }
        return plans;
    }

    private TargetRow row(Sight sight, Target target) {
        TargetLine line = TargetLine.of(target, target.latest(sight.year(), clock.instant()), List.of());
        return new TargetRow(
                target.text(),
                target.year(),
                VietnameseWording.goal(line),
                VietnameseWording.measured(line),
                line.isPending(),
                names(sight.registry(), target.owners(), target.function(), sight.today()));
    }
}
