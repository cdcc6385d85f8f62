package vn.tiendo.plan.timeframe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.Days;

/** A plan's date as far as it is known: several plans leave day or month blank. Written {@code 2024}, {@code 2024-09} or {@code 2024-09-16}. */
@Schema(type = SchemaType.STRING, examples = "2024-09-16")
public record PlanDate(@JsonValue String text) {

    /** @throws DateTimeException when it is none of the three forms or no day of the calendar */
    @JsonCreator
    public PlanDate {
        firstDay(text);
    }

    /** The first day that the plan can have been issued on. */
    public LocalDate firstDay() {
        return firstDay(text);
    }

    /** The last day that the plan can have been issued on. */
    public LocalDate lastDay() {
        LocalDate first = firstDay();
        return switch (text.length()) {
            case 4 -> first.with(TemporalAdjusters.lastDayOfYear());
            case 7 -> first.with(TemporalAdjusters.lastDayOfMonth());
            default -> first;
        };
    }

    public int year() {
        return firstDay().getYear();
    }

    private static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> Days.day(text + "-01-01");
            case 7 -> Days.day(text + "-01");
            default -> Days.day(text);
        };
    }
}
