package vn.tiendo.contracts.obligation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By when the reports of a year are due: one day for each period, or one rule for all of them. The last period of a year may be left
 * out: the report of the whole year takes its place.
 *
 * @param days one for each period that is asked for, in their order; 29/02 is 28/02 in other years; null: by the rule
 * @param relative null: by the days
 * @param nextYear the last of the days lies in the year after its period
 * @param lastPeriod the last period of the year is asked for as the others are
 */
public record Schedule(
        Frequency frequency, List<MonthDay> days, Relative relative, boolean nextYear, boolean lastPeriod) {

    /** A day that each period has. */
    @Schema(name = "RelativeDay")
    public record Relative(
            @Schema(description = "The last month of the period, or the month after it", examples = "AFTER_PERIOD")
            Anchor month,

            @Schema(
                    description = "The last day of a month that is shorter",
                    minimum = "1",
                    maximum = "31",
                    examples = "20")
            int day) {

        LocalDate of(ReportPeriod period) {
            YearMonth of = YearMonth.from(period.last()).plusMonths(month == Anchor.AFTER_PERIOD ? 1 : 0);
            return of.atDay(Math.min(day, of.lengthOfMonth()));
        }
    }

    @Schema(name = "RelativeMonth")
    public enum Anchor {
        LAST_OF_PERIOD("tháng cuối kỳ"),
        AFTER_PERIOD("tháng sau kỳ");

        public final String words;

        Anchor(String words) {
            this.words = words;
        }
    }

    public Schedule {
        days = days == null ? null : List.copyOf(days);
        if ((days == null) == (relative == null)) {
            throw new IllegalArgumentException("A schedule has either days or a rule");
        }
        int asked = frequency.periods - (lastPeriod ? 0 : 1);
        if (days != null && days.size() != asked) {
            throw new IllegalArgumentException(frequency + " needs " + asked + " days, not " + days.size());
        }
        if (relative != null && (relative.month == null || relative.day < 1 || relative.day > 31)) {
            throw new IllegalArgumentException("There is no such day of a period: " + relative);
        }
        if (frequency == Frequency.ANNUAL && !lastPeriod) {
            throw new IllegalArgumentException("Nothing takes the place of the year's report");
        }
    }

    /** Once a year. */
    public static Schedule yearly(MonthDay due, boolean nextYear) {
        return new Schedule(Frequency.ANNUAL, List.of(due), null, nextYear, true);
    }

    /** By a rule. */
    public static Schedule by(Frequency frequency, Relative relative, boolean lastPeriod) {
        return new Schedule(frequency, null, relative, false, lastPeriod);
    }

    /** Those of a year for which a report is asked. */
    public List<ReportPeriod> periods(int year) {
        List<ReportPeriod> all = ReportPeriod.all(year, frequency);
        return lastPeriod ? all : all.subList(0, all.size() - 1);
    }

    /** The day as it is stated, whatever day of the week. */
    public LocalDate due(ReportPeriod period) {
        if (relative != null) {
            return relative.of(period);
        }
        boolean later = nextYear && period.isLast();
        return days.get(period.number() - 1).atYear(period.year() + (later ? 1 : 0));
    }
}
