package vn.tiendo.plan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.calendar.Day;
import vn.tiendo.platform.calendar.DayKind;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.problem.Text;

/**
 * What a day is.
 *
 * @param working whether work is done on it
 * @param kind REGULAR: as its day of the week says
 * @param name null for a day of which neither the calendar nor the law says anything
 * @param legalBasis act that makes it so, or that took it back to the ordinary week
 * @param source where it is known from, when not from that act itself
 * @param byLaw nothing is recorded of it: the law itself makes it a holiday or a day in lieu
 * @param calendarAnnounced whether the holidays of its year are announced; until they are, an ordinary day may still become one
 * @param reason in Vietnamese: why it is what it is
 */
@Schema(name = "CalendarDate")
record DayView(
        LocalDate date,
        boolean working,
        DayDefinition.Kind kind,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String legalBasis,
        @Schema(nullable = true) String source,
        boolean byLaw,
        boolean calendarAnnounced,
        String reason) {

    private static final DateTimeFormatter WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Locale.forLanguageTag("vi"));

    /** @param recorded what is recorded of the day, or null */
    static DayView of(LocalDate date, DayDefinition recorded, WorkingCalendar calendar) {
        Day day = calendar.on(date);
        Text caution = calendar.caution(date);
        return new DayView(
                date,
                day.isWorking(),
                DayDefinition.Kind.valueOf(day.kind().name()),
                day.name(),
                day.legalBasis(),
                recorded == null ? null : recorded.source(),
                day.byLaw(),
                caution == null,
                reason(day) + (caution == null ? "" : " " + caution.vi()));
    }

    private static String reason(Day day) {
        String date = WITH_WEEKDAY.format(day.date());
        String basis = day.legalBasis() == null ? "" : " (" + day.legalBasis() + ")";
        if (day.kind() == DayKind.REGULAR) {
            return date + " là " + (day.isWorking() ? "ngày làm việc" : "ngày nghỉ hằng tuần") + basis + ".";
        }
        String kind = DayDefinition.Kind.valueOf(day.kind().name()).words;
        return date + " là ngày " + kind + ": " + day.name() + basis + ".";
    }

    /** @param version what its entity tag says; 0: nothing is recorded of the day */
    record Versioned(DayView view, long version) {}
}
