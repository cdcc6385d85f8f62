package vn.tiendo.plan.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;

/**
 * How far a year's calendar is known.
 *
 * @param announced whether an authority has announced its holidays
 * @param announcement the act, or null
 * @param source where it is known from, when not from that act itself
 * @param holidays days of holiday that are known, those of the law included; days in lieu do not count
 * @param holidaysByLaw how many a complete year has; null for years of which no law is recorded
 * @param setEachYear what only the announcement sets, in Vietnamese
 * @param overdue it is November of the year before, or later, and the year is not announced
 */
@Schema(name = "CalendarYear")
record YearView(
        int year,
        boolean announced,
        @Schema(nullable = true) Decision announcement,
        @Schema(nullable = true) String source,
        int holidays,
        @Schema(nullable = true) Integer holidaysByLaw,
        List<String> setEachYear,
        boolean overdue) {

    /** @param version what its entity tag says; 0: nobody has said anything of the year */
    record Versioned(YearView view, long version) {}
}
