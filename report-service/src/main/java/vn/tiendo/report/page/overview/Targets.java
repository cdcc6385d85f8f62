package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.ledger.entry.Target;
import vn.tiendo.report.page.overview.OverviewView.PlanTargets;
import vn.tiendo.report.page.overview.OverviewView.TargetRow;
import vn.tiendo.report.render.document.VietnameseWording;

/** The targets of plans, with what they have come to. */
@ApplicationScoped
class Targets {

    private final Clock clock;

    Targets(Clock clock) {
        this.clock = clock;
    }

    /** What a yearly report tells of targets, of each plan that has any. */
    List<PlanTargets> of(Sight sight) {
        List<PlanTargets> plans = new ArrayList<>();
        for (String plan : sight.shown()) {
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
                sight.answering(target.owners(), target.function()));
    }
}
