package vn.tiendo.plan.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.tiendo.platform.typed.Reading;
import vn.tiendo.platform.typed.TypedDay;

/**
 * A day as a program stored what it took for a day. It has read what was typed by the habits of its own country, so that 02/10/2026 may have become the tenth of February:
 * where that can have happened the official is asked.
 */
final class DayReading {

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Days are counted from here in Excel (which believes in a 29/2/1900), and from 1904 in old workbooks of the Macintosh. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private DayReading() {}

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
        return TypedDay.isUsual(day) ? stored(day, format) : TypedDay.noDay(number.toPlainString());
    }

    /** @param iso day or instant of a cell that holds a date by its type */
    static Reading<LocalDate> iso(String iso, NumberFormat format) {
        String local = iso.strip().replaceFirst("[Zz]$", "");
        Reading<LocalDate> day = local.matches("\\d{4}-.*") ? TypedDay.read(local) : TypedDay.noDay(iso);
        return day.value() != null && format.isDay() ? stored(day.value(), format) : day;
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
