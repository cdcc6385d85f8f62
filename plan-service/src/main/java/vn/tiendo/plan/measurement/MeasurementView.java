package vn.tiendo.plan.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.TargetDefinition;

/**
 * A measurement as the API shows it.
 *
 * @param number from 1, in the order of recording
 * @param year year that the value is of; of a milestone, that of {@code reachedOn}
 * @param value in the target's unit; null for a milestone
 * @param words how far a milestone is, or null
 * @param replaced a later one of the same year counts
 * @param recordedAt when it was handed in, in UTC
 */
@Schema(name = "Measurement")
record MeasurementView(
        int number,
        int year,
        BigDecimal value,
        LocalDate reachedOn,
        String words,
        Source source,
        String note,
        boolean replaced,
        Instant recordedAt,
        String recordedBy,
        Assessment assessment,
        BigDecimal missing,
        Position position) {

    static MeasurementView of(TargetDefinition target, Measurement measurement, boolean replaced) {
        Judgement judgement = Judgement.of(target, measurement.value(), measurement.reachedOn());
        return new MeasurementView(
                measurement.number(),
                measurement.year(),
                measurement.value(),
                measurement.reachedOn(),
                measurement.words(),
                measurement.source(),
                measurement.note(),
                replaced,
                measurement.recordedAt(),
                measurement.agency(),
                judgement.assessment(),
                judgement.missing(),
                judgement.position());
    }
}
