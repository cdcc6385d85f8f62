package vn.tiendo.plan.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.platform.typed.Characters;
import vn.tiendo.platform.typed.Reading;

/**
 * A share in whole percents as an official typed it, or as a program stored it: 60% is 0.6 in a cell that shows percents. What may be
 * a part of one as well as a percentage is asked back.
 */
public final class PercentReading {

    private static final Pattern TYPED =
            Pattern.compile("([-+]?\\d{1,9})([.,]\\d{1,2})? ?(%|phần trăm)?", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    private PercentReading() {}

    /** @param text as typed, for instance "60", "60 %" or "60,0%" */
    public static Reading<Integer> typed(String text) {
        Matcher typed = TYPED.matcher(Characters.plain(text).toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Reading.unclear(
                    "“" + Characters.brief(text) + "” không phải tỷ lệ; nhập số nguyên từ 0 đến 100, ví dụ 60%."
                            + Characters.strange(text).vi(),
                    "'" + Characters.brief(text) + "' is no percentage; type a whole number from 0 to 100, such as 60%."
                            + Characters.strange(text).en());
        }
        String fraction = typed.group(2) == null ? "" : typed.group(2).replace(',', '.');
        return percent(new BigDecimal(typed.group(1) + fraction), typed.group(3) != null);
    }

    /** @param format what the cell shows: 0.6 is 60% only where percents are shown */
    static Reading<Integer> stored(BigDecimal number, NumberFormat format) {
        if (format.isDay()) {
            return Reading.unclear(
                    "máy đã hiểu là ngày; nhập số nguyên từ 0 đến 100, ví dụ 60%.",
                    "the program took it for a date; type a whole number from 0 to 100, such as 60%.");
        }
        boolean shown = format == NumberFormat.PERCENT;
        if (!shown && format == NumberFormat.OTHER && number.compareTo(BigDecimal.ONE) == 0) {
            return Reading.unclear(
                    "chưa rõ là 1% hay 100%: máy ghi 100% thành 1; hãy gõ dạng văn bản, ví dụ 100 phần trăm.",
                    "this may be 1% or 100%, which programs keep as 1; type it as text, such as 100 phần trăm.");
        }
        return percent(shown ? number.multiply(HUNDRED) : number, shown);
    }

    private static Reading<Integer> percent(BigDecimal percent, boolean signed) {
        if (percent.abs().compareTo(LARGEST) >= 0) {
            return Reading.unclear("tỷ lệ là số nguyên từ 0 đến 100.", "a percentage is a whole number from 0 to 100.");
        }
        String figures = percent.stripTrailingZeros().toPlainString().replace('.', ',');
        if (percent.stripTrailingZeros().scale() <= 0) {
            return Reading.of(percent.intValueExact());
        }
        if (!signed && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
            String hundredfold = percent.multiply(HUNDRED)
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
            return Reading.unclear(
                    "“" + figures + "” chưa rõ là " + hundredfold + "% hay " + figures
                            + "%; nhập số nguyên từ 0 đến 100, ví dụ 60%.",
                    "'" + figures + "' may be " + hundredfold + "% or " + figures
                            + "%; type a whole number from 0 to 100, such as 60%.");
        }
        return Reading.unclear(
                "tỷ lệ là số nguyên từ 0 đến 100, không có phần lẻ như " + figures + "%.",
                "a percentage is a whole number from 0 to 100, without a fraction as in " + figures + "%.");
    }
}
