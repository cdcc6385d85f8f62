package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.assembly.SignedBelow;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequirements.Requirement;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Assignments.Version;
import vn.tiendo.report.ledger.Notes;
import vn.tiendo.report.ledger.ReconciliationResults;
import vn.tiendo.report.ledger.entry.AssignmentState;

/** Gathers what a report is assembled of: the ledger as of its cut-off, and what the level below has handed in. */
@ApplicationScoped
class Gathering {

    private final Assignments assignments;
    private final Notes notes;
    private final ReconciliationResults reconciliationResults;
    private final Narratives narratives;
    private final LevelBelow levelBelow;
    private final Pasts pasts;
    private final SignedChoices choices;

    Gathering(
            Assignments assignments,
            Notes notes,
            ReconciliationResults reconciliationResults,
            Narratives narratives,
            LevelBelow levelBelow,
            Pasts pasts,
            SignedChoices choices) {
        this.assignments = assignments;
        this.notes = notes;
        this.reconciliationResults = reconciliationResults;
        this.narratives = narratives;
        this.levelBelow = levelBelow;
        this.pasts = pasts;
        this.choices = choices;
    }

    /**
     * As of when a report speaks.
     *
     * @param cutOff changes of the plan before this instant count
     * @param asOf all changes before this instant are in; null: unknown
     * @param handedIn what was handed in below before this instant counts
     * @param assembledAt when that was gathered
     */
    record Moment(Instant cutOff, Instant asOf, Instant handedIn, Instant assembledAt) {}

    /** Figures that are to be stored; the reporter's words are added when he hands it in. */
    ReportContent closed(Report report, Requirement requirement, Moment moment) {
        ReportContent figures = assembled(report, requirement, moment, false);
        boolean handedInByClosing = report.awaitsItsFigures();
        return handedInByClosing ? narratives.completed(report.id(), figures) : figures;
    }

    ReportContent draft(Report report, Requirement requirement, Moment moment) {
        return narratives.completed(report.id(), assembled(report, requirement, moment, true));
    }

    private ReportContent assembled(Report report, Requirement requirement, Moment moment, boolean draft) {
        AssemblyRequest request = new AssemblyRequest(
                report.id(),
                requirement.obligation(),
                pasts.deadline(report, requirement, requirement.registry()),
                requirement.asked(),
                report.reporter(),
                draft,
                moment.cutOff(),
                moment.asOf(),
                moment.assembledAt(),
                reconciliationResults
                        .latest(report.province())
                        .map(c -> new ReportContent.Reconciliation(c.comparedAt(), c.differing()))
                        .orElse(null));
        LevelBelow.Reporting below = levelBelow.of(report, requirement, moment.handedIn());
        List<Effective> states = assignments.ofPlan(report.plan(), moment.cutOff());
        AssemblyInput input = new AssemblyInput(
                states,
                notes.difficulties(report.plan(), moment.cutOff()),
                notes.contributions(report.plan(), moment.cutOff()),
                below.lines(),
                below.statements(),
                signed(report, below, states),
                pasts.of(report, requirement, requirement.registry()),
                notes.saidOf(report.plan(), Vietnam.startOf(request.deadline().periodFrom()), moment.cutOff()),
                requirement.outline());
        return ReportAssembler.assemble(requirement.registry(), request, input);
    }

    private SignedBelow signed(Report report, LevelBelow.Reporting below, List<Effective> states) {
        if (below.results().isEmpty()) {
            return SignedBelow.NOTHING;
        }
        Map<String, Integer> now = states.stream()
                .map(Effective::state)
                .collect(Collectors.toMap(AssignmentState::id, AssignmentState::version));
        List<Version> others = below.results().stream()
                .filter(said -> now.containsKey(said.id()) && said.version() != now.get(said.id()))
                .map(said -> new Version(said.id(), said.version()))
                .distinct()
                .toList();
        return new SignedBelow(below.results(), assignments.at(others), choices.of(report.id()));
    }
}
