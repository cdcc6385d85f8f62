package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.entry.AssignmentState;

/**
 * The work that a report counts, where agencies have signed otherwise than the ledger has it at the closing: each difference, and
 * the work as it is after what was chosen. What is left stands in the place of the ledger's state before anything is counted, so
 * that figures, lists and sentences cannot know of two.
 *
 * @param input with the states that stand
 * @param work counted of it
 */
record SignedWork(List<SignedDifference> differences, AssemblyInput input, Workload work) {

    private static final int HASH_LENGTH = 12;

    /** @param counting of an input */
    static SignedWork of(AssemblyInput input, Function<AssemblyInput, Workload> counting) {
        Workload ledger = counting.apply(input);
        List<AssignmentResult> differing = differing(ledger, input.signed().results());
        if (differing.isEmpty()) {
            return new SignedWork(List.of(), input, ledger);
        }
        Map<String, Effective> states = new LinkedHashMap<>();
        input.signed().states().forEach(e -> states.put(e.state().id(), e));
        states.keySet().retainAll(differing.stream().map(AssignmentResult::id).toList());
        Workload asSigned = counting.apply(input.where(states));
        List<SignedDifference> differences = differing.stream()
                .map(said -> difference(
                        said, ledger, isCounted(said, asSigned), input.signed().choices()))
                .toList();
        states.keySet()
                .retainAll(differences.stream()
                        .filter(SignedDifference::isLeft)
                        .map(SignedDifference::assignment)
                        .toList());
        AssemblyInput chosen = states.isEmpty() ? input : input.where(states);
        return new SignedWork(differences, chosen, states.isEmpty() ? ledger : counting.apply(chosen));
    }

    /** Of an assignment that two agencies have signed, since both answer for it by now, the one that knew more of it. */
    private static List<AssignmentResult> differing(Workload ledger, List<AssignmentResult> signed) {
        Map<String, AssignmentResult> differing = new LinkedHashMap<>();
        signed.stream()
                // Records from before tasks were counted do not say how they counted it.
                .filter(said ->
                        said.standing() != null && ledger.state(said.id()).isPresent())
                .filter(said -> !isCounted(said, ledger))
                .forEach(said -> differing.merge(
                        said.id(), said, (one, other) -> other.version() > one.version() ? other : one));
        return new ArrayList<>(differing.values());
    }

    /** Whether it is counted as it was signed. */
    private static boolean isCounted(AssignmentResult said, Workload work) {
        Standing now = standing(said, work);
        return said.standing() == now
                && (now != Standing.DONE
                        || Objects.equals(said.completedOn(), state(said, work).completedOn()));
    }

    private static SignedDifference difference(
            AssignmentResult said, Workload ledger, boolean leavable, Map<String, Choice> choices) {
        AssignmentState state = state(said, ledger);
        Standing now = standing(said, ledger);
        boolean bothDone = said.standing() == Standing.DONE && now == Standing.DONE;
        String id = id(said, now, bothDone ? state : null);
        Choice choice = choices.get(id);
        return new SignedDifference(
                id,
                said.id(),
                ledger.task(state).number(),
                said.agency(),
                StandingWords.of(said.standing(), bothDone ? said.completedOn() : null),
                now == null ? null : StandingWords.of(now, bothDone ? state.completedOn() : null),
                choice == Choice.LEFT && !leavable ? null : choice,
                leavable ? true : null);
    }

    /** Of what both say: when one of them says otherwise it is another difference, of which nobody has chosen. */
    private static String id(AssignmentResult said, Standing now, AssignmentState done) {
        String both = said.id() + "\n" + said.standing() + "\n" + now
                + (done == null ? "" : "\n" + said.completedOn() + "\n" + done.completedOn());
        return Sha256.hex(both).substring(0, HASH_LENGTH);
    }

    private static Standing standing(AssignmentResult said, Workload work) {
        return work.judged(said.id()).map(Judged::standing).orElse(null);
    }

    private static AssignmentState state(AssignmentResult said, Workload work) {
        return work.state(said.id()).orElseThrow();
    }

    /** Ids of the assignments that stand as they were signed. */
    Set<String> left() {
        return differences.stream()
                .filter(SignedDifference::isLeft)
                .map(SignedDifference::assignment)
                .collect(Collectors.toSet());
    }
}
