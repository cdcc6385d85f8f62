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
import vn.tiendo.plan.persistence.AssignmentId;
import vn.tiendo.plan.timeframe.TimeFrame;

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

    /** Stores an assignment of one that is open. */
    public void add(Assignment assignment) {
        getEntityManager().persist(assignment);
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

    /**
     * What an agency was given of a task in one period.
     *
     * @param openedOn when it was opened
     * @param forGood it is done once and for all
     */
    public record Part(String agency, LocalDate openedOn, boolean forGood) {}

    /** All that was given of a task in periods that began before a day, and was not cancelled. */
    public List<Part> partsBefore(String task, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select a.agency, o.openedOn, case when a.forGood = true and a.status = COMPLETED then 1 else 0 end
                        from Assignment a join a.occurrence o
                        where a.task = :task and o.firstDay < :day and a.status <> CANCELLED\
                        """, Object[].class)
                .setParameter("task", task)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Part((String) row[0], (LocalDate) row[1], ((Number) row[2]).intValue() == 1))
                .toList();
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

    /**
     * What an agency was given of a task.
     *
     * @param agency lead agency at the opening
     * @param cancelled all of it was
     */
    public record Given(String task, String agency, boolean cancelled) {}

    /**
     * Of what the report of a year counts if it is not cancelled: what comes again if its period ends in the year; what is to be done
     * once if it has begun and was not completed before; nothing of which nobody knows.
     */
    public List<Given> given(String plan, int year) {
        return getEntityManager()
                .createQuery("""
                        select a.task, a.agency, min(case when a.status = CANCELLED then 1 else 0 end)
                        from Assignment a join a.occurrence o
                        where a.plan = :plan and not a.noData
                          and (o.kind in :recurring and o.lastDay between :first and :last
                            or o.kind not in :recurring and o.firstDay <= :last
                              and not (a.status = COMPLETED and a.completedOn < :first))
                        group by a.task, a.agency\
                        """, Object[].class)
                .setParameter("plan", plan)
                .setParameter("recurring", TimeFrame.RECURRING)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultStream()
                .map(row -> new Given((String) row[0], (String) row[1], ((Number) row[2]).intValue() == 1))
                .toList();
    }
}
