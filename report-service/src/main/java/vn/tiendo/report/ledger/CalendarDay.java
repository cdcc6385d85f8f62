package vn.tiendo.report.ledger;

import java.time.LocalDate;

/** A day on which the national calendar departs from Monday to Friday, or no longer does. */
public record CalendarDay(LocalDate date, Kind kind, String name) implements RegistryEntry {

    public CalendarDay {
        Document.required("date", date);
        Document.required("kind", kind);
        Document.required("name", name);
    }

    /** What the day is. */
    public enum Kind {
        HOLIDAY,
        DAY_IN_LIEU,
        SWAPPED_DAY_OFF,
        MAKE_UP_WORKING_DAY,
        /** As its day of the week says: taken back to the ordinary week. */
        REGULAR
    }

    @Override
    public String id() {
        return date.toString();
    }
}
