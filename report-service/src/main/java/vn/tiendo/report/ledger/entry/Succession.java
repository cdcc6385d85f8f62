package vn.tiendo.report.ledger.entry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who answers on a day for what an agency was given: the agency itself while it exists, else those that took over, through
 * all successions. Many-to-many, dated, and for some tasks decided by their function.
 */
public final class Succession {

    private final Map<String, Agency> agencies;

    public Succession(Map<String, Agency> agencies) {
        this.agencies = agencies;
    }

    /** The general successors, whatever a task's function. */
    public Set<String> answering(String agency, LocalDate day) {
        return answering(agency, day, null);
    }

    /**
     * @param function function of the task: where somebody took over that function, he answers and nobody else; null: general
     * @return ids in the order in which the successions name them; empty when nobody took over
     */
    public Set<String> answering(String agency, LocalDate day, String function) {
        Set<String> found = new LinkedHashSet<>();
        follow(agency, day, function, found, new HashSet<>());
        return found;
    }

    private void follow(String id, LocalDate day, String function, Set<String> found, Set<String> seen) {
        Agency agency = agencies.get(id);
        if (agency == null || !seen.add(id)) {
            return;
        }
        // Nobody takes over from a placeholder: it keeps what it was given when the list that it stood for is loaded.
        if (agency.existsOn(day) || agency.placeholder()) {
            found.add(id);
            return;
        }
        for (String next : successors(agency, day, function)) {
            follow(next, day, function, found, seen);
        }
    }

    private static List<String> successors(Agency agency, LocalDate day, String function) {
        List<String> byFunction = function == null ? List.of() : from(agency, day, function);
        return byFunction.isEmpty() ? from(agency, day, null) : byFunction;
    }

    private static List<String> from(Agency agency, LocalDate day, String function) {
        return agency.successors().stream()
                .filter(s -> Objects.equals(s.function(), function) && !s.from().isAfter(day))
                .map(Agency.Succession::agency)
                .toList();
    }
}
