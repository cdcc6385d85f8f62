package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.document.ReadFiles;
import vn.tiendo.plan.plan.TaskDefinition;

class LongPlanTest {

    @Test
    void eachOfFiveHundredTasksIsProposedWithItsOwnWords() {
        Proposal proposal = Proposals.of(ReadFiles.word(LongPlan.word()), "gia-lai");
        List<TaskForm> tasks = proposal.plan().tasks();
        assertEquals(LongPlan.TASKS, tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            TaskForm task = tasks.get(i);
            TaskDefinition meant = LongPlan.wording(i);
            assertEquals(LongPlan.number(i), task.number());
            assertEquals(Proposals.plain(meant.leads().words()), Proposals.plain(task.leads()), task.number());
            assertEquals(
                    Proposals.plain(meant.coordinators().words()), Proposals.plain(task.coordinators()), task.number());
            assertEquals(meant.timeWords(), task.timeWords(), task.number());
        }
    }
}
