package vn.tiendo.plan.mywork;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.mywork.form.ReportForm;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * Tasks on which one report is made.
 *
 * @param tasks those that it is still to be made on
 * @param outcomes what became of those that it was made on just now
 */
record ManyTasks(List<Row> tasks, ReportForm form, List<Outcome> outcomes) {

    /** A task, and the version that the report is based on. */
    record Row(OwnTask own, long version) {

        static Row of(OwnTask own) {
            return new Row(own, own.state().version());
        }
    }

    /**
     * What became of one of them.
     *
     * @param task number and title
     * @param refusal why it was not stored, or null
     */
    record Outcome(String task, String refusal) {

        public boolean isStored() {
            return refusal == null;
        }
    }

    /** What may be said of many; a cancellation has a decision of its own. */
    public List<Status> statuses() {
        return Stream.of(Status.values())
                .filter(status -> status != Status.CANCELLED)
                .toList();
    }

    /** Whether a completion of all of them may be once and for all. */
    public boolean asksForGood() {
        return !tasks.isEmpty()
                && tasks.stream().allMatch(row -> row.own.state().occurrence().kind() == TimeFrame.Kind.NONE);
    }

    public String summary() {
        long stored = outcomes.stream().filter(Outcome::isStored).count();
        long left = outcomes.size() - stored;
        return "Đã lưu " + stored + " nhiệm vụ" + (left == 0 ? "." : "; " + left + " nhiệm vụ chưa lưu, lý do ở dưới.");
    }
}
