package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;

/** Keys and Vietnamese names of periods, made from the typed value and not from a plan's words. */
final class PeriodName {

    private static final int LONGEST = 300;
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private PeriodName() {}

    /** Of a period that comes once; one that begins with the plan has the key of the unit in which it ends. */
    static String key(TimeFrame frame, PlanDate plan) {
        return switch (frame.kind()) {
            case DATE -> frame.due().toString();
            case YEAR_RANGE -> years(frame, "-");
            default -> {
                Recurrence unit = unit(frame.kind());
                String last = key(unit, frame.due());
                yield isOne(frame, plan) ? last : key(unit, frame.from()) + "-" + last;
            }
        };
    }

    /** Of the period that holds a day. */
    static String key(Recurrence unit, LocalDate day) {
        int number = (day.getMonthValue() - 1) / unit.months + 1;
        return switch (unit) {
            case YEAR -> String.valueOf(day.getYear());
            case HALF_YEAR -> day.getYear() + "-H" + number;
            case QUARTER -> day.getYear() + "-Q" + number;
            case MONTH -> YearMonth.from(day).toString();
        };
    }

    static String label(TimeFrame frame, PlanDate plan) {
        if (frame.kind() == Kind.DATE) {
            return date(frame, plan);
        }
        if (frame.kind() == Kind.YEAR_RANGE) {
            return "Năm " + years(frame, " - ");
        }
        Recurrence unit = unit(frame.kind());
        String last = label(unit, frame.due());
        if (isOne(frame, plan)) {
            boolean whole = key(unit, frame.from()).equals(key(unit, frame.due()))
                    && frame.from().getDayOfMonth() == 1
                    && isFirst(unit, frame.from());
            return whole ? last : "Đến hết " + lower(last);
        }
        boolean sameYear = frame.from().getYear() == frame.due().getYear();
        if (unit == Recurrence.HALF_YEAR || unit == Recurrence.YEAR) {
            return label(unit, frame.from()) + " - " + lower(last);
        }
        String first = sameYear ? numbered(unit, frame.from()) : label(unit, frame.from());
        return first + " - " + last.substring(last.indexOf(' ') + 1);
    }

    /** Of a period of what recurs. */
    static String key(TimeFrame frame, Recurrence unit, LocalDate first) {
        return frame.interval() == null ? key(unit, first) : first.getYear() + "-" + lastYear(frame, first);
    }

    /**
     * Of an occurrence of what recurs.
     *
     * @param due its last day to be in time, or null
     */
    static String label(TimeFrame frame, Recurrence unit, LocalDate first, LocalDate due) {
        if (frame.interval() != null) {
            return "Năm " + first.getYear() + " - " + lastYear(frame, first);
        }
        String label = label(unit, first);
        boolean named = frame.due() != null && due != null;
        boolean last = named && !frame.strictlyBefore() && due.equals(lastDay(unit, first));
        if (!named || last) {
            return label;
        }
        String relation = frame.strictlyBefore() ? "trước ngày " : "đến ngày ";
        String year = due.getYear() == first.getYear() ? "" : "/" + due.getYear();
        return label + " (" + relation + due.getDayOfMonth() + "/" + due.getMonthValue() + year + ")";
    }

    private static int lastYear(TimeFrame frame, LocalDate first) {
        return first.getYear() + frame.interval() - 1;
    }

    private static LocalDate lastDay(Recurrence unit, LocalDate first) {
        return first.plusMonths(unit.months).minusDays(1);
    }

    /** The plan's own words, where there is nothing typed to name. */
    static String inItsWords(TimeFrame frame) {
        String words =
                frame.words().stream().filter(w -> !w.equalsIgnoreCase("và")).collect(Collectors.joining(" "));
        return words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST - 1))) + "…";
    }

    private static String date(TimeFrame frame, PlanDate plan) {
        if (frame.strictlyBefore()) {
            return "Trước ngày " + day(frame.due());
        }
        if (frame.from().equals(plan.firstDay())) {
            return "Đến ngày " + day(frame.due());
        }
        boolean one = frame.from().equals(frame.due());
        return one ? "Ngày " + day(frame.due()) : "Từ ngày " + day(frame.from()) + " đến ngày " + day(frame.due());
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    private static String label(Recurrence unit, LocalDate day) {
        return switch (unit) {
            case YEAR -> "Năm " + day.getYear();
            case HALF_YEAR -> "6 tháng " + (day.getMonthValue() < 7 ? "đầu" : "cuối") + " năm " + day.getYear();
            case QUARTER, MONTH -> numbered(unit, day) + "/" + day.getYear();
        };
    }

    private static String numbered(Recurrence unit, LocalDate day) {
        int month = day.getMonthValue();
        return unit == Recurrence.QUARTER ? "Quý " + QUARTERS[(month - 1) / 3] : "Tháng " + month;
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String years(TimeFrame frame, String between) {
        int first = frame.from().getYear();
        int last = frame.due().getYear();
        return first == last ? String.valueOf(last) : first + between + last;
    }

    /** A single unit, or all time from the plan to the end of one. */
    private static boolean isOne(TimeFrame frame, PlanDate plan) {
        Recurrence unit = unit(frame.kind());
        return frame.from().equals(plan.firstDay()) || key(unit, frame.from()).equals(key(unit, frame.due()));
    }

    private static boolean isFirst(Recurrence unit, LocalDate day) {
        return (day.getMonthValue() - 1) % unit.months == 0;
    }

    private static Recurrence unit(Kind kind) {
        return switch (kind) {
            case MONTH -> Recurrence.MONTH;
            case QUARTER -> Recurrence.QUARTER;
            case HALF_YEAR -> Recurrence.HALF_YEAR;
            default -> Recurrence.YEAR;
        };
    }
}
