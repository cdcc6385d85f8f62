package vn.tiendo.report.assembly;

import java.util.List;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.entry.Contribution;
import vn.tiendo.report.ledger.entry.Difficulty;

/**
 * What a report is made of, all as of its cut-off.
 *
 * @param states all assignments of the plan
 * @param below how the reporters of the level below stand; empty at the first level
 * @param statements what they say in their reports; empty at the first level
 */
public record AssemblyInput(
        List<Effective> states,
        List<Difficulty> difficulties,
        List<Contribution> contributions,
        List<ReporterLine> below,
        List<Statement> statements) {}
