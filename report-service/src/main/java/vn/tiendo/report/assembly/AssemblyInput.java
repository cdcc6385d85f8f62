package vn.tiendo.report.assembly;

import java.util.List;
import java.util.Map;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Notes.Said;
import vn.tiendo.report.ledger.entry.Contribution;
import vn.tiendo.report.ledger.entry.Difficulty;

/**
 * What a report is made of, all as of its cut-off.
 *
 * @param states all assignments of the plan
 * @param below how the reporters of the level below stand; empty at the first level
 * @param statements what they say in their reports; empty at the first level
 * @param signed what they have counted in them
 * @param said in the period, the newest first
 * @param outline null: the usual one
 */
public record AssemblyInput(
        List<Effective> states,
        List<Difficulty> difficulties,
        List<Contribution> contributions,
        List<ReporterLine> below,
        List<Statement> statements,
        SignedBelow signed,
        Past past,
        List<Said> said,
        Outline outline) {

    /** Of which nothing was said that is not in the states, by the usual outline. */
    public AssemblyInput(
            List<Effective> states,
            List<Difficulty> difficulties,
            List<Contribution> contributions,
            List<ReporterLine> below,
            List<Statement> statements,
            List<AssignmentResult> signed,
            Past past) {
        this(
                states,
                difficulties,
                contributions,
                below,
                statements,
                new SignedBelow(signed, List.of(), Map.of()),
                past,
                List.of(),
                null);
    }

    /** Of a first report, on which nobody below has said anything. */
    public AssemblyInput(
            List<Effective> states,
            List<Difficulty> difficulties,
            List<Contribution> contributions,
            List<ReporterLine> below,
            List<Statement> statements) {
        this(states, difficulties, contributions, below, statements, List.of(), Past.NOTHING);
    }

    /**
     * The same where these states stand instead of the assignments' own: what was said with later versions is not said.
     *
     * @param instead by assignment
     */
    AssemblyInput where(Map<String, Effective> instead) {
        return new AssemblyInput(
                states.stream()
                        .map(e -> instead.getOrDefault(e.state().id(), e))
                        .toList(),
                difficulties,
                contributions,
                below,
                statements,
                signed,
                past,
                said.stream()
                        .filter(s -> !instead.containsKey(s.assignment())
                                || s.version()
                                        <= instead.get(s.assignment()).state().version())
                        .toList(),
                outline);
    }
}
