package vn.tiendo.platform.access;

import java.util.function.Predicate;
import vn.tiendo.platform.problem.Text;

/**
 * A kind of thing that a query parameter names, and whether one is there. What the caller may not see is not there for it, so that the
 * answer does not tell what exists.
 *
 * @param what its name for people
 * @param isSeen whether there is one of that id within the caller's sight
 */
public record Named(Text what, Predicate<String> isSeen) {

    public static Named of(String vi, String en, Predicate<String> isSeen) {
        return new Named(new Text(vi, en), isSeen);
    }

    Text refusal(String id) {
        return new Text("Không có " + what.vi() + " “" + id + "”.", "There is no " + what.en() + " '" + id + "'.");
    }
}
