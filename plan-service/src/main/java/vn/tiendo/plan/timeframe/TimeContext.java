package vn.tiendo.plan.timeframe;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a plan's words about time stand, from which a year is taken that they do not name.
 *
 * @param plan date of the plan
 * @param headings of their column and section, the nearest first
 * @param title of the plan, or null
 * @param year year that is known from the heading, or null
 */
public record TimeContext(PlanDate plan, List<String> headings, String title, Integer year) {

    /** Words of which nothing but the plan's date is known. */
    public static TimeContext of(PlanDate plan) {
        return new TimeContext(plan, List.of(), null, null);
    }

    /** @param heading of column or section, or null */
    public static TimeContext of(PlanDate plan, String heading, String title) {
        return new TimeContext(plan, Stream.ofNullable(heading).toList(), title, null);
    }
}
