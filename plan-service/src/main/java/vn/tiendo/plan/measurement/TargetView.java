package vn.tiendo.plan.measurement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.plan.Target;
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
 * @param answersNow who answers for it today: its owners, or who took over from them; none where nobody was named
 * @param ownerBasis on what it rests that they do, where an official has said so
 * @param version what its entity tag says
 */
// Its position is left out of the document with that of the definition.
@Schema(name = "Target", properties = @SchemaProperty(name = "position", implementation = Position.class))
public record TargetView(
        // Its place in the plan is that in the list; "position" is where the value lies.
        @JsonUnwrapped @JsonIgnoreProperties("position") TargetDefinition target,

        @Schema(nullable = true) Bounds bounds,
        List<MeasurementView> measurements,
        @Schema(nullable = true) Integer measuredYear,
        Assessment assessment,
        @Schema(nullable = true) BigDecimal missing,
        @Schema(nullable = true) Position position,
        List<NamedAgency> answersNow,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ownerBasis,
        long version) {

    /** Of some targets, in their order. */
    static List<TargetView> of(
            List<Target> rows, Measurements measurements, AgencyDirectory directory, LocalDate today) {
        Map<String, List<Measurement>> recorded =
                measurements.of(rows.stream().map(Target::id).toList());
        return rows.stream()
                .map(t -> of(t, recorded.getOrDefault(t.id(), List.of()), directory, today))
                .toList();
    }

    /** @param recorded all its measurements */
    static TargetView of(Target row, List<Measurement> recorded, AgencyDirectory directory, LocalDate today) {
        TargetDefinition target = row.applied();
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
                latest == null ? null : latest.position(),
                answering(target, directory, today),
                row.ownerBasis(),
                row.version());
    }

    /** Who answers for a target on a day. */
    public static List<NamedAgency> answering(TargetDefinition target, AgencyDirectory directory, LocalDate day) {
        return target.owners().stream()
                .flatMap(owner -> directory.answering(owner, day, target.function()).stream())
                .distinct()
                .map(directory::named)
                .toList();
    }
}
