package vn.tiendo.plan.registration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.plan.PlanDefinition;

/**
 * What an amendment changes, or would change.
 *
 * @param stored false for a dry run
 * @param version of the plan after it; in a dry run the present one
 * @param moved open assignments that follow another time or other leads of their task, or are cancelled; what decided and the
 *     date before stand in the assignment's {@code extensions}
 * @param opens what is opened with it
 * @param owes who owes which yearly report afterwards, this year and the next
 * @param asks which words on reporting dates somebody should look at
 */
@Schema(name = "PlanAmended")
record Amendment(
        boolean stored,
        long version,
        PlanDefinition plan,
        List<PlanChange> changes,
        List<Moved> moved,
        List<Registration.Opened> opens,
        List<OwedReports.Owed> owes,
        List<Ask> asks) {

    /** An answer that was stored for its key before {@code asks} was there has none. */
    Amendment {
        asks = asks == null ? List.of() : asks;
    }

    /** The same as a dry run tells it. */
    Amendment unstored(long present) {
        return new Amendment(false, present, plan, changes, moved, opens, owes, asks);
    }
}
