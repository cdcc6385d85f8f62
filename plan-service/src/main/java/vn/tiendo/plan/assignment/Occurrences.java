package vn.tiendo.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All occurrences that have been opened. */
@ApplicationScoped
public class Occurrences implements PanacheRepository<OpenOccurrence> {

    /** Keys of what is open, by task of the plan. */
    public Map<String, Set<String>> keysByTask(String plan) {
        return find("replaced = 0 and task in (select t.id from Task t where t.plan = ?1)", plan).stream()
                .collect(Collectors.groupingBy(
                        OpenOccurrence::task, Collectors.mapping(OpenOccurrence::key, Collectors.toSet())));
    }

    /** Those of a task that count, oldest first. */
    public List<OpenOccurrence> ofTask(String task) {
        return list("replaced = 0 and task = ?1 order by firstDay, id", task);
    }

    /** The number of the next change of a task's time that replaces something. */
    public int nextReplacement(String task) {
        return find("task = ?1 order by replaced desc", task).stream()
                        .mapToInt(OpenOccurrence::replaced)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** Replaces an occurrence whose work goes on in another one, which is stored and returned. */
    public OpenOccurrence succeed(OpenOccurrence occurrence) {
        occurrence.replace(nextReplacement(occurrence.task()));
        flush(); // its key is the other's too
        OpenOccurrence successor = occurrence.successor();
        persist(successor);
        occurrence.moveTo(successor);
        return successor;
    }

    /** The assignments of an occurrence, locked: a status change that is under way comes before or after. */
    public List<Assignment> assignmentsOf(OpenOccurrence occurrence) {
        return getEntityManager()
                .createQuery("from Assignment a where a.occurrence = :occurrence order by a.id", Assignment.class)
                .setParameter("occurrence", occurrence)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The assignments of an occurrence and of those whose work went on in it, locked. */
    public List<Assignment> workOf(OpenOccurrence occurrence) {
        List<Assignment> all = new ArrayList<>(assignmentsOf(occurrence));
        list("movedTo = ?1 order by id", occurrence.id()).forEach(earlier -> all.addAll(workOf(earlier)));
        return all;
    }

    /** Says of what is open of a task whether it is a duty or only invited. */
    public void bind(String task, boolean invited) {
        getEntityManager()
                .createQuery("update Assignment a set a.invited = :invited where a.task = :task"
                        + " and a.status not in (COMPLETED, CANCELLED)")
                .setParameter("task", task)
                .setParameter("invited", invited)
                .executeUpdate();
    }

    /** An id for a new assignment; one that a change of the task's time left with another period is not given twice. */
    public UUID freeId(String task, String key, String agency, LocalDate openedOn) {
        UUID id = AssignmentId.of(task, key, agency, openedOn);
        for (int i = 2; getEntityManager().find(Assignment.class, id) != null; i++) {
            id = AssignmentId.of(task, key + " (" + i + ")", agency, openedOn);
        }
        return id;
    }

    /** Whether anything of a task was ever opened. */
    public boolean isAny(String task) {
        return count("task = ?1", task) > 0;
    }

    /** The tasks of a plan of which anything was ever opened. */
    public Set<String> openedTasks(String plan) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct o.task from OpenOccurrence o join Task t on t.id = o.task where t.plan = :plan",
                        String.class)
                .setParameter("plan", plan)
                .getResultList());
    }

    /** Agencies that completed a task once and for all. */
    public Set<String> completedForGood(String task) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct a.agency from Assignment a where a.task = :task and a.forGood = true"
                                + " and a.status = COMPLETED",
                        String.class)
                .setParameter("task", task)
                .getResultList());
    }

    /** Agencies that completed a task in a period before a change of its time put something else in its place. */
    public Set<String> completedBefore(String task, String key) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select a.agency from Assignment a join a.occurrence o where o.task = :task and o.key = :key"
                                + " and o.replaced > 0 and a.status = COMPLETED",
                        String.class)
                .setParameter("task", task)
                .setParameter("key", key)
                .getResultList());
    }
}
