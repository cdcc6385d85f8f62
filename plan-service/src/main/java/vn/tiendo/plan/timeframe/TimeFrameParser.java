package vn.tiendo.plan.timeframe;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

/**
 * Types the phrases about time that stand in the annexes of plans. A kind needs a word that carries it; what no rule reads
 * is UNPARSED and left to an official. Never throws.
 */
public final class TimeFrameParser {

    private static final String YEAR = "(?:năm )?(20\\d\\d)";

    /** The rules in the order in which they are tried; each reads a whole phrase. */
    private static final List<Rule> RULES = List.of(
            rule("quý ((?:iv|i{1,3})(?:(?:, | và )(?:iv|i{1,3}))*)[ /]*" + YEAR, TimeFrameParser::quarters),
            rule("(trước )?(?:ngày )?(\\d{1,2})/(\\d{1,2})/(20\\d\\d)", TimeFrameParser::date),
            rule("(trước )?tháng (\\d{1,2})[ /]*" + YEAR, TimeFrameParser::month),
            rule("6 tháng (đầu|cuối) " + YEAR, TimeFrameParser::halfYear),
            rule("(?:giai đoạn |từ )?" + YEAR + "(?: ?- ?| đến )" + YEAR, TimeFrameParser::yearRange),
            rule("(?:trong |đến hết )?năm (20\\d\\d)", TimeFrameParser::year),
            rule("từ " + YEAR + " và cập nhật hàng năm", (m, plan) -> annual(Integer.parseInt(m.group(1)), m)),
            rule("(?:định kỳ )?hàng năm", (m, plan) -> annual(plan.year(), m)),
            rule(
                    "(?:thực hiện )?thường xuyên từ " + YEAR,
                    (m, plan) -> List.of(TimeFrame.yearly(Kind.FROM_YEAR, Integer.parseInt(m.group(1)), m.group()))),
            rule(
                    "(?:thực hiện )?thường xuyên",
                    (m, plan) -> List.of(TimeFrame.yearly(Kind.CONTINUOUS, plan.year(), m.group()))),
            rule("khi có yêu cầu", (m, plan) -> List.of(TimeFrame.undated(Kind.ON_REQUEST, null, m.group()))),
            rule(
                    "(?:sau khi|khi) (.+)",
                    (m, plan) -> List.of(TimeFrame.undated(Kind.TRIGGERED, m.group(1), m.group()))),
            rule(
                    "theo (?:kế hoạch|chương trình|đề án) .+",
                    (m, plan) -> List.of(TimeFrame.undated(Kind.BY_OTHER_PLAN, null, m.group()))));

    private TimeFrameParser() {}

    /**
     * The typed time frames of a phrase.
     *
     * @param phrase the plan's words, or null where the plan has none
     * @param plan date of the plan, which gives the first year of a recurring task
     * @return at least one time frame
     */
    public static List<TimeFrame> parse(String phrase, PlanDate plan) {
        if (phrase == null || phrase.isBlank()) {
            return List.of(TimeFrame.yearly(Kind.NONE, plan.year(), null));
        }
        String words = normalise(phrase);
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(words.toLowerCase(Locale.ROOT));
            if (matcher.matches()) {
                try {
                    return inWordsOf(words, rule.reading.apply(matcher, plan));
                } catch (DateTimeException notOnTheCalendar) {
                    break; // a malformed date is never repaired in silence
                }
            }
        }
        return List.of(TimeFrame.undated(Kind.UNPARSED, null, words));
    }

    private static String normalise(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("(?iu)hằng năm", "hàng năm")
                .strip();
    }

    /** The rules read lower case; what is shown keeps the plan's own case. */
    private static List<TimeFrame> inWordsOf(String words, List<TimeFrame> frames) {
        return frames.stream()
                .map(f -> new TimeFrame(
                        f.kind(),
                        f.from(),
                        f.due(),
                        f.strictlyBefore(),
                        f.recurrence(),
                        f.trigger() == null
                                ? null
                                : words.substring(words.length() - f.trigger().length()),
                        List.of(words)))
                .toList();
    }

    private static List<TimeFrame> annual(int fromYear, Matcher m) {
        return List.of(TimeFrame.yearly(Kind.ANNUAL, fromYear, m.group()));
    }

    private static List<TimeFrame> quarters(Matcher m, PlanDate plan) {
        List<TimeFrame> frames = new ArrayList<>();
        for (String roman : m.group(1).split(", | và ")) {
            int quarter = roman.equals("iv") ? 4 : roman.length();
            frames.add(period(Kind.QUARTER, YearMonth.of(Integer.parseInt(m.group(2)), quarter * 3 - 2), 3, m));
        }
        return frames;
    }

    private static List<TimeFrame> halfYear(Matcher m, PlanDate plan) {
        int firstMonth = m.group(1).equals("đầu") ? 1 : 7;
        return List.of(period(Kind.HALF_YEAR, YearMonth.of(Integer.parseInt(m.group(2)), firstMonth), 6, m));
    }

    private static TimeFrame period(Kind kind, YearMonth first, int months, Matcher m) {
        LocalDate due = first.plusMonths(months - 1L).atEndOfMonth();
        return TimeFrame.dated(kind, first.atDay(1), due, false, m.group());
    }

    private static List<TimeFrame> date(Matcher m, PlanDate plan) {
        LocalDate due =
                LocalDate.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)));
        boolean before = m.group(1) != null;
        LocalDate from = before && plan.firstDay().isBefore(due) ? plan.firstDay() : due;
        return List.of(TimeFrame.dated(Kind.DATE, from, due, before, m.group()));
    }

    private static List<TimeFrame> month(Matcher m, PlanDate plan) {
        YearMonth month = YearMonth.of(Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)));
        if (m.group(1) == null) {
            return List.of(period(Kind.MONTH, month, 1, m));
        }
        LocalDate due = month.atDay(1).minusDays(1);
        LocalDate from = plan.firstDay().isBefore(due) ? plan.firstDay() : due;
        return List.of(TimeFrame.dated(Kind.DATE, from, due, false, m.group()));
    }

    private static List<TimeFrame> year(Matcher m, PlanDate plan) {
        return List.of(period(Kind.YEAR, YearMonth.of(Integer.parseInt(m.group(1)), 1), 12, m));
    }

    private static List<TimeFrame> yearRange(Matcher m, PlanDate plan) {
        int first = Integer.parseInt(m.group(1));
        int last = Integer.parseInt(m.group(2));
        if (last < first) {
            throw new DateTimeException("range runs backwards");
        }
        return List.of(period(Kind.YEAR_RANGE, YearMonth.of(first, 1), 12 * (last - first + 1), m));
    }

    private static Rule rule(String regex, BiFunction<Matcher, PlanDate, List<TimeFrame>> reading) {
        return new Rule(Pattern.compile(regex), reading);
    }

    private record Rule(Pattern pattern, BiFunction<Matcher, PlanDate, List<TimeFrame>> reading) {}
}
