package vn.tiendo.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.plan.publication.Publication;

/** The calendar as it is recorded: read as a whole, and brought in from the catalogue's file. */
@ApplicationScoped
public class NationalCalendar {

    private final CalendarDays days;
    private final CalendarYears years;
    private final Publication publication;

    NationalCalendar(CalendarDays days, CalendarYears years, Publication publication) {
        this.days = days;
        this.years = years;
        this.publication = publication;
    }

    /** What any day is, by what is recorded at this moment. */
    WorkingCalendar current() {
        return new WorkingCalendar(
                days.listAll().stream().map(day -> day.definition().day()),
                years.listAll().stream()
                        .map(CalendarYear::definition)
                        .filter(YearDefinition::announced)
                        .map(YearDefinition::year)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Takes over what a file says, except where an operator has said something since. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void load(List<DayDefinition> fileDays, List<YearDefinition> fileYears, Instant now) {
        fileDays.forEach(d -> {
            CalendarDay known = days.findById(d.date());
            if (known == null) {
                days.persist(new CalendarDay(d));
            } else if (known.isSetHere()) {
                return;
            } else {
                known.define(d);
            }
            publication.registry("calendar-day", d.date().toString(), now, d);
        });
        fileYears.forEach(y -> {
            CalendarYear known = years.findById(y.year());
            if (known == null) {
                years.persist(new CalendarYear(y));
            } else if (known.isSetHere()) {
                return;
            } else {
                known.define(y);
            }
            publication.registry("calendar-year", Integer.toString(y.year()), now, y);
        });
    }
}
