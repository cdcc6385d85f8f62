package vn.tiendo.plan.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.content.PlanForm.TargetForm;

/** What a plan wants to have reached by when: figures, and dated goals without one. */
record Targets(List<TargetForm> targets, List<Proposal.Place> places, List<Proposal.Doubt> doubts) {

    static Targets read(Layout layout, Identity identity) {
        var reading = new TargetReading(identity);
        Set<String> ofTables = new HashSet<>();
        for (Layout.Grid grid : layout.grids()) {
            TargetTable.read(grid, reading, ofTables);
        }
        for (Chapter chapter : Chapter.of(layout.body())) {
            if (chapter.hasGoals()) {
                reading.below(chapter.heading());
                for (Line line : chapter.lines()) {
                    if (!ofTables.contains(line.block() + "/" + line.row())) {
                        reading.line(line);
                    }
                }
            }
        }
        return new Targets(
                reading.targets(),
                reading.findings().places(),
                reading.findings().doubts());
    }
}
