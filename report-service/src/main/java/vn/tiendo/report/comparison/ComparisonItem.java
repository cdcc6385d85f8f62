package vn.tiendo.report.comparison;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.comparison.StoredComparisons.Head;

/** A year in the list of comparisons. */
@Schema(name = "Comparison")
record ComparisonItem(
        @Schema(examples = "2026") int year,
        State state,

        @Schema(description = "Changes before this instant count", examples = "2026-12-31T17:00:00Z")
        Instant cutOff,

        @Schema(description = "null: not yet", nullable = true, examples = "2026-12-31T17:00:03Z")
        Instant assembledAt,

        @Schema(description = "SHA-256 of the JSON in hex; null: not assembled yet", nullable = true)
        String hash) {

    /** Whether its figures are closed. */
    @Schema(name = "ComparisonState")
    enum State {
        /** As of now whenever it is read. */
        DRAFT,
        /** Stored; it never changes. */
        ASSEMBLED
    }

    static ComparisonItem draft(int year, Instant cutOff) {
        return new ComparisonItem(year, State.DRAFT, cutOff, null, null);
    }

    static ComparisonItem of(Head stored) {
        return new ComparisonItem(stored.year(), State.ASSEMBLED, stored.cutOff(), stored.assembledAt(), stored.hash());
    }
}
