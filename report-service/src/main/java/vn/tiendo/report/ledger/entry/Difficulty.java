package vn.tiendo.report.ledger.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Khó khăn, vướng mắc, with all that became of it.
 *
 * @param task null: of the plan as a whole
 * @param assignment null: of the plan as a whole
 * @param agency whose difficulty it is; null: the committee's
 * @param proposal what would help, or null
 * @param steps oldest first; the first raised it
 */
public record Difficulty(
        String id,
        String plan,
        String task,
        String assignment,
        String agency,
        String text,
        String proposal,
        Instant raisedAt,
        List<Step> steps)
        implements RegistryEntry {

    public Difficulty {
        Document.id("id", id);
        Document.id("plan", plan);
        Document.required("text", text);
        Document.required("raisedAt", raisedAt);
        steps = Document.list(steps);
    }

    /**
     * What was done about it.
     *
     * @param state RAISED, ANSWERED, ESCALATED or CLOSED
     * @param text an answer or a reason, or null
     * @param to whom it was escalated to, in words, or null
     */
    public record Step(String state, Instant at, By by, String text, String to) {

        public Step {
            Document.required("steps.state", state);
            Document.required("steps.at", at);
        }
    }

    /** Who took a step: in which capacity, and for which agency. */
    public record By(String as, String agency) {}

    /** As it stood just before an instant; empty when it was raised later. */
    public Optional<Difficulty> before(Instant instant) {
        List<Step> taken = steps.stream().filter(s -> s.at().isBefore(instant)).toList();
        return raisedAt.isBefore(instant)
                ? Optional.of(new Difficulty(id, plan, task, assignment, agency, text, proposal, raisedAt, taken))
                : Optional.empty();
    }

    /** The state that its last step led to. */
    public String state() {
        return steps.isEmpty() ? "RAISED" : steps.get(steps.size() - 1).state();
    }

    /** When it was closed; empty while it is open. */
    public Optional<Instant> closedAt() {
        return steps.stream()
                .filter(s -> s.state().equals("CLOSED"))
                .map(Step::at)
                .findFirst();
    }
}
