package vn.tiendo.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.calendar.HolidayLaw;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where the operator of the whole system says that a year's holidays are announced. */
@ApplicationScoped
class YearDesk {

    private final RegistryChanges changes;
    private final CalendarYears years;
    private final NationalCalendar calendar;
    private final Clock clock;

    YearDesk(RegistryChanges changes, CalendarYears years, NationalCalendar calendar, Clock clock) {
        this.changes = changes;
        this.years = years;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** From the first year of which something was said, or this one, to the last, or the next one. */
    @Transactional
    List<YearView> list() {
        Map<Integer, CalendarYear> known = years.listAll().stream()
                .collect(Collectors.toMap(y -> y.definition().year(), Function.identity()));
        WorkingCalendar days = calendar.current();
        int now = LocalDate.now(clock).getYear();
        int first = known.keySet().stream().reduce(now, Math::min);
        int last = known.keySet().stream().reduce(now + 1, Math::max);
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> view(year, known.get(year), days))
                .toList();
    }

    @Transactional
    YearView.Versioned read(int year) {
        return versioned(year, years.findById(year));
    }

    /**
     * Says whether a year's holidays are announced; throws as {@link RegistryChanges#apply} does,
     * INVALID by field, also when holidays that the law gives are not recorded yet.
     */
    YearView.Versioned set(int year, Precondition on, YearRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "calendar year " + year, body, YearView.Versioned.class),
                Lookup.always(
                        () -> OnRecord.of(years.findById(year, LockModeType.PESSIMISTIC_WRITE), CalendarYear::version)),
                known -> set(year, known.row(), body)));
    }

    private YearView.Versioned set(int year, CalendarYear known, YearRequest body) {
        YearView.Versioned before = versioned(year, known);
        YearDefinition definition = body.of(year, LocalDate.now(clock));
        if (definition.announced()) {
            requireComplete(year);
        }
        YearView.Versioned after = versioned(year, stored(known, definition));
        changes.record(
                new RegistryEvents.Entry("calendar-year", Integer.toString(year), definition),
                clock.instant(),
                changes.caller().agency(),
                Audit.Action.CALENDAR_SET,
                Audit.Of.calendarYear(year),
                before.version() == 0 ? null : before.view(),
                after.view());
        return after;
    }

    /** A year that is said to be announced, but of which Tết is missing, would give wrong dates with certainty. */
    private void requireComplete(int year) {
        Text missing = calendar.current().missingIn(year);
        if (missing != null) {
            throw ProblemException.field(Kind.INVALID, "announced", missing.vi(), missing.en());
        }
    }

    /** @param year null for one of which nothing was said */
    private CalendarYear stored(CalendarYear year, YearDefinition definition) {
        CalendarYear stored = year == null ? new CalendarYear(definition) : year;
        stored.set(definition);
        years.persist(stored);
        years.flush(); // its version rises with what is written
        return stored;
    }

    private YearView.Versioned versioned(int year, CalendarYear row) {
        return new YearView.Versioned(view(year, row, calendar.current()), row == null ? 0 : row.version());
    }

    private YearView view(int year, CalendarYear row, WorkingCalendar days) {
        Optional<HolidayLaw> law = HolidayLaw.on(LocalDate.of(year, 1, 1));
        YearDefinition said = row == null ? new YearDefinition(year, false, null, null) : row.definition();
        return new YearView(
                year,
                said.announced(),
                said.announcement(),
                said.source(),
                days.holidaysIn(year),
                law.map(HolidayLaw::holidaysInYear).orElse(null),
                law.map(HolidayLaw::setEachYear).orElse(List.of()),
                !said.announced() && !LocalDate.now(clock).isBefore(LocalDate.of(year - 1, Month.NOVEMBER, 1)));
    }
}
