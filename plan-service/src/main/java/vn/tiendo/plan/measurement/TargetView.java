package vn.tiendo.plan.measurement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.TargetDefinition;

/**
 * A target with how far it is.
 *
 * @param bounds from where to where a value is what the plan asks for; null for a milestone
 * @param measurements the one that counts for each year, by year, each judged for itself
 * @param measuredYear latest year that has a value, or null
 * @param assessment at that year
 * @param missing at that year, in the target's unit
 * @param position at that year
 */
@Schema(name = "Target")
record TargetView(
        @JsonUnwrapped TargetDefinition target,
        Bounds bounds,
        List<MeasurementView> measurements,
        Integer measuredYear,
        Assessment assessment,
        BigDecimal missing,
        Position position) {

    static TargetView of(TargetDefinition target, List<Measurement> recorded) {
        List<MeasurementView> current = Measurements.current(recorded).stream()
                .map(m -> MeasurementView.of(target, m, false))
                .toList();
        MeasurementView latest = current.isEmpty() ? null : current.get(current.size() - 1);
        return new TargetView(
                target,
                Bounds.of(target),
                current,
                latest == null ? null : latest.year(),
                latest == null ? Assessment.NOT_MEASURED : latest.assessment(),
                latest == null ? null : latest.missing(),
                latest == null ? null : latest.position());
    }
}
