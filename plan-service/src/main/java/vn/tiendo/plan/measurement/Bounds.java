package vn.tiendo.plan.measurement;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.TargetDefinition;

/**
 * From where to where a value is what the plan asks for.
 *
 * @param from least value that reaches the target, in its unit
 * @param to last value that does not exceed it; null: open
 */
@Schema(name = "TargetBounds")
record Bounds(BigDecimal from, @Schema(nullable = true) BigDecimal to) {

    /**
     * How far beside an "about" (khoảng) a value still is about that, as a share of the figure. No act says; the plans' own
     * figures are rounded (136.000 người, 77%), and a shortfall of one in twenty is the most that such rounding can carry.
     */
    static final BigDecimal ABOUT = new BigDecimal("0.05");

    /** @return null for a milestone */
    static Bounds of(TargetDefinition target) {
        if (target.kind() == TargetDefinition.Kind.MILESTONE) {
            return null;
        }
        BigDecimal figure = target.value();
        BigDecimal margin = figure.multiply(ABOUT);
        return switch (target.comparison()) {
            case AT_LEAST -> new Bounds(figure, null);
            case ABOUT -> new Bounds(Figures.plain(figure.subtract(margin)), Figures.plain(figure.add(margin)));
            case RANGE -> new Bounds(figure, target.upper());
            case EXACTLY -> new Bounds(figure, figure);
        };
    }

    Position position(BigDecimal value) {
        if (value.compareTo(from) < 0) {
            return Position.BELOW;
        }
        return to != null && value.compareTo(to) > 0 ? Position.ABOVE : Position.WITHIN;
    }
}
