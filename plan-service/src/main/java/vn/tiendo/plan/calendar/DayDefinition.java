package vn.tiendo.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day that departs from the usual week (Labour Code 2019, art. 111 and 112, and each year's notice of swapped days).
 *
 * @param date the day, in Asia/Ho_Chi_Minh
 * @param legalBasis act that sets it
 * @param source where it is known from, when not from that act itself
 */
@Schema(name = "CalendarDay")
public record DayDefinition(LocalDate date, Kind kind, String name, String legalBasis, String source) {

    /** A day of which the calendar says nothing. */
    static DayDefinition regular(LocalDate date) {
        return new DayDefinition(date, Kind.REGULAR, null, null, null);
    }

    static boolean isAtWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean isWorking() {
        return kind == Kind.MAKE_UP_WORKING_DAY || kind == Kind.REGULAR && !isAtWeekend(date);
    }

    @Schema(name = "CalendarDayKind")
    public enum Kind {
        HOLIDAY("nghỉ lễ"),
        DAY_IN_LIEU("nghỉ bù"),
        SWAPPED_DAY_OFF("nghỉ hoán đổi"),
        MAKE_UP_WORKING_DAY("làm bù"),
        /** As its day of the week says: what the day was before no longer holds. */
        REGULAR("ngày thường");

        /** The kind's name in the catalogue file. */
        public final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What a file can say of a day; an ordinary one does not stand there. */
        public static Kind[] inFiles() {
            return Arrays.stream(values()).filter(k -> k != REGULAR).toArray(Kind[]::new);
        }
    }
}
