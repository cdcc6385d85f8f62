package vn.tiendo.report.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The newest comparison of a province's assignments with the registry.
 *
 * @param takenAt what was recorded before it was compared
 * @param assignments how many were compared
 * @param differing how many of them differed
 */
@Schema(name = "LedgerComparison")
public record ReconciliationResult(
        String province, Instant comparedAt, Instant takenAt, long assignments, long differing) {

    public boolean agrees() {
        return differing == 0;
    }
}
