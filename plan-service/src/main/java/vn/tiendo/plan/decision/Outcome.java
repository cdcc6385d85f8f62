package vn.tiendo.plan.decision;

import java.util.Locale;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.problem.ProblemException;

/**
 * What became of a row that was decided on with others.
 *
 * @param claim as it is now
 * @param refusal why nothing was stored, or null
 */
record Outcome(Claim claim, VerificationDecision.Outcome asked, ProblemException refusal) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public boolean isDone() {
        return refusal == null;
    }

    public String words() {
        if (isDone()) {
            return asked.verification == Verification.CONFIRMED ? "Đã xác nhận" : "Đã trả lại";
        }
        return FormErrors.isOvertaken(refusal)
                ? overtaken()
                : refusal.in(VIETNAMESE, null).detail();
    }

    private String overtaken() {
        return switch (claim.row().verification().state()) {
            case CONFIRMED -> "Người khác vừa xác nhận nhiệm vụ này.";
            case RETURNED -> "Người khác vừa trả lại nhiệm vụ này.";
            case PENDING -> "Cơ quan vừa báo cáo lại; hãy đọc nội dung mới rồi quyết định.";
            case NOT_NEEDED ->
                "Cơ quan vừa báo cáo khác: nhiệm vụ nay là “" + claim.row().status().label + "”.";
        };
    }
}
