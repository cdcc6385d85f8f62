package vn.tiendo.plan.status;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.platform.input.Patch;

/**
 * What is said of an assignment beside its status.
 *
 * @param evidence of the last change, as are reason and decision
 * @param verificationReason why it was returned, or what was said when it was confirmed
 */
@Embeddable
public record Reported(
        Integer percent,
        String result,
        String difficulties,
        String proposals,
        @JdbcTypeCode(SqlTypes.JSON) List<Evidence> evidence,
        String reason,
        @JdbcTypeCode(SqlTypes.JSON) Decision decision,
        String verificationReason) {

    public static final Reported NOTHING = new Reported(null, null, null, null, List.of(), null, null, null);

    public Reported after(StatusChange change) {
        return new Reported(
                change.effectivePercent(percent),
                Patch.apply(change.result(), result),
                Patch.apply(change.difficulties(), difficulties),
                Patch.apply(change.proposals(), proposals),
                change.evidence(),
                change.reason(),
                change.decision(),
                null);
    }

    /** Why it was ended. */
    public Reported ended(Decision by, String why) {
        return new Reported(percent, result, difficulties, proposals, evidence, why, by, null);
    }

    /** With why it was returned, or what was said when it was confirmed. */
    public Reported verified(String why) {
        return new Reported(percent, result, difficulties, proposals, evidence, reason, decision, why);
    }
}
