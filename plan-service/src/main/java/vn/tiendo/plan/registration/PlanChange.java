package vn.tiendo.plan.registration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that an amendment changes.
 *
 * @param number number of a task, else null
 * @param fields what differs; empty where all of it is new or gone
 * @param openAssignments open assignments that it closes
 */
@Schema(name = "PlanChange")
record PlanChange(
        Action action,
        Entity entity,
        String id,
        @Schema(nullable = true) String number,
        List<String> fields,
        long openAssignments) {

    @Schema(name = "PlanChangeAction")
    enum Action {
        ADDED,
        CHANGED,
        /** A task with another number; its id and history stay. */
        MOVED,
        /** A task that another one stands in for. */
        REPLACED,
        /** A task, or a target, that no longer stands in the plan. */
        WITHDRAWN
    }

    @Schema(name = "PlanChangeEntity")
    enum Entity {
        PLAN,
        TASK,
        TARGET,
        OBLIGATION
    }
}
