package vn.tiendo.plan.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.registration.PlanChange.Action;
import vn.tiendo.plan.registration.PlanChange.Entity;

/** What differs between a plan before and after an amendment. */
final class Differences {

    /** What follows from other fields, or from the order. */
    private static final Set<String> DERIVED = Set.of(
            "position",
            "frames",
            "pillarSource",
            "classification",
            "amended",
            "amendments",
            "ownerSource",
            "ownerWords");

    private final ObjectMapper json;
    private final List<PlanChange> changes = new ArrayList<>();

    Differences(ObjectMapper json) {
        this.json = json;
    }

    List<PlanChange> changes() {
        return List.copyOf(changes);
    }

    void plan(String id, Object before, Object after) {
        List<String> fields = fields(before, after);
        if (!fields.isEmpty()) {
            changes.add(new PlanChange(Action.CHANGED, Entity.PLAN, id, null, fields, 0));
        }
    }

    /**
     * @param replaced whether a new task stands in for a task
     * @param open number of open assignments, by task
     */
    void tasks(
            List<TaskDefinition> before,
            List<TaskDefinition> after,
            Function<String, Boolean> replaced,
            Map<String, Long> open) {
        Map<String, TaskDefinition> known = byId(before, TaskDefinition::id);
        for (TaskDefinition task : after) {
            TaskDefinition old = known.get(task.id());
            if (old == null) {
                add(Action.ADDED, task, List.of(), 0);
            } else if (task.isWithdrawn()) {
                if (!old.isWithdrawn()) {
                    Action action = replaced.apply(task.id()) ? Action.REPLACED : Action.WITHDRAWN;
                    add(action, task, List.of(), open.getOrDefault(task.id(), 0L));
                }
            } else {
                List<String> fields = fields(old, task);
                if (!fields.isEmpty()) {
                    add(fields.contains("number") ? Action.MOVED : Action.CHANGED, task, fields, 0);
                }
            }
        }
    }

    private void add(Action action, TaskDefinition task, List<String> fields, long open) {
        changes.add(new PlanChange(action, Entity.TASK, task.id(), task.number(), fields, open));
    }

    /** @param gone ids of those that the plan as it was sent no longer has */
    <T> void others(Entity entity, List<T> before, List<T> after, Function<T, String> id, Set<String> gone) {
        Map<String, T> known = byId(before, id);
        for (T one : after) {
            T old = known.get(id.apply(one));
            List<String> fields = old == null ? List.of() : fields(old, one);
            if (old == null || !fields.isEmpty()) {
                Action action = old == null ? Action.ADDED : Action.CHANGED;
                boolean withdrawn = gone.contains(id.apply(one));
                changes.add(
                        new PlanChange(withdrawn ? Action.WITHDRAWN : action, entity, id.apply(one), null, fields, 0));
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new HashMap<>();
        list.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    private List<String> fields(Object before, Object after) {
        JsonNode old = json.valueToTree(before);
        JsonNode now = json.valueToTree(after);
        List<String> fields = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        now.fieldNames().forEachRemaining(names::add);
        // What is left out where there is none, and was there before.
        old.fieldNames().forEachRemaining(names::add);
        names.removeAll(DERIVED);
        names.stream()
                .filter(name -> !Objects.equals(now.get(name), old.get(name)))
                .forEach(fields::add);
        return fields;
    }
}
