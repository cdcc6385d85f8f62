package vn.tiendo.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.Text;

/**
 * What any day is. What is recorded of a day comes first; of the others the law says which are holidays in every year, and that a
 * holiday at the weekend has the next working day in lieu ({@link HolidayLaw}). Immutable.
 */
public final class WorkingCalendar {

    /** A holiday so late in a year may have its day in lieu in the next one. */
    private static final int DAYS_OF_DECEMBER = 31;

    private final Map<LocalDate, Day> recorded;
    private final Set<Integer> announced;
    private final Map<Integer, Map<LocalDate, Day>> inLieu = new ConcurrentHashMap<>();

    /**
     * @param recorded days of which the calendar says something, ordinary ones included
     * @param announced years whose calendar an authority has announced
     */
    public WorkingCalendar(Stream<Day> recorded, Set<Integer> announced) {
        this.recorded = recorded.collect(Collectors.toUnmodifiableMap(Day::date, day -> day));
        this.announced = Set.copyOf(announced);
    }

    public boolean isWorking(LocalDate date) {
        return on(date).isWorking();
    }

    /** What the day is; REGULAR where neither the calendar nor the law says anything else. */
    public Day on(LocalDate date) {
        Day known = knownOn(date);
        return known == null ? inLieu(date.getYear()).getOrDefault(date, Day.ordinary(date)) : known;
    }

    /** All days of a year that depart from Monday to Friday, in their order. */
    public List<Day> ofYear(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .map(this::on)
                .filter(day -> day.kind() != DayKind.REGULAR)
                .toList();
    }

    /** How many days of holiday are known of a year; days in lieu do not count. */
    public int holidaysIn(int year) {
        return holidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).size();
    }

    /** What is to be said of a year of which holidays that the law gives are not known yet; null when all are. */
    public Text missingIn(int year) {
        int known = holidaysIn(year);
        HolidayLaw law = HolidayLaw.on(LocalDate.of(year, 1, 1)).orElse(null);
        if (law == null || known >= law.holidaysInYear()) {
            return null;
        }
        return new Text(
                "Lịch năm %d mới có %d trong %d ngày nghỉ lễ, Tết theo luật; cần ghi đủ trước: %s."
                        .formatted(year, known, law.holidaysInYear(), String.join(", ", law.setEachYear())),
                "The calendar of %d has %d of the %d holidays that the law gives; record all of them first."
                        .formatted(year, known, law.holidaysInYear()));
    }

    public boolean isAnnounced(int year) {
        return announced.contains(year);
    }

    /** Whether the calendars of the years of all these days are announced. */
    public boolean isAnnounced(LocalDate... dates) {
        return unannounced(dates).findAny().isEmpty();
    }

    /** What is to be said beside dates of which a year's calendar is not announced; null where all are. */
    public Text caution(LocalDate... dates) {
        String years = unannounced(dates).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        if (years.isEmpty()) {
            return null;
        }
        return new Text(
                "Lịch nghỉ lễ, Tết năm " + years
                        + " chưa được thông báo; ngày nêu trên tính theo những ngày nghỉ đã biết.",
                "The calendar of holidays of " + years
                        + " is not announced; the date above is reckoned by the days off that are known.");
    }

    private IntStream unannounced(LocalDate... dates) {
        return Stream.of(dates)
                .mapToInt(LocalDate::getYear)
                .filter(year -> !isAnnounced(year))
                .distinct()
                .sorted();
    }

    /** What is recorded of the day, or a fixed holiday; null when neither. */
    private Day knownOn(LocalDate date) {
        Day day = recorded.get(date);
        return day != null
                ? day
                : HolidayLaw.on(date)
                        .flatMap(law -> law.fixedOn(date)
                                .map(f -> new Day(date, DayKind.HOLIDAY, f.name(), law.holidayBasis(), true)))
                        .orElse(null);
    }

    private Map<LocalDate, Day> inLieu(int year) {
        return inLieu.computeIfAbsent(year, this::computeInLieu);
    }

    /**
     * The days in lieu of which nothing is recorded. Each holiday at the weekend takes the next working day that no earlier one has
     * taken; where that day is recorded, as a day in lieu or as an ordinary one, the record is the answer.
     */
    private Map<LocalDate, Day> computeInLieu(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<LocalDate, Day> taken = new HashMap<>();
        holidays(first.minusDays(DAYS_OF_DECEMBER), LocalDate.of(year, 12, 31)).stream()
                .filter(Day::isAtWeekend)
                .forEach(holiday -> HolidayLaw.on(holiday.date()).ifPresent(law -> {
                    LocalDate next = holiday.date().plusDays(1);
                    while (taken.containsKey(next) || !mayBeInLieu(next)) {
                        next = next.plusDays(1);
                    }
                    taken.put(next, inLieuOf(holiday, next, law));
                }));
        return Map.copyOf(taken);
    }

    private static Day inLieuOf(Day holiday, LocalDate date, HolidayLaw law) {
        String name = "Nghỉ bù %s (ngày %td/%<tm/%<tY)".formatted(holiday.name(), holiday.date());
        return new Day(date, DayKind.DAY_IN_LIEU, name, law.inLieuBasis(), true);
    }

    private boolean mayBeInLieu(LocalDate date) {
        Day day = knownOn(date);
        return day == null
                ? !Day.ordinary(date).isAtWeekend()
                : day.kind() == DayKind.DAY_IN_LIEU || day.kind() == DayKind.REGULAR && !day.isAtWeekend();
    }

    private List<Day> holidays(LocalDate first, LocalDate last) {
        List<Day> found = new ArrayList<>();
        recorded.values().stream().filter(d -> isBetween(d.date(), first, last)).forEach(found::add);
        first.datesUntil(last.plusDays(1))
                .filter(date -> !recorded.containsKey(date))
                .map(this::knownOn)
                .filter(day -> day != null)
                .forEach(found::add);
        return found.stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .sorted(Comparator.comparing(Day::date))
                .toList();
    }

    private static boolean isBetween(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
