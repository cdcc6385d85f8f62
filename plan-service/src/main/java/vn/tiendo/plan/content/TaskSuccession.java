package vn.tiendo.plan.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.TaskDefinition;

/**
 * Which task of the plan before an amendment each task after it continues: the one with its number, or with the number that
 * it {@code was}. What nobody continues is withdrawn.
 */
public final class TaskSuccession {

    private final List<TaskDefinition> before;
    private final Map<String, TaskDefinition> standing = new LinkedHashMap<>();
    private final Map<String, TaskDefinition> byId = new HashMap<>();
    private final LocalDate since;
    private final Defects defects;
    private final Set<String> continued = new LinkedHashSet<>();

    /** Ids of what new tasks stand in for, with the field that says so. */
    private final Map<String, String> replaced = new LinkedHashMap<>();

    /** @param since day of the decision; null for a plan that is new */
    public TaskSuccession(List<TaskDefinition> before, LocalDate since, Defects defects) {
        this.before = before;
        this.since = since;
        this.defects = defects;
        before.forEach(t -> byId.put(t.id(), t));
        before.stream().filter(t -> !t.isWithdrawn()).forEach(t -> standing.put(t.number(), t));
    }

    /** In a plan that is new every task is. */
    static TaskSuccession none(Defects defects) {
        return new TaskSuccession(List.of(), null, defects);
    }

    /** The task that it is, or null for a new one. */
    TaskDefinition known(String field, TaskForm form) {
        if (since == null) {
            refuse(field + ".was", form.was());
            refuse(field + ".replaces", form.replaces());
            return null;
        }
        if (form.replaces() != null) {
            replace(field, form);
            return null;
        }
        TaskDefinition known = form.was() == null ? standing.get(form.number()) : standing(field + ".was", form.was());
        if (known != null && !continued.add(known.id())) {
            defects.add(
                    field + (form.was() == null ? ".number" : ".was"),
                    "Nhiệm vụ “" + known.number() + "” được nêu ở hai chỗ.",
                    "Task '" + known.number() + "' is continued twice.");
        }
        refuseTaken(field, form, known);
        return known;
    }

    private void refuse(String field, String number) {
        if (number != null) {
            defects.onlyInAnAmendment(field);
        }
    }

    private void replace(String field, TaskForm form) {
        TaskDefinition old = standing(field + ".replaces", form.replaces());
        if (form.was() != null) {
            defects.add(
                    field + ".was",
                    "Nhiệm vụ mới thay nhiệm vụ khác thì không có số cũ.",
                    "A task that replaces another one is new and had no number.");
        }
        if (old != null && replaced.putIfAbsent(old.id(), field) != null) {
            defects.add(
                    field + ".replaces",
                    "Nhiệm vụ “" + old.number() + "” đã được thay.",
                    "Task '" + old.number() + "' is replaced already.");
        }
        refuseTaken(field, form, null);
    }

    private TaskDefinition standing(String field, String number) {
        TaskDefinition task = standing.get(number);
        if (task == null) {
            defects.add(
                    field, "Kế hoạch không có nhiệm vụ “" + number + "”.", "The plan has no task '" + number + "'.");
        }
        return task;
    }

    /** A number makes an id, by which the task is found: it cannot be that of another task, present, moved or withdrawn. */
    private void refuseTaken(String field, TaskForm form, TaskDefinition known) {
        if (form.number() == null || before.isEmpty()) {
            return;
        }
        TaskDefinition owner = byId.get(before.get(0).plan() + "-" + form.number());
        if (owner != null && owner != known) {
            defects.add(
                    field + ".number",
                    "Số “" + form.number()
                            + "” là mã của một nhiệm vụ khác, kể cả đã chuyển hoặc đã rút; cần số chưa dùng.",
                    "The number '" + form.number() + "' is the id of another task, moved and withdrawn ones included.");
        }
    }

    TaskDefinition.Amended amended(TaskForm form, TaskDefinition known, String timeWords) {
        if (since == null) {
            return null;
        }
        if (known == null) {
            TaskDefinition old = form.replaces() == null ? null : standing.get(form.replaces());
            return new TaskDefinition.Amended(List.of(), old == null ? null : old.id(), null, since);
        }
        TaskDefinition.Amended past =
                known.amended() == null ? new TaskDefinition.Amended(List.of(), null, null, null) : known.amended();
        boolean moved = form.number() != null && !form.number().equals(known.number());
        boolean dated = !Objects.equals(timeWords, known.timeWords());
        if (!moved && !dated) {
            return known.amended();
        }
        List<String> numbers = new ArrayList<>(past.formerNumbers());
        if (moved) {
            numbers.add(known.number());
        }
        return new TaskDefinition.Amended(List.copyOf(numbers), past.replaces(), null, dated ? since : past.since());
    }

    /** Tells those that are continued though a new task stands in for them. */
    public void refuseContradictions() {
        replaced.forEach((id, field) -> {
            if (continued.contains(id)) {
                defects.add(
                        field + ".replaces",
                        "Nhiệm vụ “" + byId.get(id).number() + "” vẫn còn trong kế hoạch nên không thể được thay.",
                        "Task '" + byId.get(id).number() + "' still stands in the plan.");
            }
        });
    }

    /** The tasks that no longer stand in the plan, as the decision leaves them; they come after those that do. */
    public List<TaskDefinition> withdrawn(Decision by, int standingNow) {
        List<TaskDefinition> withdrawn = new ArrayList<>();
        for (TaskDefinition task : before) {
            if (!continued.contains(task.id())) {
                withdrawn.add(withdrawn(task, by).at(standingNow + withdrawn.size() + 1));
            }
        }
        return withdrawn;
    }

    private static TaskDefinition withdrawn(TaskDefinition task, Decision by) {
        if (task.isWithdrawn()) {
            return task;
        }
        TaskDefinition.Amended past = task.amended();
        return task.amended(
                past == null
                        ? new TaskDefinition.Amended(List.of(), null, by, null)
                        : new TaskDefinition.Amended(past.formerNumbers(), past.replaces(), by, past.since()));
    }

    public boolean isReplaced(String id) {
        return replaced.containsKey(id);
    }
}
