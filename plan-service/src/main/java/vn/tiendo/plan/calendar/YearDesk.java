package vn.tiendo.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.calendar.HolidayLaw;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where the operator of the whole system says that a year's holidays are announced. */
@ApplicationScoped
class YearDesk {

    private final CalendarYears years;
    private final NationalCalendar calendar;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final Clock clock;

    YearDesk(
            CalendarYears years,
            NationalCalendar calendar,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            Clock clock) {
        this.years = years;
        this.calendar = calendar;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes with a change of a year; {@code key} is the Idempotency-Key or null. */
    record Sent(int year, String ifMatch, String key, YearRequest body) {}

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
     * Says whether a year's holidays are announced.
     *
     * @throws ProblemException FORBIDDEN for an operator of one province, PRECONDITION_REQUIRED, STALE_VERSION, INVALID by field,
     *     also when holidays that the law gives are not recorded yet
     */
    @RetriedOnConflict
    @Transactional
    YearView.Versioned set(Sent sent) {
        return once.answer(sent.key(), "calendar year " + sent.year(), sent.body(), YearView.Versioned.class, () -> {
            CalendarYear year = years.findById(sent.year(), LockModeType.PESSIMISTIC_WRITE);
            YearView.Versioned before = versioned(sent.year(), year);
            Versions.require(Versions.expected(sent.ifMatch()), before.version());
            YearDefinition definition = sent.body().of(sent.year(), LocalDate.now(clock));
            if (definition.announced()) {
                requireComplete(sent.year());
            }
            YearView.Versioned after = versioned(sent.year(), stored(year, definition));
            Instant now = clock.instant();
            publication.registry("calendar-year", Integer.toString(sent.year()), now, definition);
            audit.record(
                    now,
                    scope.caller(),
                    scope.caller().agency(),
                    Audit.Action.CALENDAR_SET,
                    Audit.Of.calendarYear(sent.year()),
                    before.version() == 0 ? null : before.view(),
                    after.view());
            return after;
        });
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
