package vn.tiendo.plan.explanation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Caller.Role;

/** In which capacity somebody asks. */
@Schema(name = "ExplanationAsker")
public enum Asker {
    FOCAL("Cơ quan đầu mối"),
    COMMITTEE("Ủy ban nhân dân tỉnh");

    /** Name for people. */
    public final String label;

    Asker(String label) {
        this.label = label;
    }

    /** In which capacity alone somebody asks; null where he may ask in either. */
    static Asker only(Caller caller) {
        return caller.is(Role.COMMITTEE) && caller.is(Role.FOCAL) ? null : of(caller);
    }

    static Asker of(Caller caller) {
        return caller.is(Role.COMMITTEE) ? COMMITTEE : FOCAL;
    }
}
