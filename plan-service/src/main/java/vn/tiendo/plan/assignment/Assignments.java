package vn.tiendo.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.list.ListOrders;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Sorts;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Status;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.http.Page;

/** All assignments, and the tasks that they are found by. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Assignments with what they are asked by. */
    private static final String THEIRS = "Assignment a join a.occurrence o join Task t on t.id = a.task";

    /**
     * The same for a page. Each has its occurrence and task, but an inner join the database would begin at whichever table is smaller, and
     * sort all assignments that it finds there.
     */
    private static final String SHOWN = "Assignment a left join fetch a.occurrence o left join Task t on t.id = a.task";

    private final AgencyDirectory directory;
    private final Jdbc jdbc;
    private final Clock clock;

    Assignments(AgencyDirectory directory, Jdbc jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of tasks; {@code sort} is what the caller asked for, or null: in the order of their plans. */
    public Page<TaskDefinition> tasks(Filter filter, String sort, Keyset.PageRequest piece) {
        Criteria criteria = Criteria.ofTasks(filter);
        String where = criteria.where();
        if (filter.asksAboutAssignments()) {
            Criteria assignments = Criteria.ofAssignments(filter, directory, LocalDate.now(clock));
            String such = "exists (select 1 from Assignment a where a.task = t.id and " + assignments.where() + ")";
            criteria.addAll(assignments);
            if (!filter.asksAboutState()) {
                Criteria leads = Criteria.ofLeads(filter.agency, directory, LocalDate.now(clock));
                such = "(" + such + " or " + leads.where() + ")";
                criteria.addAll(leads);
            }
            where += " and " + such;
        }
        var question = new Keyset.Query<>(Task.class, "t", "Task t", where, criteria.parameters());
        return ListOrders.OF_TASKS
                .asked(sort, filter.best("t.searchText"))
                .page(getEntityManager(), question, piece)
                .map(Task::definition);
    }

    /** A page of assignments; {@code sort} is what the caller asked for, or null: by id. */
    public Page<Assignment> matching(Filter filter, String sort, Keyset.PageRequest piece) {
        Criteria criteria = criteria(filter);
        boolean byAgency = sort != null && sort.endsWith("agency");
        var question = new Keyset.Query<>(
                Assignment.class,
                "a",
                SHOWN + (byAgency ? " join Agency g on g.id = a.agency" : ""),
                criteria.where(),
                criteria.parameters());
        Sorts orders = filter.asksOnlyOpenDue(LocalDate.now(clock))
                ? ListOrders.OF_OPEN_ASSIGNMENTS
                : ListOrders.OF_ASSIGNMENTS;
        return orders.asked(sort, filter.best("t.searchText")).page(getEntityManager(), question, piece);
    }

    /** How many a list of all pages would show. */
    public long count(Filter filter) {
        return question("select count(a) from " + THEIRS + " where ", criteria(filter), "", Long.class)
                .getSingleResult();
    }

    /** How many of them one agency was given by one plan. */
    public record Share(String plan, String agency, long count) {}

    public List<Share> shares(Filter filter) {
        String select = "select a.plan, a.agency, count(a) from " + THEIRS + " where ";
        return question(select, criteria(filter), " group by a.plan, a.agency", Share.class)
                .getResultList();
    }

    private <T> TypedQuery<T> question(String select, Criteria criteria, String rest, Class<T> type) {
        var query = getEntityManager().createQuery(select + criteria.where() + rest, type);
        criteria.parameters().forEach(query::setParameter);
        return query;
    }

    private Criteria criteria(Filter filter) {
        LocalDate today = LocalDate.now(clock);
        Criteria criteria = Criteria.ofTheirTasks(filter);
        criteria.addAll(Criteria.ofAssignments(filter, directory, today));
        criteria.addAll(Criteria.ofState(filter, directory, today));
        return criteria;
    }

    /** Reads tasks by one statement, so that {@link #taskOf} finds them read. */
    void remember(Set<String> tasks) {
        getEntityManager()
                .createQuery("from Task t where t.id in :tasks", Task.class)
                .setParameter("tasks", tasks.isEmpty() ? Set.of("") : tasks)
                .getResultList();
    }

    /** An assignment, and the function of its task: who answers for it now may depend on that. */
    public record Found(Assignment assignment, String function) {}

    /** One assignment with its occurrence, by one statement. */
    public Optional<Found> one(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select a, t.function from Assignment a join fetch a.occurrence join Task t on t.id = a.task"
                                + " where a.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream()
                .map(row -> new Found((Assignment) row[0], (String) row[1]))
                .findFirst();
    }

    /** An assignment that is to be changed, under its lock, with all that the change is judged by. */
    Lookup<Assignment> changing(UUID id) {
        return new Lookup<>("phân công", "assignment", id.toString(), () -> locked(id));
    }

    /**
     * By one statement for the lock and one for its task, plan and occurrence; who asks for them after that finds them in the
     * session. A query, not find(): Hibernate answers null where the database broke off a find(), and 404 would be untrue.
     */
    private Optional<Assignment> locked(UUID id) {
        Optional<Assignment> locked = find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .findFirst();
        locked.ifPresent(found -> getEntityManager()
                .createQuery("""
                        select t, p, o from Assignment a join Task t on t.id = a.task join Plan p on p.id = a.plan
                        join a.occurrence o where a.id = :id\
                        """, Object[].class)
                .setParameter("id", id)
                .getResultList());
        return locked;
    }

    TaskDefinition taskOf(Assignment assignment) {
        return getEntityManager().find(Task.class, assignment.task()).definition();
    }

    PlanDefinition planOf(Assignment assignment) {
        return getEntityManager().find(Plan.class, assignment.plan()).definition();
    }

    /** Where the work of an assignment goes on today: in its own occurrence, unless that one was replaced. */
    OpenOccurrence lastOccurrence(Assignment assignment) {
        OpenOccurrence last = assignment.occurrence();
        while (last.movedTo() != null) {
            last = getEntityManager().find(OpenOccurrence.class, last.movedTo());
        }
        return last;
    }

    /** The assignments of some tasks, locked, in the order of their ids. */
    public List<Assignment> lockedOfTasks(Set<String> tasks) {
        return find("select a from Assignment a join fetch a.occurrence where a.task in ?1 order by a.id", tasks)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many assignments are open, by task; tasks without one are left out. */
    public Map<String, Long> open(Set<String> tasks) {
        return getEntityManager()
                .createQuery("""
                        select a.task, count(a) from Assignment a where a.task in :tasks and a.status in :open
                        group by a.task\
                        """, Object[].class)
                .setParameter("tasks", tasks.isEmpty() ? Set.of("") : tasks)
                .setParameter("open", Status.OPEN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    public List<Assignment> ofTask(String task) {
        return getEntityManager()
                .createQuery(
                        "select a from Assignment a join fetch a.occurrence where a.task = :task order by a.id",
                        Assignment.class)
                .setParameter("task", task)
                .getResultList();
    }

    /** A version at its place in the change feed. */
    public record Fed(long position, AssignmentVersion version) {}

    /** Versions in the order in which the relay sent them. */
    public List<Fed> feed(Set<String> provinces, long after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select f.position, v from FeedEntry f"
                                + " join AssignmentVersion v on v.key.assignment = f.assignment and v.key.version = f.version"
                                + " join Assignment a on a.id = f.assignment"
                                + " where f.position > :after and a.province in :provinces order by f.position",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("provinces", provinces.isEmpty() ? Set.of("") : provinces)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Fed((Long) row[0], (AssignmentVersion) row[1]))
                .toList();
    }

    /**
     * A position that may have been given out and was lost when the registry was set back.
     *
     * @return the last one before it that was kept, or null where the position is one of today's
     */
    public Long keptBefore(long position) {
        return jdbc.one(
                "select min(last_kept) from feed_epoch where last_kept < ? and first_position >= ?",
                row -> row.getObject(1, Long.class),
                position,
                position);
    }

    /**
     * An assignment of which nothing is begun.
     *
     * @param stated the agency has said so
     */
    public record Unbegun(UUID id, long version, boolean stated) {}

    /**
     * Of what the report of a year counts, and an agency answers for now, that of which nothing is begun; nothing of which nobody knows,
     * nothing to which it is only invited. In the order of the ids, as of all who lock several.
     *
     * @param plan only of this one; null: all
     */
    @Transactional
    public List<Unbegun> unbegun(String agency, Set<String> provinces, String plan, int year) {
        LocalDate today = LocalDate.now(clock);
        Criteria criteria = Criteria.ofUnbegun(agency, provinces, plan, year, directory, today);
        return question("""
                        select a.id, a.version, (select count(v) from AssignmentVersion v
                          where v.key.assignment = a.id and v.kind = STATUS_CHANGED)
                        from Assignment a join a.occurrence o join Task t on t.id = a.task where \
                        """, criteria, " order by a.id", Object[].class)
                .getResultStream()
                .map(row -> new Unbegun((UUID) row[0], (Long) row[1], (Long) row[2] > 0))
                .toList();
    }

    /** The functions of tasks that have one. */
    Map<String, String> functions(Set<String> tasks) {
        return getEntityManager()
                .createQuery(
                        "select t.id, t.function from Task t where t.id in :tasks and t.function is not null",
                        Object[].class)
                .setParameter("tasks", tasks.isEmpty() ? Set.of("") : tasks)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
