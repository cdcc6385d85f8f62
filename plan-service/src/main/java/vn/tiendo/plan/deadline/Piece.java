package vn.tiendo.plan.deadline;

import java.util.List;

/** A stretch of tokens that speaks about time; {@code to} is the token after the last one. */
sealed interface Piece {

    int from();

    int to();

    /**
     * How often a report is asked for.
     *
     * @param every null for "định kỳ" alone
     * @param parts numbers of the periods that are named ("quý I, III"); none: all
     * @param marker it says that something recurs ("hằng năm"); otherwise it names a report ("báo cáo năm")
     */
    record Often(int from, int to, Recurrence every, List<Integer> parts, boolean marker) implements Piece {

        boolean isYearlyMarker() {
            return marker && (every == null || every == Recurrence.ANNUAL);
        }
    }

    /**
     * Days by which something is due.
     *
     * @param bounded a word such as "trước" or "chậm nhất" says that it is a limit
     */
    record Limit(int from, int to, List<Day> days, boolean bounded, boolean strict) implements Piece {

        boolean isDated() {
            return days.stream().anyMatch(Day::isDated);
        }

        boolean isOfCalendar() {
            return days.stream().allMatch(Day::isOfCalendar);
        }

        boolean recursByItself() {
            return days.stream().anyMatch(Day::ofReport);
        }

        Limit asBounded() {
            return new Limit(from, to, days, true, strict);
        }

        Limit with(List<Day> others) {
            return new Limit(from, to, others, bounded, strict);
        }
    }

    /** Only when somebody asks for it. */
    record Request(int from, int to) implements Piece {}

    /** The one year that a report tells ("báo cáo năm 2025"). */
    record Told(int from, int to, int year) implements Piece {}

    /** Another time: that of figures, of a document, of an act; or one that nobody understands. */
    record Other(int from, int to) implements Piece {}
}
