package vn.tiendo.plan.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.persistence.Keyset.Key;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** The orders that a list can be asked in, by the values of its parameter {@code sort}; a hyphen before a name reverses it. */
public final class Sorts {

    private final Map<String, Keyset> byName = new LinkedHashMap<>();
    private final String first;

    private Sorts(String first) {
        this.first = first;
    }

    /** The order of a list whose caller asks for none. */
    public static Sorts by(String name, Key... keys) {
        return new Sorts(name).or(name, keys);
    }

    /** @param keys the last one is different for each row */
    public Sorts or(String name, Key... keys) {
        byName.put(name, new Keyset(List.of(keys), false, null));
        byName.put("-" + name, new Keyset(List.of(keys), true, null));
        return this;
    }

    /**
     * The order that is asked for.
     *
     * @param best of what was searched for, the rows that come first when the caller asks for no order; or null
     * @throws ProblemException INVALID_PARAMETER with the names that are known
     */
    public Keyset asked(String sort, Keyset.Rank best) {
        Keyset keyset = byName.get(sort == null ? first : sort);
        if (keyset == null) {
            String known = String.join(", ", new ArrayList<>(byName.keySet()));
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "sort",
                    "Không sắp xếp được theo “" + sort + "”; dùng được: " + known + ".",
                    "There is no sort key '" + sort + "'; known are: " + known + ".");
        }
        return sort == null ? new Keyset(keyset.keys(), keyset.descending(), best) : keyset;
    }
}
