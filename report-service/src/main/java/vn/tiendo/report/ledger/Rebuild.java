package vn.tiendo.report.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuild of the ledger.
 *
 * @param applied records applied so far
 * @param remaining records still to come, as last seen
 */
@Schema(name = "LedgerRebuild")
public record Rebuild(
        @Schema(examples = "1") long id,
        State state,
        String requestedBy,
        Instant requestedAt,
        long applied,
        @Schema(nullable = true) Long remaining,
        @Schema(nullable = true) Instant finishedAt) {

    /** Whether it is under way. */
    @Schema(name = "LedgerRebuildState")
    public enum State {
        RUNNING,
        DONE
    }
}
