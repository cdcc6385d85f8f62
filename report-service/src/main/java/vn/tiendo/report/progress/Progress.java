package vn.tiendo.report.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer of the progress query.
 *
 * @param asOf the end of this day in Asia/Ho_Chi_Minh
 * @param appliedUpTo when the newest change in these figures was recorded; null before the first
 */
@Schema(name = "Progress")
record Progress(
        @Schema(examples = "2026") int year,

        @Schema(description = "First day of the period that was asked for in place of a year", nullable = true)
        LocalDate from,

        @Schema(examples = "2026-11-20") LocalDate asOf,

        @Schema(examples = "2026-11-20T02:00:00.123456Z", nullable = true)
        Instant appliedUpTo,

        Counts total,
        List<Group> groups) {

    /** What the groups are. */
    enum GroupBy {
        section,
        pillar,
        agency,
        province
    }

    /** Counts of one group. */
    @Schema(name = "ProgressGroup")
    record Group(
            @Schema(description = "Id of the group", examples = "quang-ninh-205-kh-ubnd-2024/IV.2")
            String key,

            @Schema(examples = "Sở Nội vụ") String name,
            @JsonUnwrapped Counts counts) {}
}
