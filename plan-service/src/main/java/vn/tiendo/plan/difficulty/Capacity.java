package vn.tiendo.plan.difficulty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Caller.Role;

/** The capacity in which somebody took a step. */
@Schema(name = "DifficultyCapacity")
public enum Capacity {
    AGENCY("Cơ quan thực hiện"),
    FOCAL("Cơ quan đầu mối"),
    COMMITTEE("Ủy ban nhân dân tỉnh");

    /** Name for people. */
    public final String label;

    Capacity(String label) {
        this.label = label;
    }

    static Capacity of(Caller caller) {
        if (caller.is(Role.COMMITTEE)) {
            return COMMITTEE;
        }
        return caller.is(Role.FOCAL) ? FOCAL : AGENCY;
    }
}
