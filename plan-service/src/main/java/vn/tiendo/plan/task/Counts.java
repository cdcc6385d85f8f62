package vn.tiendo.plan.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;

/**
 * How far a task is: counts of its assignments, never one guessed status.
 *
 * @param byStatus every status, also those with none
 * @param byTimeliness every timeliness, also those with none
 */
record Counts(int assignments, Map<Status, Integer> byStatus, Map<Timeliness, Integer> byTimeliness) {

    static Counts of(Collection<Assignment> assignments, LocalDate asOf) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        Map<Timeliness, Integer> byTimeliness = new EnumMap<>(Timeliness.class);
        for (Status status : Status.values()) {
            byStatus.put(status, 0);
        }
        for (Timeliness timeliness : Timeliness.values()) {
            byTimeliness.put(timeliness, 0);
        }
        for (Assignment assignment : assignments) {
            byStatus.merge(assignment.status(), 1, Integer::sum);
            byTimeliness.merge(assignment.timeliness(asOf), 1, Integer::sum);
        }
        return new Counts(assignments.size(), byStatus, byTimeliness);
    }
}
