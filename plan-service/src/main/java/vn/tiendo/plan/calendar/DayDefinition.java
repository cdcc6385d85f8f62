package vn.tiendo.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.calendar.Day;
import vn.tiendo.platform.calendar.DayKind;

/**
 * A day that departs from the usual week (Labour Code 2019, art. 111 and 112, and each year's notice of swapped days).
 *
 * @param date the day, in Asia/Ho_Chi_Minh
 * @param legalBasis act that sets it
 * @param source where it is known from, when not from that act itself
 */
@Schema(name = "CalendarDay")
public record DayDefinition(LocalDate date, Kind kind, String name, String legalBasis, String source) {

    static boolean isAtWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** As both services reckon with it. */
    public Day day() {
        return Day.recorded(date, DayKind.valueOf(kind.name()), name, legalBasis);
    }

    @Schema(name = "CalendarDayKind")
    public enum Kind {
        HOLIDAY("nghỉ lễ"),
        DAY_IN_LIEU("nghỉ bù"),
        SWAPPED_DAY_OFF("nghỉ hoán đổi"),
        MAKE_UP_WORKING_DAY("làm bù"),
        /** As its day of the week says: what the day was before, or would be by law, does not hold. */
        REGULAR("ngày thường");

        /** The kind's name in the catalogue file. */
        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
