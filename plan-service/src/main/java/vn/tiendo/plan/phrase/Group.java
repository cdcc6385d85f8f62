package vn.tiendo.plan.phrase;

import java.util.List;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;

/**
 * A group that begins somewhere in a text.
 *
 * @param end index after it
 * @param names a row of names follows, which this only announces ("Các Sở:")
 * @param heads what the names leave out
 * @param opensRow the row before, if there is one, is open too: "các sở, UBND cấp huyện liên quan" has one "các"
 * @param unregistered the words say who is meant, and the registry has nobody of them
 */
record Group(
        int end,
        List<Kind> kinds,
        List<String> agencies,
        boolean names,
        Set<String> heads,
        boolean opensRow,
        boolean unregistered) {

    static Group announcing(int end, Set<String> heads) {
        return new Group(end, List.of(), List.of(), true, heads, false, false);
    }
}
