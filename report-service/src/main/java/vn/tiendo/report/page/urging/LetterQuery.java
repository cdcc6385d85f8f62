package vn.tiendo.report.page.urging;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.content.head.Capacity;

/** A {@link LetterWish} in the address of a page. */
public class LetterQuery {

    @RestQuery(LetterWish.BY)
    Letter.Author by;

    /** Ids with commas between them. */
    @RestQuery(LetterWish.AGENCY)
    String agencies;

    @RestQuery(LetterWish.SEPARATE)
    String separate;

    @RestQuery(LetterWish.NEW_DAY)
    LocalDate newDay;

    @RestQuery(LetterWish.CAPACITY)
    Capacity capacity;

    @RestQuery(LetterWish.POST)
    @Size(max = 200, message = "{text.tooLong}")
    String post;

    /** For the framework, which fills in the query. */
    public LetterQuery() {}

    /** @throws ProblemException INVALID_PARAMETER by field */
    LetterWish wish(LocalDate today) {
        if (agencies == null) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    LetterWish.AGENCY,
                    "Cần chọn ít nhất một cơ quan.",
                    "Choose at least one agency.");
        }
        LetterWish wish = new LetterWish(
                by,
                List.of(agencies.split(",")),
                LetterWish.EACH.equals(separate),
                newDay,
                capacity == null ? Capacity.HEAD : capacity,
                post);
        wish.order().checked(today);
        return wish;
    }
}
