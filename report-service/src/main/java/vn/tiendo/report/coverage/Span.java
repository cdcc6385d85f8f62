package vn.tiendo.report.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which report is asked about. All dates are days in Asia/Ho_Chi_Minh.
 *
 * @param firstYear of a review the year in which its period begins; else the year
 * @param year whose work is told
 * @param from first day of the period
 * @param day closing: the work is told as it stands at its end; at latest 31/12 of the year
 * @param told what earlier reports have told
 */
public record Span(int firstYear, int year, LocalDate from, LocalDate day, Told told) {

    /**
     * What the reports of earlier years that were issued here have told. A report is issued for this once it was handed in: its
     * number may come later.
     *
     * @param assignments ids of those counted as done, or named in a list
     * @param closings last day of each of their years' figures
     */
    public record Told(Set<String> assignments, Map<Integer, LocalDate> closings) {

        public static final Told NOTHING = new Told(Set.of(), Map.of());
    }

    /** One year's work. */
    public static Span ofYear(int year, LocalDate from, LocalDate day, Told told) {
        return new Span(year, year, from, day, told);
    }

    /**
     * The days of a report: those of a review are more than a year, and it tells the work of each year that they touch, whatever
     * others have told.
     */
    public static Span ofPeriod(LocalDate from, LocalDate day, Told told) {
        return day.isAfter(from.plusYears(1))
                ? new Span(from.getYear(), day.getYear(), from, day, Told.NOTHING)
                : ofYear(day.getYear(), from, day, told);
    }

    /** Over more than one year's work. */
    public boolean isReview() {
        return firstYear < year;
    }

    public Span {
        LocalDate end = LocalDate.of(year, 12, 31);
        day = day.isAfter(end) ? end : day;
    }
}
