package vn.tiendo.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.calendar.WorkingCalendar;

/** The calendar as it is recorded: read as a whole, and brought in from the catalogue's file. */
@ApplicationScoped
public class NationalCalendar {

    private final CalendarDays days;
    private final CalendarYears years;

    NationalCalendar(CalendarDays days, CalendarYears years) {
        this.days = days;
        this.years = years;
    }

    /** What any day is, by what is recorded at this moment. */
    public WorkingCalendar current() {
        return new WorkingCalendar(
                days.listAll().stream().map(day -> day.definition().day()),
                years.listAll().stream()
                        .map(CalendarYear::definition)
                        .filter(YearDefinition::announced)
                        .map(YearDefinition::year)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Takes over what a file says, except where an operator has said something since.
     *
     * @return what is to be published of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RegistryEvents.Entry> load(List<DayDefinition> fileDays, List<YearDefinition> fileYears) {
        Map<LocalDate, CalendarDay> knownDays = days.listAll().stream()
                .collect(Collectors.toMap(day -> day.definition().date(), Function.identity()));
        Map<Integer, CalendarYear> knownYears = years.listAll().stream()
                .collect(Collectors.toMap(year -> year.definition().year(), Function.identity()));
        List<RegistryEvents.Entry> entries = new ArrayList<>();
        for (DayDefinition day : fileDays) {
            CalendarDay known = knownDays.get(day.date());
            if (known == null) {
                days.persist(new CalendarDay(day));
            } else if (known.isSetHere()) {
                continue;
            } else {
                known.define(day);
            }
            entries.add(new RegistryEvents.Entry("calendar-day", day.date().toString(), day));
        }
        for (YearDefinition year : fileYears) {
            CalendarYear known = knownYears.get(year.year());
            if (known == null) {
                years.persist(new CalendarYear(year));
            } else if (known.isSetHere()) {
                continue;
            } else {
                known.define(year);
            }
            entries.add(new RegistryEvents.Entry("calendar-year", Integer.toString(year.year()), year));
        }
        return entries;
    }
}
