package vn.tiendo.plan.phrase;

import java.util.List;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.phrase.Vocabulary.Named;

/**
 * An agency or a group that stands in a text.
 *
 * @param end index after it
 * @param agency id, or null for a group
 * @param kinds kinds of a group's members
 * @param agencies ids of a group's members by name
 * @param heads what the names behind it may leave out
 * @param opensRow see {@link Group}
 * @param unregistered see {@link Group}
 */
record Party(
        int end,
        String agency,
        List<Kind> kinds,
        List<String> agencies,
        Set<String> heads,
        boolean opensRow,
        boolean unregistered) {

    static Party of(Group group) {
        return new Party(
                group.end(), null, group.kinds(), group.agencies(), Set.of(), group.opensRow(), group.unregistered());
    }

    static Party of(Named named) {
        Set<String> heads = named.head() == null ? Set.of() : Set.of(named.head());
        return of(named, heads);
    }

    static Party of(Named named, Set<String> heads) {
        return new Party(named.end(), named.agency().id(), List.of(), List.of(), heads, false, false);
    }
}
