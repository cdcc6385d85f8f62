package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target (chỉ tiêu) of a plan.
 *
 * @param kind MEASURED has a figure, MILESTONE is a dated goal
 * @param value the figure; the lower bound of a RANGE; null for a milestone
 * @param upper upper bound of a RANGE, else null
 * @param yearly a value for each year
 * @param closed act that took its object away, else null
 * @param owners ids of the agencies that answer for it, as they were named; who took over from them is looked up
 * @param ownerSource whether the plan names them or an official has; null where nobody does
 * @param ownerWords the plan's words on them, or null
 * @param function decides who takes over when an owner was split up, or null
 */
public record TargetDefinition(
        String id,
        String plan,
        String province,
        int position,
        Kind kind,
        String text,
        int year,
        @Schema(nullable = true) Comparison comparison,
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) BigDecimal upper,
        @Schema(nullable = true) String unit,
        boolean yearly,
        @Schema(nullable = true) Closed closed,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "[\"quang-ninh-truong-dai-hoc-ha-long\"]")
        List<String> owners,

        @JsonInclude(JsonInclude.Include.NON_NULL) OwnerSource ownerSource,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ownerWords,
        @JsonInclude(JsonInclude.Include.NON_NULL) String function) {

    public TargetDefinition {
        owners = owners == null ? List.of() : List.copyOf(owners);
    }

    /** The same target at another place of the plan, closed by an act. */
    public TargetDefinition at(int newPosition, Closed by) {
        return new TargetDefinition(
                id,
                plan,
                province,
                newPosition,
                kind,
                text,
                year,
                comparison,
                value,
                upper,
                unit,
                yearly,
                by,
                owners,
                ownerSource,
                ownerWords,
                function);
    }

    /** The same target, for which an official has said who answers. */
    TargetDefinition answeredBy(List<String> agencies) {
        return new TargetDefinition(
                id,
                plan,
                province,
                position,
                kind,
                text,
                year,
                comparison,
                value,
                upper,
                unit,
                yearly,
                closed,
                agencies,
                OwnerSource.OPERATOR,
                null,
                function);
    }

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

    @Schema(name = "TargetOwnerSource")
    public enum OwnerSource {
        PLAN("Theo kế hoạch"),
        OPERATOR("Do cơ quan đầu mối hoặc đơn vị vận hành xác định");

        public final String words;

        OwnerSource(String words) {
            this.words = words;
        }
    }

    @Schema(name = "TargetClosed")
    public record Closed(LocalDate on, String legalBasis, String reason) {}
}
