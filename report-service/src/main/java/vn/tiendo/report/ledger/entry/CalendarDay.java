package vn.tiendo.report.ledger.entry;

import java.time.LocalDate;
import vn.tiendo.platform.calendar.Day;
import vn.tiendo.platform.calendar.DayKind;

/** A day on which the national calendar departs from Monday to Friday, or no longer does. */
public record CalendarDay(LocalDate date, DayKind kind, String name, String legalBasis) implements RegistryEntry {

    public CalendarDay {
        Document.required("date", date);
        Document.required("kind", kind);
        Document.required("name", name);
    }

    @Override
    public String id() {
        return date.toString();
    }

    public Day day() {
        return Day.recorded(date, kind, name, legalBasis);
    }
}
