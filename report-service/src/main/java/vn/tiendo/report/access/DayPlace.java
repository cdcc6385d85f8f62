package vn.tiendo.report.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** A place in a list that is ordered by a day and then by id; its text is the cursor of a page. */
public record DayPlace(LocalDate day, String id) implements Comparable<DayPlace> {

    /**
     * @param cursor from a page, or null for the beginning
     * @return null for the beginning
     * @throws ProblemException INVALID_PARAMETER when this service did not give the cursor out
     */
    public static DayPlace after(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            return new DayPlace(LocalDate.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeException e) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "cursor",
                    "Con trỏ trang không do hệ thống này cấp.",
                    "This cursor was not given out by this service.");
        }
    }

    public String cursor() {
        return Cursor.encode(day, id);
    }

    @Override
    public int compareTo(DayPlace other) {
        return Comparator.comparing(DayPlace::day).thenComparing(DayPlace::id).compare(this, other);
    }
}
