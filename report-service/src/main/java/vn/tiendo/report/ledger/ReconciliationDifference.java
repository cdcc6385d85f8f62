package vn.tiendo.report.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.digest.AssignmentDigest;

/**
 * An assignment of which registry and ledger did not hold the same.
 *
 * @param registry what the registry says that it holds; null: nothing
 * @param ledger what stands here; null: nothing
 * @param repairedAt null while they differ
 * @param repairs how often the registry was asked for it; after {@link #MOST_REPAIRS} it is left to people
 */
@Schema(name = "LedgerDifference")
public record ReconciliationDifference(
        @Schema(examples = "0192a000-0000-7000-8000-000000000001")
        String assignment,

        Kind kind,
        @Schema(nullable = true) AssignmentDigest registry,
        @Schema(nullable = true) AssignmentDigest ledger,
        Instant noticedAt,
        @Schema(nullable = true) Instant repairedAt,
        @Schema(examples = "1") int repairs) {

    /** What three answers have not mended, the fourth does not either. */
    public static final int MOST_REPAIRS = 3;

    /** How they differ. */
    @Schema(name = "LedgerDifferenceKind")
    public enum Kind {
        /** The ledger lacks versions. */
        MISSING,
        /** The ledger says something else. */
        ALTERED,
        /** The registry does not know it: only a rebuild takes it away. */
        UNKNOWN
    }
}
