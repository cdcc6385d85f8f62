package vn.tiendo.plan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target (chỉ tiêu) of a plan.
 *
 * @param kind MEASURED has a figure, MILESTONE is a dated goal
 * @param value the figure; the lower bound of a RANGE; null for a milestone
 * @param upper upper bound of a RANGE, else null
 * @param yearly a value for each year
 * @param closed act that took its object away, else null
 */
public record TargetDefinition(
        String id,
        String plan,
        String province,
        int position,
        Kind kind,
        String text,
        int year,
        Comparison comparison,
        BigDecimal value,
        BigDecimal upper,
        String unit,
        boolean yearly,
        Closed closed) {

    @Schema(name = "TargetKind")
    public enum Kind {
        MEASURED("có số liệu"),
        MILESTONE("cột mốc");

        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Schema(name = "TargetComparison")
    public enum Comparison {
        AT_LEAST("ít nhất"),
        ABOUT("khoảng"),
        RANGE("trong khoảng"),
        EXACTLY("đúng");

        public final String words;

        Comparison(String words) {
            this.words = words;
        }
    }

    @Schema(name = "TargetClosed")
    public record Closed(LocalDate on, String legalBasis, String reason) {}
}
