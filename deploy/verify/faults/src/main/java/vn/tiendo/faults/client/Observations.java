package vn.tiendo.faults.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What all clients together asked for and saw. */
public final class Observations {

    private final History changes = new History();
    private final History steps = new History();
    private final List<String> openReports = new CopyOnWriteArrayList<>();
    private final Set<String> outOfScope = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> answers = new ConcurrentHashMap<>();

    /** Changes of assignments. */
    public History changes() {
        return changes;
    }

    /** Steps of reports; a key begins with the step's name as in the API's path. */
    public History steps() {
        return steps;
    }

    /** Ids of reports that are still to be taken through their life. */
    List<String> openReports() {
        return openReports;
    }

    /** A sentence for each answer that held what its caller must not see. */
    public Set<String> outOfScope() {
        return outOfScope;
    }

    void answered(int status) {
        answers.merge(status, 1L, Long::sum);
    }

    /** How many answers had this status. */
    public long answers(int status) {
        return answers.getOrDefault(status, 0L);
    }

    /** Every status that was answered. */
    public Set<Integer> answers() {
        return answers.keySet();
    }

    @Override
    public String toString() {
        return changes.requests().size() + " changes (" + changes.count(History.Outcome.ACCEPTED) + " accepted), "
                + steps.requests().size() + " steps of reports (" + steps.count(History.Outcome.ACCEPTED)
                + " accepted)";
    }
}
