package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** What was given to whom under a plan. */
@ApplicationScoped
public class GivenWork {

    private final EntityManager entities;

    GivenWork(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What an agency was given of a task.
     *
     * @param agency lead agency at the opening
     * @param cancelled all of it was
     */
    public record Work(String task, String agency, boolean cancelled) {}

    /** In a year: occurrences that meet it, and dated ones from before that are still open. */
    public List<Work> ofYear(String plan, int year) {
        return entities.createQuery("""
                        select a.task, a.agency, min(case when a.status = CANCELLED then 1 else 0 end)
                        from Assignment a join a.occurrence o
                        where a.plan = :plan and (o.firstDay <= :last and o.lastDay >= :first
                           or a.due < :first and a.status <> CANCELLED
                              and not (a.status = COMPLETED and a.completedOn < :first))
                        group by a.task, a.agency\
                        """, Object[].class)
                .setParameter("plan", plan)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultStream()
                .map(row -> new Work((String) row[0], (String) row[1], ((Number) row[2]).intValue() == 1))
                .toList();
    }
}
