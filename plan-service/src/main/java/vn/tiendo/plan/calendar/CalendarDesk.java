package vn.tiendo.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where the operator of the whole system says what a day is: the calendar is the same for all provinces. */
@ApplicationScoped
class CalendarDesk {

    private final RegistryChanges changes;
    private final CalendarDays days;
    private final NationalCalendar calendar;
    private final Clock clock;

    CalendarDesk(RegistryChanges changes, CalendarDays days, NationalCalendar calendar, Clock clock) {
        this.changes = changes;
        this.days = days;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Days of a year that depart from Monday to Friday, in their order. */
    @Transactional
    List<DayView> ofYear(int year) {
        WorkingCalendar known = calendar.current();
        Map<LocalDate, DayDefinition> recorded =
                days.listAll().stream().map(CalendarDay::definition).collect(Collectors.toMap(d -> d.date(), d -> d));
        return known.ofYear(year).stream()
                .map(day -> DayView.of(day.date(), recorded.get(day.date()), known))
                .toList();
    }

    /** @throws ProblemException INVALID_PARAMETER outside of its years */
    @Transactional
    DayView.Versioned read(LocalDate date) {
        requireYear(date);
        return versioned(date, days.findById(date));
    }

    /**
     * Says what a day is; throws as {@link RegistryChanges#apply} does,
     * INVALID_PARAMETER outside of its years, MALFORMED or INVALID by field.
     */
    DayView.Versioned set(LocalDate date, Precondition on, DayRequest body) {
        requireYear(date);
        return changes.apply(new Change<>(
                new Request<>(on, "calendar " + date, body, DayView.Versioned.class),
                Lookup.always(
                        () -> OnRecord.of(days.findById(date, LockModeType.PESSIMISTIC_WRITE), CalendarDay::version)),
                day -> set(date, day.row(), body)));
    }

    private DayView.Versioned set(LocalDate date, CalendarDay day, DayRequest body) {
        DayView.Versioned before = versioned(date, day);
        DayDefinition definition = body.at(date);
        DayView.Versioned after = versioned(date, stored(day, definition));
        changes.record(
                new RegistryEvents.Entry("calendar-day", date.toString(), definition),
                clock.instant(),
                changes.caller().agency(),
                Audit.Action.CALENDAR_SET,
                Audit.Of.calendarDay(date),
                before.version() == 0 ? null : before.view(),
                after.view());
        return after;
    }

    /** @param day null for one of which nothing is recorded yet */
    private CalendarDay stored(CalendarDay day, DayDefinition definition) {
        CalendarDay stored = day == null ? new CalendarDay(definition) : day;
        stored.set(definition);
        days.persist(stored);
        days.flush(); // its version rises with what is written
        return stored;
    }

    private DayView.Versioned versioned(LocalDate date, CalendarDay day) {
        DayDefinition recorded = day == null ? null : day.definition();
        return new DayView.Versioned(DayView.of(date, recorded, calendar.current()), day == null ? 0 : day.version());
    }

    private static void requireYear(LocalDate date) {
        if (date.getYear() < Days.FIRST_YEAR_OF_PLANS || date.getYear() > Days.LAST_YEAR) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "date",
                    "Lịch có các năm từ " + Days.FIRST_YEAR_OF_PLANS + " đến " + Days.LAST_YEAR + ".",
                    "The calendar is of the years from " + Days.FIRST_YEAR_OF_PLANS + " to " + Days.LAST_YEAR + ".");
        }
    }
}
