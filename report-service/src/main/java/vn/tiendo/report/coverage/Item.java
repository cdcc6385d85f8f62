package vn.tiendo.report.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/**
 * What the rules ask of an assignment, as it stood at the cut-off.
 *
 * @param kind kind of its time frame
 * @param due the date that counts, extensions included; null: never late
 * @param reported the agency has handed in a status, be it that nothing is begun
 * @param completedOn decides, not the moment of typing; null while open
 * @param noData its time had passed when the plan was registered, and nobody has reported since
 * @param decided a decision cancelled it
 * @param forGood what is completed is done once and for all
 * @param changedAt when its newest version took effect
 */
public record Item(
        String id,
        String task,
        String agency,
        String kind,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        Status status,
        boolean reported,
        LocalDate completedOn,
        boolean noData,
        boolean invited,
        boolean decided,
        boolean forGood,
        Instant changedAt) {

    /** Kinds that come again; everything else is to be done once. */
    private static final Set<String> RECURRING = Set.of("ANNUAL", "PERIODIC", "CONTINUOUS", "FROM_YEAR", "NONE");

    /** @param invited its task owes nothing */
    public static Item of(Effective effective, boolean invited) {
        AssignmentState state = effective.state();
        return new Item(
                state.id(),
                state.task(),
                state.agency(),
                state.occurrence().kind(),
                state.occurrence().from(),
                state.occurrence().to(),
                state.occurrence().due(),
                state.status(),
                effective.reported(),
                state.completedOn(),
                state.noData(),
                invited,
                state.decision() != null,
                Boolean.TRUE.equals(state.forGood()),
                effective.at());
    }

    /** @param invited its task owes nothing */
    public static Item of(Assignments.Standing s, boolean invited) {
        return new Item(
                s.id(),
                s.task(),
                s.agency(),
                s.kind(),
                s.from(),
                s.to(),
                s.due(),
                s.status(),
                s.reported(),
                s.completedOn(),
                s.noData(),
                invited,
                s.decided(),
                s.forGood(),
                s.effectiveAt());
    }

    public static boolean recurs(String kind) {
        return RECURRING.contains(kind);
    }

    public boolean recurs() {
        return recurs(kind);
    }

    /** Done once and for all. */
    public boolean isSettled(LocalDate day) {
        return forGood && isDone(day);
    }

    boolean isDone(LocalDate day) {
        return status == Status.COMPLETED && completedOn != null && !completedOn.isAfter(day);
    }
}
