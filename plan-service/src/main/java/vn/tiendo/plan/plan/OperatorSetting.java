package vn.tiendo.plan.plan;

import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.plan.plan.ObligationDefinition.Source;

/**
 * What an operator set on an obligation. It is kept apart from the definition, which its file or an amendment writes anew.
 *
 * @param due day of the year, or null: none was set
 * @param closing day on which the figures close; null: by the rule of the level
 * @param basis document that sets the date; null without one
 * @param active false: our default is switched off
 * @param reason why it was switched off or on again; null: it never was
 */
record OperatorSetting(DayOfYear due, DayOfYear closing, Decision basis, boolean active, String reason) {

    static final OperatorSetting NONE = new OperatorSetting(null, null, null, true, null);

    OperatorSetting dated(DayOfYear newDue, DayOfYear newClosing, Decision newBasis) {
        return new OperatorSetting(newDue, newClosing, newBasis, active, reason);
    }

    OperatorSetting switched(boolean on, String why) {
        return new OperatorSetting(due, closing, basis, on, why);
    }

    /** Whether its date counts: one that the plan states takes its place. */
    boolean dates(ObligationDefinition definition) {
        return due != null && definition.leavesDateOpen();
    }

    /** The definition with the date that applies. */
    ObligationDefinition on(ObligationDefinition definition) {
        return dates(definition)
                ? definition.setByOperator(due, definition.statesClosing() ? definition.closing() : closing)
                : definition;
    }

    /** Whether the obligation counts: what the plan asks for cannot be switched off. */
    boolean activates(ObligationDefinition definition) {
        return active || definition.source() == Source.PLAN;
    }
}
