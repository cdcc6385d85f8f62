package vn.tiendo.plan.mywork;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.platform.page.Words;

/**
 * Something that an agency answers for, as the page shows it.
 *
 * @param state its newest version
 * @param plan how the plan is called
 * @param agency name of the agency that it was given to, where that is another one than asks
 * @param unreported nobody has reported on it since the year began
 */
record OwnTask(
        AssignmentState state,
        TaskDefinition task,
        String plan,
        Timeliness timeliness,
        String agency,
        boolean unreported) {

    private static final int MOST_OF_RESULT = 180;
    private static final int MOST_OF_LINK = 80;

    /** What waits for the agency first: returned, then overdue, then by the day; what is done or ended comes last. */
    static final Comparator<OwnTask> BY_URGENCY = Comparator.comparingInt(OwnTask::rank)
            .thenComparing(OwnTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(own -> own.task.plan())
            .thenComparingInt(own -> own.task.position());

    static OwnTask of(
            Assignment assignment,
            TaskDefinition task,
            String plan,
            LocalDate today,
            String agency,
            boolean unreported) {
        return new OwnTask(assignment.state(null), task, plan, assignment.timeliness(today), agency, unreported);
    }

    private int rank() {
        if (isReturned()) {
            return 0;
        }
        if (isOverdue()) {
            return 1;
        }
        return state.status().isOpen() ? 2 : 3;
    }

    public String id() {
        return state.id().toString();
    }

    public LocalDate due() {
        return state.occurrence().due();
    }

    /** Nobody has said anything about it: "not started" is then no statement of the agency. */
    public boolean isUntouched() {
        return unreported && state.status() == Status.NOT_STARTED;
    }

    /** Its time was over when the plan was registered here, and nobody has said since how it went. */
    public boolean isUnknown() {
        return timeliness == Timeliness.NO_DATA;
    }

    public boolean isReturned() {
        return state.verification().state() == Verification.RETURNED;
    }

    public boolean isOverdue() {
        return timeliness == Timeliness.OPEN_OVERDUE;
    }

    public boolean isUrgent() {
        return isReturned() || isOverdue();
    }

    public boolean isDone() {
        return state.status() == Status.COMPLETED;
    }

    /** Whether a report may still follow. */
    public boolean isReportable() {
        return !state.status().next().isEmpty();
    }

    /** What it is proved by, in short; null: by nothing yet. */
    public String documents() {
        List<Evidence> all = state.evidence();
        if (all.isEmpty()) {
            return null;
        }
        Evidence first = all.get(0);
        String named = first.number() == null
                ? cut(first.link(), MOST_OF_LINK)
                : first.number()
                        + (first.date() == null ? "" : " ngày " + Words.figures(first.date()))
                        + (first.issuer() == null ? "" : ", " + first.issuer());
        return all.size() == 1 ? named : named + " và " + (all.size() - 1) + " văn bản khác";
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most
                ? text
                : text.substring(0, most).stripTrailing() + "…";
    }

    /** What is said of the result, cut short: the page of the task has all of it. */
    public String result() {
        return cut(state.result(), MOST_OF_RESULT);
    }

    public String statusWords() {
        return state.status().label;
    }

    /** What the focal agency has said of a completion; null where there is nothing to say. */
    public String verificationWords() {
        Verification verification = state.verification().state();
        return verification == Verification.NOT_NEEDED ? null : verification.label;
    }
}
