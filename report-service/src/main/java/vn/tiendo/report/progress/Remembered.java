package vn.tiendo.report.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;

/**
 * What was worked out from the standings of a plan, as long as they are the same, and so are the registry and the span. It compares all of
 * them, so nothing needs to be said when one changes.
 *
 * @param <T> what was worked out
 */
final class Remembered<T> {

    private final int limit;
    private final Map<Question, Answer<T>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int kept;

    /** @param limit standings from which something may be remembered, counted as often as they are used */
    Remembered(int limit) {
        this.limit = limit;
    }

    /** @param span of which the plan is asked */
    private record Question(String plan, Span span) {}

    private record Answer<T>(Registry registry, List<Standing> standings, T value) {

        boolean isFrom(Registry others, List<Standing> other) {
            return registry == others && standings.equals(other);
        }
    }

    T of(String plan, Span span, Registry registry, List<Standing> standings, Supplier<T> work) {
        Question question = new Question(plan, span);
        Answer<T> known = known(question);
        if (known != null && known.isFrom(registry, standings)) {
            return known.value;
        }
        T value = work.get();
        keep(question, new Answer<>(registry, standings, value));
        return value;
    }

    private synchronized Answer<T> known(Question question) {
        return answers.get(question);
    }

    private synchronized void keep(Question question, Answer<T> answer) {
        Answer<T> before = answers.put(question, answer);
        kept += answer.standings.size() - (before == null ? 0 : before.standings.size());
        var eldest = answers.values().iterator();
        while (kept > limit && eldest.hasNext()) {
            kept -= eldest.next().standings.size();
            eldest.remove();
        }
    }
}
