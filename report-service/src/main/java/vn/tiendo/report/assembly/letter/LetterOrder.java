package vn.tiendo.report.assembly.letter;

import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.content.head.Capacity;

/**
 * How a letter is wanted.
 *
 * @param by who writes; null: the level above those who are behind
 * @param agencies only to these; empty: one letter to all
 * @param newDay until when it is asked for; null: in five working days
 * @param post of the signer, where the capacity does not give it; else null
 */
public record LetterOrder(Letter.Author by, Set<String> agencies, LocalDate newDay, Capacity capacity, String post) {

    public LetterOrder {
        agencies = agencies == null ? Set.of() : Set.copyOf(agencies);
        post = post == null || post.isBlank() ? null : post.strip();
    }

    /** @throws ProblemException INVALID_PARAMETER by field: the day has passed, or the signer has no post, or one that he cannot have */
    public LetterOrder checked(LocalDate today) {
        if (newDay != null && !newDay.isAfter(today)) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "newDay",
                    "Thời hạn mới phải sau ngày hôm nay.",
                    "The new day must lie after today.");
        }
        if (capacity.needsPost() && post == null) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "post",
                    "Ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.) cần có chức vụ của người ký.",
                    "Who signs by order or by authorisation does so in a post, which is missing.");
        }
        if (!capacity.needsPost() && post != null) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "post",
                    "Chức vụ người ký chỉ ghi khi ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.).",
                    "The post is stated only where somebody signs by order or by authorisation.");
        }
        return this;
    }

    /** Whether it goes to all who are behind. */
    public boolean isToAll() {
        return agencies.isEmpty();
    }

    boolean isTo(String id) {
        return isToAll() || agencies.contains(id);
    }
}
