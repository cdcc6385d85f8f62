package vn.tiendo.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tiendo.http.Page;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Sorts;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;

/** All assignments, and the tasks that they are found by. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    private static final String FIRST_OPEN_DUE =
            "(select min(d.due) from Assignment d where d.task = t.id and d.status in (NOT_STARTED, IN_PROGRESS))";

    private static final List<Keyset.Key> PLAN_ORDER = List.of(
            Keyset.Key.of("t.plan", String.class),
            Keyset.Key.of("t.position", Integer.class),
            Keyset.Key.of("t.id", String.class));

    private static final Sorts TASK_SORTS = Sorts.by("plan", PLAN_ORDER.toArray(Keyset.Key[]::new))
            .or("title", Keyset.Key.of("t.sortTitle", String.class), Keyset.Key.of("t.id", String.class))
            .or(
                    "due",
                    new Keyset.Key(
                            "coalesce(" + FIRST_OPEN_DUE + ", {d '9999-12-31'})",
                            "coalesce(" + FIRST_OPEN_DUE + ", {d '1000-01-01'})",
                            LocalDate.class),
                    Keyset.Key.of("t.id", String.class));

    private static final Keyset.Key ID = Keyset.Key.of("a.id", UUID.class);

    private static final Sorts ASSIGNMENT_SORTS = Sorts.by("id", ID)
            .or("due", new Keyset.Key("a.sortDue", "coalesce(a.due, {d '1000-01-01'})", LocalDate.class), ID)
            .or("agency", Keyset.Key.of("g.sortName", String.class), Keyset.Key.of("a.agency", String.class), ID);

    private final EntityManager entities;
    private final AgencyDirectory directory;
    private final Clock clock;

    Assignments(EntityManager entities, AgencyDirectory directory, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of tasks; {@code sort} is what the caller asked for, or null: in the order of their plans. */
    Page<TaskDefinition> tasks(Filter filter, String sort, Keyset.Piece piece) {
        Criteria criteria = Criteria.ofTasks(filter);
        String where = criteria.where();
        if (filter.asksAboutAssignments()) {
            Criteria assignments = Criteria.ofAssignments(filter, directory, LocalDate.now(clock));
            where += " and exists (select 1 from Assignment a join a.occurrence o where a.task = t.id and "
                    + assignments.where() + ")";
            criteria.addAll(assignments);
        }
        Keyset order = TASK_SORTS.asked(sort);
        var question = new Keyset.Question<>(Task.class, "t", "Task t", where, criteria.parameters());
        UnaryOperator<List<Object>> present =
                order.keys().equals(PLAN_ORDER) ? this::whereItStandsNow : UnaryOperator.identity();
        return order.page(entities, question, piece, present).map(Task::definition);
    }

    /** A task that an amendment or a new file puts in moves those behind it down: the row last seen, too. */
    private List<Object> whereItStandsNow(List<Object> planOrder) {
        return entities.createQuery("select t.plan, t.position, t.id from Task t where t.id = :id", Object[].class)
                .setParameter("id", planOrder.get(2))
                .getResultStream()
                .findFirst()
                .map(List::of)
                .orElse(planOrder);
    }

    /** A page of assignments; {@code sort} is what the caller asked for, or null: by id. */
    Page<Assignment> matching(Filter filter, String sort, Keyset.Piece piece) {
        Criteria criteria = Criteria.ofTasks(filter);
        criteria.addAll(Criteria.ofAssignments(filter, directory, LocalDate.now(clock)));
        String from = "Assignment a join fetch a.occurrence o join Task t on t.id = a.task"
                + " join Agency g on g.id = a.agency";
        var question = new Keyset.Question<>(Assignment.class, "a", from, criteria.where(), criteria.parameters());
        return ASSIGNMENT_SORTS.asked(sort).page(entities, question, piece);
    }

    List<Assignment> ofTask(String task) {
        return entities.createQuery(
                        "select a from Assignment a join fetch a.occurrence where a.task = :task order by a.id",
                        Assignment.class)
                .setParameter("task", task)
                .getResultList();
    }

    List<AssignmentVersion> versions(UUID assignment) {
        return entities.createQuery(
                        "from AssignmentVersion v where v.key.assignment = :id order by v.key.version",
                        AssignmentVersion.class)
                .setParameter("id", assignment)
                .getResultList();
    }

    /** The functions of tasks that have one. */
    Map<String, String> functions(Set<String> tasks) {
        return entities.createQuery(
                        "select t.id, t.function from Task t where t.id in :tasks and t.function is not null",
                        Object[].class)
                .setParameter("tasks", tasks.isEmpty() ? Set.of("") : tasks)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
