package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.http.Page;

/** All tasks. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

    private static final Keyset IN_ORDER_OF_PLANS = new Keyset(
            List.of(
                    Keyset.Key.of("t.plan", String.class),
                    Keyset.Key.of("t.position", Integer.class),
                    Keyset.Key.of("t.id", String.class)),
            false,
            null);

    private static final String AWAITING_ACT = """
            t.province in :provinces and t.kinds like :triggered
            and not exists (select 1 from TaskTrigger r where r.task = t.id)
            and function('json_value', t.definition, '$.amended.withdrawnBy.number') is null
            and coalesce(function('json_value', p.definition, '$.inForceTo'), '9999-12-31') >= :day""";

    private static final String ANSWERED =
            "cast(sql('coalesce(json_contains(?, ?), 0)', t.notIssuedYears, :year) as Integer) = 1";

    /** A task by its id, or by the id that its present number would give it when an amendment moved it. */
    public Optional<Task> named(String id) {
        int hyphen = id.lastIndexOf('-');
        return findByIdOptional(id)
                .or(() -> hyphen < 0
                        ? Optional.empty()
                        : find("plan = ?1 and number = ?2", id.substring(0, hyphen), id.substring(hyphen + 1))
                                .firstResultOptional());
    }

    /** The rows of a plan in the order of lists. */
    public List<Task> rowsOf(String plan) {
        return list("plan = ?1 order by position", plan);
    }

    public List<TaskDefinition> ofPlan(String plan) {
        return find("plan = ?1 order by position", plan).stream()
                .map(Task::definition)
                .toList();
    }

    /** The plan of a task; asked before the task is read, by those who lock the plan first. */
    public Optional<String> planOf(String task) {
        return find("select t.plan from Task t where t.id = ?1", task)
                .project(String.class)
                .firstResultOptional();
    }

    /**
     * A page of tasks of plans in force that wait for an act that nobody has recorded, in the order of plans and of tasks within them.
     *
     * @param provinces that issued the plans
     * @param plan only tasks of this one; null: all
     * @param answered only those of which it was said, or not said, that the act is not issued in the day's year; null: all
     */
    public Page<Task> awaitingActs(
            Set<String> provinces, String plan, Boolean answered, LocalDate day, Keyset.PageRequest piece) {
        return IN_ORDER_OF_PLANS.page(getEntityManager(), awaiting(provinces, plan, answered, day), piece);
    }

    /** How many a list of all pages would show. */
    public long countAwaitingActs(Set<String> provinces, Boolean answered, LocalDate day) {
        Keyset.Query<Task> question = awaiting(provinces, null, answered, day);
        var query = getEntityManager()
                .createQuery("select count(t) from " + question.from() + " where " + question.where(), Long.class);
        question.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Keyset.Query<Task> awaiting(Set<String> provinces, String plan, Boolean answered, LocalDate day) {
        String where = AWAITING_ACT;
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "provinces", provinces, "triggered", "%\"" + TimeFrame.Kind.TRIGGERED + "\"%", "day", day.toString()));
        if (plan != null) {
            where += " and t.plan = :plan";
            parameters.put("plan", plan);
        }
        if (answered != null) {
            where += " and " + (answered ? "" : "not ") + ANSWERED;
            parameters.put("year", String.valueOf(day.getYear()));
        }
        return new Keyset.Query<>(Task.class, "t", "Task t join Plan p on p.id = t.plan", where, parameters);
    }
}
