package vn.tiendo.plan.difficulty;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a difficulty stands; each step leads to the state of its name. */
@Schema(name = "DifficultyState")
public enum DifficultyState {
    RAISED("Đã nêu"),
    ANSWERED("Đã trả lời"),
    ESCALATED("Đã chuyển cấp trên"),
    CLOSED("Đã kết thúc");

    /**
     * The one place that says what may follow what. An answer may be supplemented, and an escalation passed on to a higher
     * level. What is answered is not raised again: if the answer does not help, the focal agency escalates it, or a new
     * difficulty is raised, so that each keeps its own words. Closed is final.
     */
    private static final Map<DifficultyState, Set<DifficultyState>> TRANSITIONS = Map.of(
            RAISED, Set.of(ANSWERED, ESCALATED, CLOSED),
            ANSWERED, Set.of(ANSWERED, ESCALATED, CLOSED),
            ESCALATED, Set.of(ANSWERED, ESCALATED, CLOSED),
            CLOSED, Set.of());

    /** Name for people. */
    public final String label;

    DifficultyState(String label) {
        this.label = label;
    }

    /** What a step may lead to. */
    public Set<DifficultyState> next() {
        return TRANSITIONS.get(this);
    }
}
