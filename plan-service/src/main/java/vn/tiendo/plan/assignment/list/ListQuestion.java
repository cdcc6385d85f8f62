package vn.tiendo.plan.assignment.list;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.plan.assignment.list.Bounded.Rows;

/**
 * What pages and integrators ask most: each is answered by an index and stops after its rows, whatever the size of the registry.
 * {@code docs/queries.md} has each with its plan of execution, and {@code ListQuestionsTest} asks the database for it.
 */
enum ListQuestion {
    TASKS_OF_PLAN(Rows.TASKS, null, "plan"),
    TASKS_OF_PROVINCE(Rows.TASKS, null, "province"),
    TASKS_OF_PLAN_BY_STATUS(Rows.TASKS, null, "plan", "status"),
    TASKS_OF_PROVINCE_BY_PILLAR_AND_STATUS(Rows.TASKS, null, "province", "pillar", "status"),
    TASKS_OF_AGENCY_IN_PROVINCE(Rows.TASKS, null, "province", "agency"),
    ALL(Rows.ASSIGNMENTS, null),
    OF_PLAN(Rows.ASSIGNMENTS, null, "plan"),
    OF_TASK(Rows.ASSIGNMENTS, null, "task"),
    OF_PROVINCE(Rows.ASSIGNMENTS, null, "province"),
    OF_PLAN_BY_STATUS(Rows.ASSIGNMENTS, null, "plan", "status"),
    OF_AGENCY(Rows.ASSIGNMENTS, null, "agency"),
    OF_AGENCY_BY_STATUS(Rows.ASSIGNMENTS, null, "agency", "status"),
    OF_AGENCY_IN_YEAR(Rows.ASSIGNMENTS, "due", "agency", "year"),
    OVERDUE_IN_PROVINCE(Rows.ASSIGNMENTS, "due", "province", "overdue"),
    TO_DECIDE(Rows.ASSIGNMENTS, null, "toDecide");

    /** What it is of. */
    final Rows of;

    /** The order in which it is asked; null: the list's own. */
    final String sort;

    /** What it is narrowed by. */
    final Set<String> filters;

    ListQuestion(Rows of, String sort, String... filters) {
        this.of = of;
        this.sort = sort;
        this.filters = new TreeSet<>(Arrays.asList(filters));
    }

    /**
     * Whether something is one of these.
     *
     * @param asked the names of all parameters that belong to it, the order among them
     */
    static boolean isKnown(Rows of, Set<String> asked, String sort) {
        Set<String> filters = new TreeSet<>(asked);
        filters.remove("sort");
        String order = Objects.equals(sort, of.order) ? null : sort;
        return Arrays.stream(values())
                .anyMatch(
                        known -> known.of == of && Objects.equals(known.sort, order) && known.filters.equals(filters));
    }
}
