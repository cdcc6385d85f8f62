package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A length of time that counts from an act: "trong vòng 30 ngày làm việc kể từ ngày ...".
 *
 * @param number how many
 * @param working only working days count
 */
@Schema(name = "TimeTerm")
public record Term(@Schema(examples = "30") int number, Unit unit, boolean working) {

    @Schema(name = "TimeTermUnit")
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * The last day of the term; the day from which it counts is not one of its days (Civil Code 2015 art. 147).
     *
     * @param isWorking which days are working days
     */
    public LocalDate after(LocalDate day, Predicate<LocalDate> isWorking) {
        if (working && unit == Unit.DAY) {
            LocalDate last = day;
            for (int left = number; left > 0; left -= isWorking.test(last) ? 1 : 0) {
                last = last.plusDays(1);
            }
            return last;
        }
        return switch (unit) {
            case DAY -> day.plusDays(number);
            case WEEK -> day.plusWeeks(number);
            case MONTH -> day.plusMonths(number);
            case QUARTER -> day.plusMonths(3L * number);
            case YEAR -> day.plusYears(number);
        };
    }
}
