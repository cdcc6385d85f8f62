package vn.tiendo.plan.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.phrase.Spelling;

/**
 * A day as an official typed it, or as a program stored what it took for a day. Typed, the day always stands before the month, as in
 * Vietnam. A program has read it by the habits of its own country, so that 02/10/2026 may have become the tenth of February:
 * where that can have happened the official is asked.
 */
final class DayReading {

    private static final String TIME = "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:ngày )?(\\d{1,2})(?: ?[-/.] ?| tháng )(\\d{1,2})(?: ?[-/.] ?| năm )(\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})" + TIME);
    private static final Pattern INCOMPLETE = Pattern.compile(
            "(?:ngày )?\\d{1,2} ?[-/.] ?\\d{1,2}(?: ?[-/.] ?\\d{1,2})?|(?:tháng )?\\d{1,2} ?[-/.] ?\\d{4}|\\d{4}"
                    + " ?[-/.] ?\\d{1,2}");

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Days are counted from here in Excel (which believes in a 29/2/1900), and from 1904 in old workbooks of the Macintosh. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private DayReading() {}

    /** @param text as typed, for instance "2/10/2026", "ngày 02 tháng 10 năm 2026" or "2026-10-02" */
    static Reading<LocalDate> typed(String text) {
        String plain = Spelling.plain(text).toLowerCase(Locale.ROOT).replaceFirst("[.,;]$", "");
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

    private static Reading<LocalDate> noDay(String text) {
        return Reading.unclear(
                "“" + Characters.brief(text) + "” không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026."
                        + Characters.strange(text).vi(),
                "'" + Characters.brief(text) + "' is no date; type day/month/year, such as 02/10/2026."
                        + Characters.strange(text).en());
    }

    /** @param number of days, counted as the workbook counts them; a part of a day is its time */
    static Reading<LocalDate> counted(BigDecimal number, boolean since1904, NumberFormat format) {
        if (!format.isDay()) {
            return Reading.unclear(
                    "ô chứa con số " + number.toPlainString()
                            + ", không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                    "the cell holds the number " + number.toPlainString()
                            + ", no date; type day/month/year, such as 02/10/2026.");
        }
        LocalDate day = number.signum() < 0 || number.compareTo(LAST_DAY) > 0
                ? LocalDate.MAX
                : (since1904 ? EPOCH_1904 : EPOCH).plusDays(number.longValue());
        return isUsual(day) ? stored(day, format) : noDay(number.toPlainString());
    }

    /** @param iso day or instant of a cell that holds a date by its type */
    static Reading<LocalDate> iso(String iso, NumberFormat format) {
        String local = iso.strip().replaceFirst("[Zz]$", "");
        Reading<LocalDate> day = local.matches("\\d{4}-.*") ? typed(local) : noDay(iso);
        return day.value() != null && format.isDay() ? stored(day.value(), format) : day;
    }

    private static boolean isUsual(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static Reading<LocalDate> stored(LocalDate day, NumberFormat format) {
        boolean turns = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        if (format == NumberFormat.PLAIN_DAY || format == NumberFormat.DAY && !turns) {
            return Reading.of(day);
        }
        if (format == NumberFormat.PART_OF_DAY) {
            return Reading.unclear(
                    "ô không hiện đủ ngày, tháng, năm (máy hiểu là " + words(day) + "); hãy gõ “ngày "
                            + FIGURES.format(day) + "” hoặc ngày đúng.",
                    "the cell does not show the whole date (the program took it for " + ENGLISH.format(day)
                            + "); type “ngày " + FIGURES.format(day) + "” or the right one.");
        }
        LocalDate turned = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        return Reading.unclear(
                "chưa rõ là " + words(turned) + " hay " + words(day)
                        + ", vì máy có thể đã đổi chỗ ngày và tháng; hãy gõ “ngày " + FIGURES.format(turned)
                        + "” hoặc “ngày "
                        + FIGURES.format(day) + "”.",
                "this may be " + ENGLISH.format(turned) + " or " + ENGLISH.format(day)
                        + ", since the program may have taken the day for the month; type “ngày "
                        + FIGURES.format(turned)
                        + "” or “ngày " + FIGURES.format(day) + "”.");
    }

    private static String words(LocalDate day) {
        return "ngày " + day.getDayOfMonth() + " tháng " + day.getMonthValue() + " năm " + day.getYear();
    }
}
