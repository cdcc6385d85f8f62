package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;

/**
 * What is due once.
 *
 * @param key unique in its task: {@code 2026}, {@code 2024-Q4}, {@code 2026-H1}, {@code 2026-07}, {@code 2024-2025}
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
        @Schema(nullable = true) LocalDate due,
        boolean strictlyBefore,
        LocalDate openedOn) {

    /** Stands for no end. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * The occurrences of a task that are open by a day: a single period from the plan's date on, a recurring one from its
     * first day on, never ahead, and none that was over before the plan. What is in doubt opens nothing. TRIGGERED and ON_REQUEST wait for an act or a request. Of two time frames with the same
     * period the one with a due date counts; where both have one and these differ, the later has its due date for a key.
     */
    public static List<Occurrence> openBy(LocalDate today, List<TimeFrame> frames, PlanDate plan) {
        Map<String, Occurrence> open = new LinkedHashMap<>();
        List<TimeFrame> certain =
                frames.stream().filter(frame -> frame.doubt() == null).toList();
        // single periods first: they are open from the start, so that no key changes when a recurring one comes to it
        for (TimeFrame frame : certain) {
            switch (frame.kind()) {
                case DATE, MONTH, QUARTER, HALF_YEAR, YEAR, YEAR_RANGE -> add(single(frame, plan), open);
                case BY_OTHER_PLAN, UNPARSED -> add(unclassified(frame, plan), open);
                default -> {}
            }
        }
        for (TimeFrame frame : certain) {
            switch (frame.kind()) {
                case ANNUAL, PERIODIC, CONTINUOUS, FROM_YEAR, NONE ->
                    recurring(frame, plan, today).forEach(o -> add(o, open));
                default -> {}
            }
        }
        return List.copyOf(open.values());
    }

    /**
     * An occurrence that an act or a request opens.
     *
     * @param actDate day of the act
     * @param due last day to be in time, or null where the act sets none
     */
    public static Occurrence onAct(
            String key, String label, LocalDate actDate, LocalDate due, LocalDate openedOn, Kind kind) {
        return new Occurrence(key, kind, label, actDate, due == null ? NEVER : due, due, false, openedOn);
    }

    /** The last day that counts when nothing has been heard: the due date, or the end of the period. */
    public LocalDate lastDay() {
        return due == null ? to : due;
    }

    private static void add(Occurrence occurrence, Map<String, Occurrence> open) {
        Occurrence other = open.get(occurrence.key);
        if (other == null || other.due == null && occurrence.due != null) {
            open.put(occurrence.key, occurrence);
        } else if (occurrence.due != null && !occurrence.due.equals(other.due)) {
            open.putIfAbsent(occurrence.due.toString(), occurrence.withKey(occurrence.due.toString()));
        }
    }

    private Occurrence withKey(String another) {
        return new Occurrence(another, kind, label, from, to, due, strictlyBefore, openedOn);
    }

    private static Occurrence single(TimeFrame frame, PlanDate plan) {
        return new Occurrence(
                PeriodName.key(frame, plan),
                frame.kind(),
                PeriodName.label(frame, plan),
                frame.from(),
                frame.due(),
                frame.due(),
                frame.strictlyBefore(),
                plan.firstDay());
    }

    private static List<Occurrence> recurring(TimeFrame frame, PlanDate plan, LocalDate today) {
        Recurrence recurrence = frame.recurrence() == null ? Recurrence.YEAR : frame.recurrence();
        LocalDate first = recurrence == Recurrence.YEAR ? frame.from().withDayOfYear(1) : frame.from();
        List<Occurrence> periods = new ArrayList<>();
        int months = recurrence.months * (frame.interval() == null ? 1 : frame.interval());
        while (!first.isAfter(today) && (frame.until() == null || !first.isAfter(frame.until()))) {
            LocalDate last = first.plusMonths(months).minusDays(1);
            LocalDate due = dueIn(frame, first, last);
            if (!(due == null ? last : due).isBefore(plan.firstDay())) {
                periods.add(new Occurrence(
                        PeriodName.key(frame, recurrence, first),
                        frame.kind(),
                        PeriodName.label(frame, recurrence, first, due),
                        first,
                        last,
                        due,
                        frame.strictlyBefore(),
                        first.isBefore(plan.firstDay()) ? plan.firstDay() : first));
            }
            first = first.plusMonths(months);
        }
        return periods;
    }

    /** The day that the words name for each period, else its last; 29 February is 28 February in a common year. */
    private static LocalDate dueIn(TimeFrame frame, LocalDate first, LocalDate last) {
        return switch (frame.kind()) {
            case ANNUAL, PERIODIC -> frame.due() == null ? last : dayIn(first, frame);
            default -> null;
        };
    }

    private static LocalDate dayIn(LocalDate first, TimeFrame frame) {
        LocalDate start = frame.from().withDayOfMonth(1);
        start = frame.kind() == Kind.ANNUAL ? start.withMonth(1) : start;
        long months = ChronoUnit.MONTHS.between(start, frame.due().withDayOfMonth(1));
        YearMonth month = YearMonth.from(first).plusMonths(months);
        return month.atDay(Math.min(frame.due().getDayOfMonth(), month.lengthOfMonth()));
    }

    private static Occurrence unclassified(TimeFrame frame, PlanDate plan) {
        LocalDate first = plan.firstDay();
        String label = PeriodName.inItsWords(frame);
        return new Occurrence("1", frame.kind(), label, first, NEVER, null, false, first);
    }
}
