package vn.tiendo.plan.mywork.target;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.platform.typed.Characters;
import vn.tiendo.platform.typed.Reading;

/** A number as Vietnamese officials type it: a comma before decimals, points between thousands. What could be both is asked back. */
final class NumberReading {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,12}|\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d{1,4}))?");

    private NumberReading() {}

    static Reading<BigDecimal> typed(String text) {
        Matcher typed = TYPED.matcher(Characters.plain(text));
        if (!typed.matches()) {
            return Reading.unclear(
                    "“" + Characters.brief(text) + "” không phải số; dùng dấu phẩy trước phần thập phân, ví dụ 95,2.",
                    "'" + Characters.brief(text) + "' is no number; use a comma before decimals, such as 95,2.");
        }
        String whole = typed.group(1).replace(".", "");
        return Reading.of(new BigDecimal(typed.group(2) == null ? whole : whole + "." + typed.group(2)));
    }
}
