package vn.tiendo.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where the operator of the whole system says what a day is: the calendar is the same for all provinces. */
@ApplicationScoped
class CalendarDesk {

    private final CalendarDays days;
    private final NationalCalendar calendar;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final Clock clock;

    CalendarDesk(
            CalendarDays days,
            NationalCalendar calendar,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            Clock clock) {
        this.days = days;
        this.calendar = calendar;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes with a change of a day; {@code key} is the Idempotency-Key or null. */
    record Sent(LocalDate date, String ifMatch, String key, DayRequest body) {}

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
     * Says what a day is.
     *
     * @throws ProblemException FORBIDDEN for an operator of one province, INVALID_PARAMETER outside of its years,
     *     PRECONDITION_REQUIRED, STALE_VERSION, MALFORMED or INVALID by field
     */
    @RetriedOnConflict
    @Transactional
    DayView.Versioned set(Sent sent) {
        requireYear(sent.date());
        return once.answer(sent.key(), "calendar " + sent.date(), sent.body(), DayView.Versioned.class, () -> {
            CalendarDay day = days.findById(sent.date(), LockModeType.PESSIMISTIC_WRITE);
            DayView.Versioned before = versioned(sent.date(), day);
            Versions.require(Versions.expected(sent.ifMatch()), before.version());
            DayDefinition definition = sent.body().at(sent.date());
            DayView.Versioned after = versioned(sent.date(), stored(day, definition));
            Instant now = clock.instant();
            publication.registry("calendar-day", sent.date().toString(), now, definition);
            audit.record(
                    now,
                    scope.caller(),
                    scope.caller().agency(),
                    Audit.Action.CALENDAR_SET,
                    Audit.Of.calendarDay(sent.date()),
                    before.version() == 0 ? null : before.view(),
                    after.view());
            return after;
        });
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
