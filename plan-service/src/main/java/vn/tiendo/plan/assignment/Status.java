package vn.tiendo.plan.assignment;

import java.util.Map;
import java.util.Set;

/** How far an assignment is. */
public enum Status {
    NOT_STARTED("Chưa thực hiện"),
    IN_PROGRESS("Đang thực hiện"),
    COMPLETED("Hoàn thành"),
    SUSPENDED("Tạm dừng"),
    CANCELLED("Hủy");

    /** The one place that says what may follow what. */
    private static final Map<Status, Set<Status>> TRANSITIONS = Map.of(
            NOT_STARTED, Set.of(IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED),
            IN_PROGRESS, Set.of(IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED),
            COMPLETED, Set.of(IN_PROGRESS),
            SUSPENDED, Set.of(IN_PROGRESS, COMPLETED, CANCELLED),
            CANCELLED, Set.of());

    /** Name for people. */
    public final String label;

    Status(String label) {
        this.label = label;
    }

    /** Whether a status change may lead there; from IN_PROGRESS to itself reports how it goes on. */
    boolean mayBecome(Status next) {
        return TRANSITIONS.get(this).contains(next);
    }
}
