package vn.tiendo.plan.classification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;

/** A classification as a time frame, worded as plans do. */
final class ClassifiedFrame {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private ClassifiedFrame() {}

    /** @param from its first day, or null where it has none */
    static TimeFrame frame(TimeClassification said, LocalDate from) {
        boolean before = Boolean.TRUE.equals(said.strictlyBefore());
        Recurrence every = said.kind() == Kind.PERIODIC
                ? said.recurrence()
                : from != null && said.due() == null ? Recurrence.YEAR : null;
        TimeFrame frame = said.kind() == Kind.TRIGGERED
                ? TimeFrame.undated(said.kind(), said.trigger())
                : TimeFrame.recurring(said.kind(), from, said.due(), before, every);
        return frame.withWords(List.of(words(said, from, before)));
    }

    private static String words(TimeClassification said, LocalDate from, boolean before) {
        LocalDate due = said.due();
        return switch (said.kind()) {
            case DATE -> (before ? "Trước ngày " : "Đến ngày ") + DAY.format(due);
            case MONTH -> "Tháng " + due.getMonthValue() + "/" + due.getYear();
            case QUARTER ->
                "Quý " + List.of("I", "II", "III", "IV").get((due.getMonthValue() - 1) / 3) + "/" + due.getYear();
            case HALF_YEAR -> "6 tháng " + (due.getMonthValue() <= 6 ? "đầu" : "cuối") + " năm " + due.getYear();
            case YEAR -> "Năm " + due.getYear();
            case YEAR_RANGE -> "Năm " + from.getYear() + " - " + due.getYear();
            case TRIGGERED -> said.trigger();
            default -> said.kind().label;
        };
    }

    /** Whether a kind is a unit of the calendar that ends with its due date. */
    static boolean isPeriod(Kind kind) {
        return kind == Kind.MONTH || kind == Kind.QUARTER || kind == Kind.HALF_YEAR || kind == Kind.YEAR;
    }

    /**
     * Where a kind with a due date begins, if that is not said.
     *
     * @param begin where DATE and YEAR_RANGE begin, unless they are due before
     * @param earliest where they begin then
     */
    static LocalDate start(Kind kind, LocalDate due, LocalDate begin, LocalDate earliest) {
        if (isPeriod(kind)) {
            return periodStart(kind, due);
        }
        boolean passed = kind == Kind.DATE ? due.isBefore(begin) : due.getYear() <= begin.getYear();
        return passed ? earliest : begin;
    }

    /** First day of the period that a day belongs to. */
    static LocalDate periodStart(Kind kind, LocalDate day) {
        return periodStart(length(kind), day);
    }

    /** Last day of the period that a day belongs to. */
    static LocalDate periodEnd(Kind kind, LocalDate day) {
        return periodStart(kind, day).plusMonths(months(length(kind))).minusDays(1);
    }

    static LocalDate periodStart(Recurrence every, LocalDate day) {
        int months = months(every);
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return YearMonth.of(day.getYear(), first).atDay(1);
    }

    private static Recurrence length(Kind kind) {
        return switch (kind) {
            case MONTH -> Recurrence.MONTH;
            case QUARTER -> Recurrence.QUARTER;
            case HALF_YEAR -> Recurrence.HALF_YEAR;
            default -> Recurrence.YEAR;
        };
    }

    private static int months(Recurrence every) {
        return switch (every) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }
}
