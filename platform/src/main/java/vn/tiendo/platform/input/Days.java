package vn.tiendo.platform.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import vn.tiendo.platform.problem.Text;

/**
 * Days and instants as they come from outside, in bodies, queries and paths alike: {@code 2026-11-30} (ISO 8601) and {@code
 * 2026-11-30T09:00:00+07:00} (RFC 3339) to the letter, in years that a slip does not lead out of. A year of nine digits is understood by
 * Java and by nobody behind it: the database, the calendar, the readers of events.
 */
public final class Days {

    /** First year of a day that is taken; documents that plans rest on are younger. */
    public static final int FIRST_YEAR = 1900;

    /** Last year of whatever is taken, days and years. */
    public static final int LAST_YEAR = 2200;

    /** First year that can be asked about or reported on: no plan is older. */
    public static final int FIRST_YEAR_OF_PLANS = 2000;

    private static final Instant FIRST =
            LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    static final Text DAY = new Text(
            "ngày dạng 2026-11-30 (từ " + FIRST_YEAR + " đến " + LAST_YEAR + ")",
            "a date such as 2026-11-30 (" + FIRST_YEAR + " to " + LAST_YEAR + ")");

    static final Text INSTANT = new Text(
            "thời điểm dạng 2026-11-30T02:00:00Z (từ " + FIRST_YEAR + " đến " + LAST_YEAR + ")",
            "an instant such as 2026-11-30T02:00:00Z (" + FIRST_YEAR + " to " + LAST_YEAR + ")");

    /** Java's own reader also takes offsets with seconds, and other forms in later versions. */
    private static final Pattern RFC_3339 = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)");

    private Days() {}

    /**
     * A day, {@code yyyy-MM-dd}.
     *
     * @throws DateTimeException when it is written otherwise, is on no calendar, or lies out of the years
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    /**
     * An instant with its offset.
     *
     * @throws DateTimeException when it is written otherwise, is on no calendar, or lies out of the years (in UTC)
     */
    public static Instant instant(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not as RFC 3339 has it");
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        requireYear(instant);
        return instant;
    }

    /** @throws DateTimeException when the year is not one of those that are taken */
    public static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw outOfTheYears();
        }
    }

    /**
     * Also of instants that are on no calendar: Java has some.
     *
     * @throws DateTimeException when the year, in UTC, is not one of those that are taken
     */
    public static void requireYear(Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw outOfTheYears();
        }
    }

    private static DateTimeException outOfTheYears() {
        return new DateTimeException("a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
}
