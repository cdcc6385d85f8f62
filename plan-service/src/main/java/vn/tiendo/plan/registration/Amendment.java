package vn.tiendo.plan.registration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.PlanDefinition;

/**
 * What an amendment changes, or would change.
 *
 * @param stored false for a dry run
 * @param version of the plan after it; in a dry run the present one
 */
@Schema(name = "PlanAmended")
record Amendment(boolean stored, long version, PlanDefinition plan, List<PlanChange> changes) {}
