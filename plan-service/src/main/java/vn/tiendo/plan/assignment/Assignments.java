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
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.Task;

/** All assignments, and the tasks that they are found by. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    private final EntityManager entities;
    private final AgencyDirectory directory;
    private final Clock clock;

    Assignments(EntityManager entities, AgencyDirectory directory, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.clock = clock;
    }

    /** Tasks in the order of their plans and positions. */
    List<Task> tasks(Filter filter, Position after, int limit) {
        Criteria tasks = Criteria.ofTasks(filter);
        if (after != null) {
            tasks.add(
                    "(t.plan > :afterPlan or t.plan = :afterPlan and t.position > " + after.position() + ")",
                    "afterPlan",
                    after.plan());
        }
        String where = tasks.where();
        Criteria assignments = Criteria.ofAssignments(filter, directory, LocalDate.now(clock));
        if (filter.asksAboutAssignments()) {
            where += " and exists (select 1 from Assignment a join a.occurrence o where a.task = t.id and "
                    + assignments.where() + ")";
        }
        var query = assignments.bind(tasks.bind(entities.createQuery(
                "select t from Task t where " + where + " order by t.plan, t.position", Task.class)));
        return query.setMaxResults(limit).getResultList();
    }

    record Position(String plan, int position) {}

    /** Assignments in the order of their ids. */
    List<Assignment> matching(Filter filter, UUID after, int limit) {
        Criteria criteria = Criteria.ofTasks(filter);
        criteria.addAll(Criteria.ofAssignments(filter, directory, LocalDate.now(clock)));
        if (after != null) {
            criteria.add("a.id > :after", "after", after);
        }
        return criteria.bind(entities.createQuery(
                        "select a from Assignment a join fetch a.occurrence o join Task t on t.id = a.task where "
                                + criteria.where() + " order by a.id",
                        Assignment.class))
                .setMaxResults(limit)
                .getResultList();
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

    /** A version at its place in the change feed. */
    record Fed(long position, AssignmentVersion version) {}

    /** Versions in the order in which the relay sent them. */
    List<Fed> feed(Set<String> provinces, long after, int limit) {
        return entities.createQuery(
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
