package vn.tiendo.report.ledger.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Chỉ tiêu, or a milestone.
 *
 * @param position order in the plan, from 1
 * @param kind MEASURED or MILESTONE
 * @param year target year
 * @param comparison AT_LEAST, ABOUT, RANGE, EXACTLY, or null
 * @param value figure, or lower bound of a range; null for a milestone
 * @param upper upper bound of a range, or null
 * @param closed act that closed it, or null
 * @param measurements what counts of each year
 * @param owners ids of the agencies that answer for it, as they were named; none where nobody was
 * @param function decides who takes over when an owner was split up, or null
 */
public record Target(
        String id,
        String plan,
        int position,
        String kind,
        String text,
        int year,
        String comparison,
        BigDecimal value,
        BigDecimal upper,
        String unit,
        Closed closed,
        List<Measurement> measurements,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> owners,
        @JsonInclude(JsonInclude.Include.NON_NULL) String function)
        implements RegistryEntry {

    public Target {
        Document.id("id", id);
        Document.id("plan", plan);
        Document.required("kind", kind);
        Document.required("text", text);
        measurements = Document.list(measurements);
        owners = Document.list(owners);
    }

    /** What a plan sets for a later year than this many ahead ("tầm nhìn đến năm 2045") is no goal of the years that a yearly report tells. */
    private static final int YEARS_AHEAD = 10;

    /** Whether it lies too far ahead to be a goal of a year. */
    public boolean isFarFrom(int ofYear) {
        return year > ofYear + YEARS_AHEAD;
    }

    /** Whether an act had closed it by a day. */
    public boolean isClosedOn(LocalDate day) {
        return closed != null && (closed.on() == null || !closed.on().isAfter(day));
    }

    @Override
    public void requireBounds() {
        Document.year("year", year);
        measurements.forEach(m -> Document.year("measurements.year", m.year()));
    }

    /**
     * What was measured for a year.
     *
     * @param value null for a milestone
     * @param reachedOn day on which a milestone was reached, or null
     * @param words how far a milestone is, or null
     * @param source where it stands; null in what was read before sources were
     * @param confirmation PENDING or CONFIRMED; null: it needs none
     */
    public record Measurement(
            int year,
            BigDecimal value,
            LocalDate reachedOn,
            String words,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Source source,
            @JsonInclude(JsonInclude.Include.NON_NULL) String confirmation) {}

    /** A document with number, date and issuer, or words where it has none. */
    public record Source(String number, LocalDate date, String issuer, String text) {}

    /**
     * The newest measurement of a year up to the one given that was recorded before an instant, or that it was reached; null
     * when there is none.
     */
    public Measurement latest(int year, Instant before) {
        return measurements.stream()
                .filter(m -> m.year() <= year && m.recordedAt().isBefore(before))
                .max(Comparator.comparing((Measurement m) -> m.reachedOn() != null)
                        .thenComparingInt(Measurement::year))
                .orElse(null);
    }

    /** Act that closed a target. */
    public record Closed(LocalDate on, String legalBasis, String reason) {}
}
