package vn.tiendo.plan.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.status.Verification;

/**
 * A measurement as the API shows it.
 *
 * @param number from 1, in the order of recording
 * @param year year that the value is of; of a milestone, that of {@code reachedOn}
 * @param value in the target's unit; null for a milestone
 * @param words how far a milestone is, or null
 * @param replaced a later one of the same year counts; what was returned is none that counts either
 * @param recordedAt when it was handed in, in UTC
 * @param confirmation whether the focal agency, or for its own the committee, has said that it holds; NOT_NEEDED of what the focal
 *     agency or a plan editor keeps where nobody answers for the target. What waits counts meanwhile
 * @param decision what was said of it; left out until then
 */
@Schema(name = "Measurement")
public record MeasurementView(
        int number,
        int year,
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) LocalDate reachedOn,
        @Schema(nullable = true) String words,
        Source source,
        @Schema(nullable = true) String note,
        boolean replaced,
        Instant recordedAt,
        @Schema(nullable = true) String recordedBy,
        Assessment assessment,
        @Schema(nullable = true) BigDecimal missing,
        @Schema(nullable = true) Position position,

        @Schema(description = "What waits counts meanwhile; what is returned does not")
        Verification confirmation,

        @JsonInclude(JsonInclude.Include.NON_NULL) Said decision) {

    /**
     * What was said of a measurement.
     *
     * @param at in UTC
     * @param by agency, or null for the committee
     */
    @Schema(name = "MeasurementConfirmation")
    public record Said(
            @Schema(nullable = true) String reason,
            Instant at,
            @Schema(nullable = true) String by) {}

    static MeasurementView of(TargetDefinition target, Measurement measurement, boolean replaced) {
        Confirmation said = measurement.said();
        Judgement judgement = Judgement.of(target, measurement.value(), measurement.reachedOn());
        return new MeasurementView(
                measurement.number(),
                measurement.year(),
                measurement.value(),
                measurement.reachedOn(),
                measurement.words(),
                measurement.source(),
                measurement.note(),
                replaced && measurement.confirmation() != Verification.RETURNED,
                measurement.recordedAt(),
                measurement.agency(),
                judgement.assessment(),
                judgement.missing(),
                judgement.position(),
                measurement.confirmation(),
                said == null ? null : new Said(said.reason(), said.recordedAt(), said.agency()));
    }
}
