package vn.tiendo.report.filing;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where a report stands. */
@Schema(name = "ReportState")
public enum ReportState {
    /** It is owed; its figures are not closed yet, or it is about to be assembled. */
    PLANNED("Chưa chốt số liệu"),
    /** Assembled at its closing date; the reporter adds his words. */
    ASSEMBLED("Đã chốt số liệu, chưa nộp"),
    /** Handed in: its content is frozen. */
    SUBMITTED("Đã nộp"),
    /** Sent back with a reason, to be handed in again. */
    RETURNED("Bị trả lại"),
    /** Accepted by the level above. */
    ACCEPTED("Đã tiếp nhận"),
    /** Accepted, and numbered by the clerical office. */
    ISSUED("Đã ban hành"),
    /** Who asked for it does not want it any more. */
    WITHDRAWN("Không còn phải nộp");

    /**
     * The one place that says what may follow what. A paper copy may come before the figures are closed; then the report
     * counts as handed in as soon as it is assembled, or as returned. Figures may be taken anew until it is handed in.
     */
    private static final Map<ReportState, Set<ReportState>> TRANSITIONS = Map.of(
            PLANNED, Set.of(ASSEMBLED, SUBMITTED, RETURNED, WITHDRAWN),
            ASSEMBLED, Set.of(ASSEMBLED, SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(RETURNED, ACCEPTED, ISSUED),
            RETURNED, Set.of(RETURNED, SUBMITTED, WITHDRAWN),
            ACCEPTED, Set.of(ISSUED),
            ISSUED, Set.of(),
            WITHDRAWN, Set.of());

    /** Name for people. */
    public final String label;

    ReportState(String label) {
        this.label = label;
    }

    /** @throws ProblemException CONFLICT when it may not follow this one */
    ReportState become(ReportState next) {
        if (!TRANSITIONS.get(this).contains(next)) {
            throw refuses("chuyển sang “" + next.label + "”", "become " + next);
        }
        return next;
    }

    /** @throws ProblemException CONFLICT while there is no document that was handed in */
    public void requireHandedIn(String vi, String en) {
        if (!isHandedIn()) {
            throw refuses(vi, en);
        }
    }

    ProblemException refuses(String vi, String en) {
        return ProblemException.of(
                Kind.CONFLICT,
                "Báo cáo ở trạng thái “" + label + "” không thể " + vi + ".",
                "A report that is " + this + " cannot " + en + ".");
    }

    /** Whether it lies with the level above, or is done. */
    public boolean isHandedIn() {
        return this == SUBMITTED || this == ACCEPTED || this == ISSUED;
    }

    /** Whether somebody owes it: it was not handed in, or was sent back. */
    public boolean isOwed() {
        return this == PLANNED || this == ASSEMBLED || this == RETURNED;
    }
}
