package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import vn.tiendo.plan.plan.ObligationDefinition.Dates;
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
 * @param dates by when, of a report that is due more often than once a year or in the year after; null: on {@code due} of each year
 */
record OperatorSetting(
        DayOfYear due,
        DayOfYear closing,
        Decision basis,
        boolean active,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) Dates dates) {

    static final OperatorSetting NONE = new OperatorSetting(null, null, null, true, null, null);

    OperatorSetting dated(Dates set, DayOfYear newClosing, Decision newBasis) {
        boolean plain = set.equals(yearly(set.due()));
        return new OperatorSetting(set.due(), newClosing, newBasis, active, reason, plain ? null : set);
    }

    OperatorSetting switched(boolean on, String why) {
        return new OperatorSetting(due, closing, basis, on, why, dates);
    }

    /** Whether its date counts: one that the plan states takes its place, and so does another frequency. */
    boolean dates(ObligationDefinition definition) {
        return due != null
                && definition.leavesDateOpen()
                && applied().schedule().frequency() == definition.every();
    }

    private Dates applied() {
        return dates == null ? yearly(due) : dates;
    }

    private static Dates yearly(DayOfYear due) {
        return new Dates(due, null, null, null, null, null);
    }

    /** The definition with the date that applies. */
    ObligationDefinition on(ObligationDefinition definition) {
        return dates(definition)
                ? definition.setByOperator(applied(), definition.statesClosing() ? definition.closing() : closing)
                : definition;
    }

    /** Whether the obligation counts: what the plan asks for cannot be switched off. */
    boolean activates(ObligationDefinition definition) {
        return active || definition.source() == Source.PLAN;
    }
}
