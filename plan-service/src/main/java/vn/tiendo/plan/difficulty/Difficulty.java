package vn.tiendo.plan.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** A difficulty as it stands. It refuses what is not allowed; each step it accepts is its next version. */
@Entity
class Difficulty implements Changeable {

    @Id
    private UUID id;

    private String plan;
    private String province;
    private String task;
    private String taskFunction;
    private UUID assignment;
    private String agency;
    private String raisedBy;

    @Enumerated(EnumType.STRING)
    private Capacity raisedAs;

    private String content;
    private String proposal;

    @Enumerated(EnumType.STRING)
    private DifficultyState state;

    private String escalatedTo;
    private Instant raisedAt;
    private long version;

    Difficulty() {}

    /**
     * What a difficulty is about.
     *
     * @param task null when it is about the plan as a whole
     * @param assignment null when it is about the plan as a whole
     * @param agency lead agency of the assignment; null when it is about the plan as a whole
     */
    record Subject(String plan, String province, TaskDefinition task, UUID assignment, String agency) {

        static Subject of(AssignedWork.Item work) {
            TaskDefinition task = work.task();
            return new Subject(task.plan(), task.province(), task, work.id(), work.agency());
        }

        static Subject of(PlanDefinition plan) {
            return new Subject(plan.id(), plan.province(), null, null, null);
        }
    }

    /** Raises it: its version 1. */
    Difficulty(UUID id, Subject about, DifficultyRequest said, Step first) {
        this.id = id;
        this.plan = about.plan();
        this.province = about.province();
        this.task = about.task() == null ? null : about.task().id();
        this.taskFunction = about.task() == null ? null : about.task().function();
        this.assignment = about.assignment();
        this.raisedBy = first.by().agency();
        this.raisedAs = first.by().as();
        this.agency = about.agency() == null ? raisedBy : about.agency();
        this.content = said.text();
        this.proposal = said.proposal();
        this.state = first.state();
        this.raisedAt = first.at();
        this.version = first.number();
    }

    /** @throws ProblemException CONFLICT when the step may not follow the present state */
    void take(Step step) {
        if (!state.next().contains(step.state())) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Vướng mắc ở trạng thái “" + state.label + "” không thể chuyển sang “" + step.state().label + "”.",
                    "A difficulty that is " + state + " cannot become " + step.state() + ".");
        }
        state = step.state();
        if (step.to() != null) {
            escalatedTo = step.to();
        }
        version = step.number();
    }

    DifficultyView view(List<Step> steps) {
        return new DifficultyView(
                id,
                version,
                plan,
                province,
                task,
                assignment,
                agency,
                raisedBy,
                content,
                proposal,
                state,
                escalatedTo,
                raisedAt,
                steps);
    }

    UUID id() {
        return id;
    }

    String plan() {
        return plan;
    }

    @Override
    public String province() {
        return province;
    }

    /** Function of the task, which decides who took over; null where there is none. */
    String taskFunction() {
        return taskFunction;
    }

    /** Whose difficulty it is: the lead agency of the assignment, or of a plan's the one that raised it; null: the committee's. */
    String agency() {
        return agency;
    }

    String raisedBy() {
        return raisedBy;
    }

    Capacity raisedAs() {
        return raisedAs;
    }

    boolean wasEscalated() {
        return escalatedTo != null;
    }

    @Override
    public long version() {
        return version;
    }
}
