package vn.tiendo.plan.assignment.read;

import java.time.LocalDate;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;

/**
 * What of an assignment's row says who may see it, and decides on its entity tag: all of it short, nothing that somebody wrote.
 *
 * @param province province that issued the plan
 * @param agency the lead agency
 * @param function function of its task, which may decide who answers for it now; or null
 * @param due the day that counts now, or null
 * @param noData its time had passed when the plan was registered, and nobody has reported since
 */
record Standing(
        long version,
        String province,
        String agency,
        String function,
        Status status,
        LocalDate due,
        LocalDate completedOn,
        boolean noData,
        boolean invited) {

    Timeliness timeliness(LocalDate asOf) {
        return Timeliness.of(status, due, completedOn, noData, invited, asOf);
    }
}
