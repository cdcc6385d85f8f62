package vn.tiendo.plan.decision;

import java.time.LocalDate;
import vn.tiendo.plan.assignment.AssignmentView;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.status.VerificationDecision.Outcome;

/**
 * An assignment as the page shows it to who decides: mostly a completion that waits for his word.
 *
 * @param row as the API shows it, with its task and what the caller may do
 * @param lead name of the agency that it was given to
 * @param plan how the plan is called
 * @param reporter name of the agency that reported last; null: nobody has, or no agency
 * @param reportedOn day of that report, or null
 */
record Claim(AssignmentView row, String lead, String plan, String reporter, LocalDate reportedOn) {

    public String id() {
        return row.id().toString();
    }

    public String number() {
        return row.taskSummary().number();
    }

    public String title() {
        return row.taskSummary().title();
    }

    /** Which one is meant, in a list of tasks that many agencies were given. */
    public String name() {
        return number() + ", " + lead();
    }

    /** What a box or a button sends: which one, and the version that was read. */
    public String chosen() {
        return new Chosen(row.id(), row.version()).text();
    }

    public LocalDate due() {
        return row.occurrence().due();
    }

    public boolean isLate() {
        return row.timeliness() == Timeliness.DONE_LATE || isOverdue();
    }

    public boolean isOverdue() {
        return row.timeliness() == Timeliness.OPEN_OVERDUE;
    }

    public boolean isWaiting() {
        return row.verification().state() == Verification.PENDING;
    }

    public boolean mayConfirm() {
        return row.allowed().verifications().contains(Outcome.CONFIRMED);
    }

    public boolean mayReturn() {
        return row.allowed().verifications().contains(Outcome.RETURNED);
    }

    public boolean mayAsk() {
        return row.allowed().explanation();
    }

    /** What was decided on it; null where nothing was. */
    public String verificationWords() {
        return switch (row.verification().state()) {
            case CONFIRMED -> "Đã xác nhận";
            case RETURNED -> "Đã trả lại";
            case PENDING, NOT_NEEDED -> null;
        };
    }

    /** How it stands, in words. */
    public String statusWords() {
        Verification verification = row.verification().state();
        return verification == Verification.NOT_NEEDED
                ? row.status().label
                : row.status().label + " (" + verification.label + ")";
    }
}
