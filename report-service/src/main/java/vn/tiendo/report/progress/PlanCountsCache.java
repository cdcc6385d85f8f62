package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tiendo.report.coverage.EarlierReports.Issued;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Registry;

/**
 * What was counted of plans on a day, as long as neither their assignments nor the registry have changed: so that progress of a
 * whole country costs what has changed in it, not what is in it. The numbers that it goes by are the ledger's, so nodes need not know
 * of one another.
 */
@ApplicationScoped
class PlanCountsCache {

    /** Groups that are kept in memory, of some 400 bytes each. */
    private static final int LIMIT = 50_000;

    private final Map<Question, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private Registry registry;
    private int lines;

    /**
     * What was asked.
     *
     * @param told by which reports of earlier years
     */
    record Question(String plan, int year, LocalDate day, Progress.GroupBy groupBy, List<Issued> told) {}

    private record Answer(long changes, PlanCounts counts) {}

    /** @param count reads and counts; what it reads is at least as new as the state */
    PlanCounts get(Registry current, PlanState state, Question question, Supplier<PlanCounts> count) {
        Answer known = known(current, question);
        if (known != null && known.changes == state.changes()) {
            return known.counts;
        }
        PlanCounts counted = count.get();
        put(current, question, new Answer(state.changes(), counted));
        return counted;
    }

    private synchronized Answer known(Registry current, Question question) {
        if (registry != current) {
            registry = current;
            answers.clear();
            lines = 0;
        }
        return answers.get(question);
    }

    private synchronized void put(Registry current, Question question, Answer answer) {
        if (registry != current) {
            return;
        }
        Answer before = answers.put(question, answer);
        lines += size(answer) - (before == null ? 0 : size(before));
        var eldest = answers.values().iterator();
        while (lines > LIMIT && eldest.hasNext()) {
            lines -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(Answer answer) {
        return 1 + answer.counts.lines().size();
    }
}
