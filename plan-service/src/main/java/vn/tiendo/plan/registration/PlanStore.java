package vn.tiendo.plan.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.measurement.RegisteredTargets;
import vn.tiendo.plan.occurrence.TaskRevision;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Obligation;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.access.Caller;

/** Stores plans with all that belongs to them, and publishes what is new or changed of it. */
@ApplicationScoped
public class PlanStore {

    private final Plans plans;
    private final Tasks tasks;
    private final Targets targets;
    private final RegisteredTargets registeredTargets;
    private final Obligations obligations;
    private final RegistryEvents events;
    private final TaskRevision revision;

    PlanStore(
            Plans plans,
            Tasks tasks,
            Targets targets,
            RegisteredTargets registeredTargets,
            Obligations obligations,
            RegistryEvents events,
            TaskRevision revision) {
        this.plans = plans;
        this.tasks = tasks;
        this.targets = targets;
        this.registeredTargets = registeredTargets;
        this.obligations = obligations;
        this.events = events;
        this.revision = revision;
    }

    /** Stores a plan as its file says or as it is registered; one that changed by it is its next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Plan store(PlanContent content, Instant now) {
        PlanDefinition definition = content.plan();
        Plan known = plans.findById(definition.id());
        Plan plan =
                define(plans, definition.id(), () -> new Plan(definition, now), entity -> entity.define(definition));
        boolean changed = publish(plan, now);
        changed |= storeTasks(plan, content.tasks(), now);
        changed |= storeDuties(content.targets(), content.obligations(), plan, known == null, now);
        if (known != null && changed) {
            plan.change(definition);
        }
        return plan;
    }

    private boolean storeTasks(Plan plan, List<TaskDefinition> definitions, Instant now) {
        Map<String, Task> known = tasks.rowsOf(plan.definition().id()).stream()
                .collect(Collectors.toMap(t -> t.definition().id(), Function.identity()));
        Map<Task, TaskDefinition> before = new LinkedHashMap<>();
        List<RegistryEvents.Entry> entries = new ArrayList<>();
        for (TaskDefinition definition : definitions) {
            Task task = known.get(definition.id());
            if (task == null) {
                task = new Task(definition);
                tasks.persist(task);
            } else {
                before.put(task, task.definition());
                task.define(definition);
            }
            entries.add(new RegistryEvents.Entry("task", definition.id(), task.definition()));
        }
        boolean changed = events.registry(entries, now);
        before.forEach((task, was) -> revision.corrected(plan, was, task.definition()));
        return changed;
    }

    /**
     * Stores what an amendment makes of a plan; places in lists stay, new tasks come last.
     *
     * @return the assignments that follow the new time or leads of their tasks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Moved> amend(Plan plan, PlanContent content, Decision decision, Caller by, Instant now) {
        List<Moved> moved = new ArrayList<>();
        plan.change(content.plan());
        plan.keepHere();
        publish(plan, now);
        int last = tasks.rowsOf(content.plan().id()).stream()
                .mapToInt(Task::position)
                .max()
                .orElse(0);
        for (TaskDefinition t : content.tasks()) {
            Task task = tasks.findById(t.id());
            if (task == null) {
                task = new Task(t).at(++last);
                tasks.persist(task);
            } else {
                TaskDefinition before = task.definition();
                task.amend(t);
                if (!t.isWithdrawn()) {
                    moved.addAll(revision.amended(plan, before, task.definition(), decision, by));
                }
            }
            publish(task, now);
        }
        storeDuties(content.targets(), content.obligations(), plan, false, now);
        return moved;
    }

    /** @return whether an event was appended */
    boolean publish(Plan plan, Instant now) {
        return events.registry("plan", plan.definition().id(), now, new OfPlan(plan.definition(), plan.registeredAt()));
    }

    private boolean publish(Task task, Instant now) {
        return events.registry("task", task.definition().id(), now, task.definition());
    }

    private boolean storeDuties(
            List<TargetDefinition> newTargets,
            List<ObligationDefinition> newObligations,
            Plan plan,
            boolean isNew,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Vietnam.ZONE);
        List<TargetDefinition> applied = newTargets.stream()
                .map(t -> define(targets, t.id(), () -> new Target(t), entity -> entity.define(t))
                        .applied())
                .toList();
        boolean changed = registeredTargets.publish(applied, now);
        for (ObligationDefinition o : newObligations) {
            Obligation duty = define(
                    obligations,
                    o.id(),
                    () -> isNew ? new Obligation(o) : new Obligation(o).askedFrom(today),
                    entity -> entity.define(o, today));
            changed |= events.registry("obligation", o.id(), now, duty.event(plan.registeredAt()));
        }
        return changed;
    }

    private static <E, I> E define(
            PanacheRepositoryBase<E, I> repository, I id, Supplier<E> creation, Consumer<E> definition) {
        E entity = repository.findById(id);
        if (entity == null) {
            entity = creation.get();
            repository.persist(entity);
        } else {
            definition.accept(entity);
        }
        return entity;
    }

    /** Published with since when it is registered here, before which nothing is due. */
    record OfPlan(@JsonUnwrapped PlanDefinition definition, Instant registeredAt) {}
}
