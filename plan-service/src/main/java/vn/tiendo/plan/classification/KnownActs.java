package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.tiendo.plan.plan.TaskDefinition;

/** The acts of the catalogue's file, in the order in which they stand there. Each node reads the file at its start. */
@ApplicationScoped
public class KnownActs {

    private volatile List<KnownAct> acts = List.of();

    public void know(List<KnownAct> fromFile) {
        acts = List.copyOf(fromFile);
    }

    List<KnownAct> proposedFor(TaskDefinition task) {
        return acts.stream().filter(act -> act.mayAnswer(task)).toList();
    }
}
