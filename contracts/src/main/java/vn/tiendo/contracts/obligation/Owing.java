package vn.tiendo.contracts.obligation;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who owes a report on a day. All sets hold ids of agencies that exist on that day; {@code contracts/cases/reporters.json} has the
 * cases.
 *
 * @param consolidated whether it is the report on what others reported
 * @param named reporters that the duty names one by one
 * @param members reporters that it means as a group
 * @param focal who follows the plan up
 * @param consolidates whether the focal agency puts this level's reports together, and its own part with them
 * @param invited who leads a task by name that the plan only invites to
 * @param leading who leads a task by name
 * @param released who had something to do this year, all of which was cancelled
 */
public record Owing(
        boolean consolidated,
        Set<String> named,
        Set<String> members,
        Set<String> focal,
        boolean consolidates,
        Set<String> invited,
        Set<String> leading,
        Set<String> released) {

    /**
     * The consolidated report is owed by who is named, else by the focal agency. Else members of a group owe one, unless they are only
     * invited or put their part into the consolidated report; so does who leads a task by name, though no member; and whoever is
     * named owes it himself, the focal agency too. Nobody owes one whose only tasks were cancelled.
     *
     * @return ids in order
     */
    public Set<String> reporters() {
        if (consolidated) {
            return new TreeSet<>(named.isEmpty() ? focal : named);
        }
        Set<String> reporters = new TreeSet<>(members);
        reporters.removeAll(invited);
        reporters.addAll(leading);
        if (consolidates) {
            reporters.removeAll(focal);
        }
        reporters.addAll(named);
        reporters.removeAll(released);
        return reporters;
    }
}
