package vn.tiendo.report.ingest;

import jakarta.enterprise.context.RequestScoped;
import vn.tiendo.http.Caller;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;

/** Refuses callers whose token is bound to a province: what stands here belongs to all of them. */
@RequestScoped
class WholeSystem {

    private final Caller.Current caller;

    WholeSystem(Caller.Current caller) {
        this.caller = caller;
    }

    void require() {
        if (caller.get().province() != null) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ dành cho người vận hành toàn hệ thống.",
                    "Only for operators of the whole system.");
        }
    }
}
