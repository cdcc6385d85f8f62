package vn.tiendo.report.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.digest.ProvinceDigest;
import vn.tiendo.report.ledger.ReconciliationDifference;
import vn.tiendo.report.ledger.ReconciliationResult;

/**
 * What the ledger holds of a province's plans, and how it compared with the registry.
 *
 * @param comparison null before the first
 */
@Schema(name = "LedgerDigest")
record LedgerDigestItem(
        @Schema(examples = "quang-ninh") String province,
        @Schema(examples = "36") long assignments,
        @Schema(examples = "42") long versions,
        String digest,
        @Schema(nullable = true) Instant asOf,
        @Schema(nullable = true) Result comparison) {

    /**
     * The newest comparison.
     *
     * @param registryTakenAt what was recorded before it was compared
     * @param registryHeardTo up to when the registry has said that all it recorded was sent; null: never
     * @param agrees nothing differed, and the registry goes on speaking: one that is silent may have been set back since
     * @param differing at most a hundred, the open ones first; repaired ones stay for the record
     */
    @Schema(name = "LedgerComparisonResult")
    record Result(
            Instant comparedAt,
            Instant registryTakenAt,
            @Schema(nullable = true) Instant registryHeardTo,
            boolean agrees,
            List<ReconciliationDifference> differing) {

        /** @param speaks whether the registry is known to stand as it was compared */
        static Result from(
                ReconciliationResult comparison,
                List<ReconciliationDifference> differing,
                Instant heardTo,
                boolean speaks) {
            return new Result(
                    comparison.comparedAt(), comparison.takenAt(), heardTo, comparison.agrees() && speaks, differing);
        }
    }

    static LedgerDigestItem from(ProvinceDigest digest, Result comparison) {
        return new LedgerDigestItem(
                digest.province(), digest.assignments(), digest.versions(), digest.digest(), digest.asOf(), comparison);
    }
}
