package vn.tiendo.platform.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as an official typed it: the day always stands before the month, as in Vietnam. */
public final class TypedDay {

    private static final String TIME = "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:ngày )?(\\d{1,2})(?: ?[-/.] ?| tháng )(\\d{1,2})(?: ?[-/.] ?| năm )(\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})" + TIME);
    private static final Pattern INCOMPLETE = Pattern.compile(
            "(?:ngày )?\\d{1,2} ?[-/.] ?\\d{1,2}(?: ?[-/.] ?\\d{1,2})?|(?:tháng )?\\d{1,2} ?[-/.] ?\\d{4}|\\d{4}"
                    + " ?[-/.] ?\\d{1,2}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private TypedDay() {}

    /** @param text as typed, for instance "2/10/2026", "ngày 02 tháng 10 năm 2026" or "2026-10-02" */
    public static Reading<LocalDate> read(String text) {
        String plain = Characters.plain(text).toLowerCase(Locale.ROOT).replaceFirst("[.,;]$", "");
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return day(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return day(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        return INCOMPLETE.matcher(plain).matches()
                ? Reading.unclear(
                        "“" + Characters.brief(text)
                                + "” chưa rõ; nhập đủ ngày, tháng và năm bốn chữ số, ví dụ 02/10/2026.",
                        "'" + Characters.brief(text)
                                + "' is not clear; type day, month and a year of four digits, such as 02/10/2026.")
                : noDay(text);
    }

    private static Reading<LocalDate> day(String text, String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return isUsual(date) ? Reading.of(date) : noDay(text);
        } catch (DateTimeException e) {
            return noDay(text);
        }
    }

    /** What somebody is told who typed something else. */
    public static Reading<LocalDate> noDay(String text) {
        return Reading.unclear(
                "“" + Characters.brief(text) + "” không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026."
                        + Characters.strange(text).vi(),
                "'" + Characters.brief(text) + "' is no date; type day/month/year, such as 02/10/2026."
                        + Characters.strange(text).en());
    }

    /** Whether a day is of a time that officials write about. */
    public static boolean isUsual(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
