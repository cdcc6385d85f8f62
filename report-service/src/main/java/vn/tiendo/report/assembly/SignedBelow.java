package vn.tiendo.report.assembly;

import java.util.List;
import java.util.Map;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.ledger.Assignments.Effective;

/**
 * What the agencies have signed that a consolidated report counts, and what its focal agency has chosen where the ledger differs.
 *
 * @param results assignments as they stand in the agencies' reports
 * @param states of those of which the ledger has a later version the one that was signed
 * @param choices by the id of the difference
 */
public record SignedBelow(List<AssignmentResult> results, List<Effective> states, Map<String, Choice> choices) {

    /** Of a report that is made of no others. */
    public static final SignedBelow NOTHING = new SignedBelow(List.of(), List.of(), Map.of());
}
