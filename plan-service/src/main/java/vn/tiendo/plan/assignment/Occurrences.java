package vn.tiendo.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All occurrences that have been opened. */
@ApplicationScoped
class Occurrences implements PanacheRepository<OpenOccurrence> {

    /** Keys of what is open, by task of the plan. */
    Map<String, Set<String>> keysByTask(String plan) {
        return find("replaced = 0 and task in (select t.id from Task t where t.plan = ?1)", plan).stream()
                .collect(Collectors.groupingBy(
                        OpenOccurrence::task, Collectors.mapping(OpenOccurrence::key, Collectors.toSet())));
    }

    /** Those of a task that count, oldest first. */
    List<OpenOccurrence> ofTask(String task) {
        return list("replaced = 0 and task = ?1 order by firstDay, id", task);
    }

    /** The number of the next classification of a task that replaces something. */
    int nextReplacement(String task) {
        return find("task = ?1 order by replaced desc", task).stream()
                        .mapToInt(OpenOccurrence::replaced)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** The assignments of an occurrence, locked: a status change that is under way comes before or after. */
    List<Assignment> assignmentsOf(OpenOccurrence occurrence) {
        return getEntityManager()
                .createQuery("from Assignment a where a.occurrence = :occurrence order by a.id", Assignment.class)
                .setParameter("occurrence", occurrence)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Agencies that completed a task in a period before a classification put something else in its place. */
    Set<String> completedBefore(String task, String key) {
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
