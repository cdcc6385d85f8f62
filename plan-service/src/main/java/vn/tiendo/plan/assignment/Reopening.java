package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** What becomes of an assignment that a change has opened again. */
@ApplicationScoped
class Reopening {

    private final Tasks tasks;
    private final Occurrences occurrences;

    Reopening(Tasks tasks, Occurrences occurrences) {
        this.tasks = tasks;
        this.occurrences = occurrences;
    }

    /**
     * What is done of a task that was taken out of its plan, or in a period that its time no longer asks for, can be confirmed,
     * not opened again. What is opened again goes where the others went.
     */
    void follow(Assignment assignment) {
        if (!assignment.status().isOpen()) {
            return;
        }
        if (tasks.findById(assignment.task()).definition().isWithdrawn()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Nhiệm vụ đã được đưa ra khỏi kế hoạch; kết quả đã báo cáo được giữ nguyên.",
                    "The task was taken out of its plan; what was reported done stays.");
        }
        OpenOccurrence occurrence = occurrences.lastOf(assignment.occurrence());
        if (occurrence.isOver()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Thời gian của nhiệm vụ đã thay đổi, đợt này không còn; kết quả đã báo cáo được giữ nguyên.",
                    "The time of the task was changed and asks no more for this occurrence; what was reported done"
                            + " stays.");
        }
        if (occurrence != assignment.occurrence()) {
            assignment.rejoin(occurrence);
        }
    }
}
