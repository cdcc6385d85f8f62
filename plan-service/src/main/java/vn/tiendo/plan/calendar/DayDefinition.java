package vn.tiendo.plan.calendar;

import java.time.LocalDate;
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

    @Schema(name = "CalendarDayKind")
    public enum Kind {
        HOLIDAY("nghỉ lễ"),
        DAY_IN_LIEU("nghỉ bù"),
        SWAPPED_DAY_OFF("nghỉ hoán đổi"),
        MAKE_UP_WORKING_DAY("làm bù");

        /** The kind's name in the catalogue file. */
        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
