package vn.tiendo.plan.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How far an assignment is. */
public enum Status {
    NOT_STARTED("Chưa thực hiện"),
    IN_PROGRESS("Đang thực hiện"),
    COMPLETED("Hoàn thành"),
    SUSPENDED("Tạm dừng"),
    CANCELLED("Hủy");

    /** The one place that says what may follow what. */
    private static final Map<Status, Set<Status>> TRANSITIONS = Map.of(
            NOT_STARTED, Set.of(NOT_STARTED, IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED),
            IN_PROGRESS, Set.of(IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED),
            COMPLETED, Set.of(IN_PROGRESS),
            SUSPENDED, Set.of(IN_PROGRESS, COMPLETED, CANCELLED),
            CANCELLED, Set.of());

    /** The same table for the API document; a test holds the two together. */
    public static final String DOCUMENTED =
            "Allowed are NOT_STARTED to NOT_STARTED, IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED; IN_PROGRESS to IN_PROGRESS,"
                    + " COMPLETED, SUSPENDED, CANCELLED; COMPLETED to IN_PROGRESS (with a reason); SUSPENDED to IN_PROGRESS, COMPLETED, CANCELLED;"
                    + " nothing follows CANCELLED.";

    /** Those in which something is still to be done. */
    public static final List<Status> OPEN =
            Stream.of(values()).filter(Status::isOpen).toList();

    /** Name for people. */
    public final String label;

    Status(String label) {
        this.label = label;
    }

    /** What a status change may lead to. */
    public Set<Status> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether something is still to be done, now or later. */
    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }

    /**
     * Whether a status change may lead there. From IN_PROGRESS to itself reports how it goes on; from NOT_STARTED to itself the agency
     * states that nothing is begun, which reports tell from what nobody has said anything about.
     */
    public boolean mayBecome(Status next) {
        return TRANSITIONS.get(this).contains(next);
    }
}
