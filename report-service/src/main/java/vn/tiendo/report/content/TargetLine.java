package vn.tiendo.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target.
 *
 * @param measured newest figure up to the report's year; null: not measured yet, or a milestone
 * @param measuredYear year of that figure
 * @param reachedOn day on which a milestone was reached, or null
 * @param words how far a milestone is, of {@code measuredYear}, or null
 */
@Schema(name = "ReportTarget")
public record TargetLine(
        String id,
        String kind,
        String text,
        int year,
        @Schema(nullable = true) String comparison,
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) BigDecimal upper,
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) BigDecimal measured,
        @Schema(nullable = true) Integer measuredYear,
        @Schema(nullable = true) LocalDate reachedOn,
        @Schema(nullable = true) String words,
        @Schema(nullable = true) String closedBecause) {}
