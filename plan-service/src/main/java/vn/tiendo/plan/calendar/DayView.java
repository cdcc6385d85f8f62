package vn.tiendo.plan.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a day is.
 *
 * @param working whether work is done on it
 * @param kind REGULAR: as its day of the week says
 * @param name null for a day of which nothing is recorded
 * @param legalBasis act that sets it, or that took it back to the ordinary week
 * @param source where it is known from, when not from that act itself
 */
@Schema(name = "CalendarDate")
record DayView(
        LocalDate date, boolean working, DayDefinition.Kind kind, String name, String legalBasis, String source) {

    static DayView of(DayDefinition day) {
        return new DayView(day.date(), day.isWorking(), day.kind(), day.name(), day.legalBasis(), day.source());
    }

    /** @param version what its entity tag says; 0: nothing is recorded of the day */
    record Versioned(DayView view, long version) {}
}
