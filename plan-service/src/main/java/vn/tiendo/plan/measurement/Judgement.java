package vn.tiendo.plan.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.TargetDefinition;

/**
 * What a value means for its target. A figure or a range of these plans is a level to attain ("đạt 14 bác sĩ trên 10.000 dân",
 * "có từ 3 - 4 học sinh, sinh viên đạt giải"): whoever exceeds it has reached it, and {@code position} says that it is exceeded.
 *
 * @param missing what is missing to the least value that reaches the target, in its unit; zero when reached; null where nothing
 *     is measured or the target is a milestone
 * @param position null where nothing is measured or the target is a milestone
 */
@Schema(name = "TargetJudgement")
record Judgement(
        Assessment assessment,
        @Schema(nullable = true) BigDecimal missing,
        @Schema(nullable = true) Position position) {

    static final Judgement NOT_MEASURED = new Judgement(Assessment.NOT_MEASURED, null, null);

    /** Judges a value; of a milestone, the day on which it was reached. */
    static Judgement of(TargetDefinition target, BigDecimal value, LocalDate reachedOn) {
        Bounds bounds = Bounds.of(target);
        if (bounds == null) {
            return reachedOn == null ? NOT_MEASURED : new Judgement(Assessment.REACHED, null, null);
        }
        if (value == null) {
            return NOT_MEASURED;
        }
        Position position = bounds.position(value);
        return position == Position.BELOW
                ? new Judgement(
                        Assessment.NOT_REACHED, Figures.plain(bounds.from().subtract(value)), position)
                : new Judgement(Assessment.REACHED, BigDecimal.ZERO, position);
    }
}
