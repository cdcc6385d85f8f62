package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.ledger.entry.Target;
import vn.tiendo.report.ledger.entry.Target.Measurement;

/**
 * A target.
 *
 * @param measured newest figure up to the report's year; null: not measured yet, or a milestone
 * @param measuredYear year of that figure
 * @param reachedOn day on which a milestone was reached, or null
 * @param words how far a milestone is, of {@code measuredYear}, or null
 * @param owners who answers for it at the closing; none where nobody was named
 * @param source where the figure, the day or the words stand; null in records from before
 * @param confirmation PENDING: the figure counts, and nobody has confirmed it yet; CONFIRMED; null: it needs none
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
        @Schema(nullable = true) String closedBecause,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Named> owners,
        @JsonInclude(JsonInclude.Include.NON_NULL) Source source,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"PENDING", "CONFIRMED"})
        String confirmation) {

    private static final String PENDING = "PENDING";

    public TargetLine {
        owners = owners == null ? List.of() : List.copyOf(owners);
    }

    /**
     * @param measured what it has come to, or null
     * @param owners who answers for it
     */
    public static TargetLine of(Target target, Measurement measured, List<Named> owners) {
        boolean known = measured != null;
        return new TargetLine(
                target.id(),
                target.kind(),
                target.text(),
                target.year(),
                target.comparison(),
                target.value(),
                target.upper(),
                target.unit(),
                known ? measured.value() : null,
                known ? measured.year() : null,
                known ? measured.reachedOn() : null,
                known ? measured.words() : null,
                null,
                owners,
                known ? Source.of(measured.source()) : null,
                known ? measured.confirmation() : null);
    }

    @JsonIgnore
    public boolean isPending() {
        return PENDING.equals(confirmation);
    }

    /** A document with number, date and issuer, or words where it has none. */
    @Schema(name = "ReportTargetSource")
    public record Source(
            @Schema(nullable = true) String number,
            @Schema(nullable = true) LocalDate date,
            @Schema(nullable = true) String issuer,
            @Schema(nullable = true) String text) {

        private static Source of(Target.Source source) {
            return source == null ? null : new Source(source.number(), source.date(), source.issuer(), source.text());
        }
    }
}
