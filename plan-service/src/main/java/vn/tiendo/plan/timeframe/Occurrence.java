package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

/**
 * What is due once.
 *
 * @param key unique in its task: {@code 2026}, {@code 2024-Q4}, {@code 2024-2025}
 * @param kind kind of the time frame that it comes from
 * @param label in Vietnamese
 * @param from first day of the period, in Asia/Ho_Chi_Minh
 * @param to last day of the period
 * @param due last day to be in time, or null: never late
 * @param strictlyBefore the plan says "trước"
 * @param openedOn the day from which it counts as open
 */
public record Occurrence(
        String key,
        Kind kind,
        String label,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        boolean strictlyBefore,
        LocalDate openedOn) {

    /**
     * The occurrences of a task that are open by a day: a single period from the plan's date on, a recurring one from each
     * 1 January on, never ahead. TRIGGERED and ON_REQUEST wait for an act or a request.
     */
    public static List<Occurrence> openBy(LocalDate today, List<TimeFrame> frames, PlanDate plan) {
        List<Occurrence> open = new ArrayList<>();
        for (TimeFrame frame : frames) {
            switch (frame.kind()) {
                case DATE, MONTH, QUARTER, HALF_YEAR, YEAR, YEAR_RANGE -> open.add(single(frame, plan));
                case ANNUAL -> open.addAll(yearly(frame, plan, today, true));
                case CONTINUOUS, FROM_YEAR, NONE -> open.addAll(yearly(frame, plan, today, false));
                case BY_OTHER_PLAN, UNPARSED -> open.add(unclassified(frame, plan));
                case PERIODIC, TRIGGERED, ON_REQUEST -> {}
            }
        }
        return open;
    }

    /** The last day that counts when nothing has been heard: the due date, or the end of the period. */
    public LocalDate lastDay() {
        return due == null ? to : due;
    }

    private static Occurrence single(TimeFrame frame, PlanDate plan) {
        return new Occurrence(
                key(frame),
                frame.kind(),
                frame.words().get(0),
                frame.from(),
                frame.due(),
                frame.due(),
                frame.strictlyBefore(),
                plan.firstDay());
    }

    private static String key(TimeFrame frame) {
        YearMonth first = YearMonth.from(frame.from());
        return switch (frame.kind()) {
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case HALF_YEAR -> first.getYear() + "-H" + (first.getMonthValue() + 5) / 6;
            case MONTH -> first.toString();
            case YEAR -> String.valueOf(first.getYear());
            case YEAR_RANGE -> first.getYear() + "-" + frame.due().getYear();
            default -> frame.due().toString();
        };
    }

    private static List<Occurrence> yearly(TimeFrame frame, PlanDate plan, LocalDate today, boolean dated) {
        List<Occurrence> years = new ArrayList<>();
        for (int year = frame.from().getYear(); year <= today.getYear(); year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate opened = first.isBefore(plan.firstDay()) ? plan.firstDay() : first;
            years.add(new Occurrence(
                    String.valueOf(year),
                    frame.kind(),
                    "Năm " + year,
                    first,
                    last,
                    dated ? last : null,
                    false,
                    opened));
        }
        return years;
    }

    private static Occurrence unclassified(TimeFrame frame, PlanDate plan) {
        LocalDate first = plan.firstDay();
        LocalDate last = LocalDate.of(9999, 12, 31);
        return new Occurrence("1", frame.kind(), frame.words().get(0), first, last, null, false, first);
    }
}
