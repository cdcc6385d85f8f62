package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.tiendo.report.content.Assembler;
import vn.tiendo.report.content.Commission;
import vn.tiendo.report.content.Material;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Duties.Duty;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Comparisons;
import vn.tiendo.report.ledger.Notes;

/** Gathers what a report is assembled of: the ledger as of its cut-off, and what the level below has handed in. */
@ApplicationScoped
class Gathering {

    private final Assignments assignments;
    private final Notes notes;
    private final Comparisons comparisons;
    private final Narratives narratives;
    private final LevelBelow levelBelow;
    private final Clock clock;

    Gathering(
            Assignments assignments,
            Notes notes,
            Comparisons comparisons,
            Narratives narratives,
            LevelBelow levelBelow,
            Clock clock) {
        this.assignments = assignments;
        this.notes = notes;
        this.comparisons = comparisons;
        this.narratives = narratives;
        this.levelBelow = levelBelow;
        this.clock = clock;
    }

    /**
     * As of when a report speaks.
     *
     * @param cutOff changes of the plan before this instant count
     * @param asOf all changes before this instant are in; null: unknown
     * @param handedIn what was handed in below before this instant counts
     */
    record Moment(Instant cutOff, Instant asOf, Instant handedIn) {}

    /** Figures that are to be stored; the reporter's words are added when he hands it in. */
    ReportContent closed(Report report, Duty duty, Moment moment) {
        ReportContent figures = assembled(report, duty, moment, false);
        boolean handedInByClosing = report.isPlanned() && report.receipt().isOnPaper();
        return handedInByClosing ? figures.withNarrative(narratives.of(report.id())) : figures;
    }

    ReportContent draft(Report report, Duty duty, Moment moment) {
        return assembled(report, duty, moment, true).withNarrative(narratives.of(report.id()));
    }

    private ReportContent assembled(Report report, Duty duty, Moment moment, boolean draft) {
        Commission commission = new Commission(
                report.id(),
                duty.obligation(),
                duty.deadline(),
                duty.subject(),
                report.reporter(),
                draft,
                moment.cutOff(),
                moment.asOf(),
                clock.instant(),
                comparisons
                        .latest(report.province())
                        .map(c -> new ReportContent.Reconciliation(c.comparedAt(), c.differing()))
                        .orElse(null));
        LevelBelow.Reporting below = levelBelow.of(duty, report.year(), moment.handedIn());
        Material material = new Material(
                assignments.ofPlan(report.plan(), moment.cutOff()),
                notes.difficulties(report.plan(), moment.cutOff()),
                notes.contributions(report.plan(), moment.cutOff()),
                below.lines(),
                below.statements());
        return Assembler.assemble(duty.registry(), commission, material);
    }
}
