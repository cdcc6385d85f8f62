package vn.tiendo.platform.feed;

import java.util.List;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * How far a caller has read. Its text means nothing to him.
 *
 * @param epoch the first position since the database was last set back; 0: it never was
 */
public record Position(long epoch, long number) {

    public static final Position BEGINNING = new Position(0, 0);

    /** @throws ProblemException INVALID_PARAMETER for what this service did not give out */
    public static Position parse(String text) {
        try {
            List<String> parts = Cursor.decode(text, 2);
            return new Position(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
        } catch (NumberFormatException | ProblemException e) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "after",
                    "Vị trí này không do hệ thống cấp; hãy dùng position của câu trả lời trước, hoặc bỏ after để đọc từ đầu.",
                    "This position was not given out by this service; use the position of the last answer, or leave it out to read"
                            + " from the beginning.");
        }
    }

    /** As callers are told it. */
    public String text() {
        return Cursor.encode(epoch, number);
    }
}
