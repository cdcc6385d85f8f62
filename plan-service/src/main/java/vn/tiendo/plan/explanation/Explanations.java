package vn.tiendo.plan.explanation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Held;
import vn.tiendo.plan.persistence.Conditions;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.platform.change.Lookup;

/** All that agencies were asked to explain. */
@ApplicationScoped
class Explanations implements PanacheRepositoryBase<Explanation, UUID> {

    private static final String LATE = "(coalesce(answeredOn, :today) > answerBy)";

    private final AgencyDirectory directory;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Explanations(AgencyDirectory directory, TimeOrderedIds ids, Clock clock) {
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    /** One that is to be answered, under its lock. */
    Lookup<Explanation> changing(UUID id) {
        return new Lookup<>(
                "yêu cầu giải trình",
                "explanation",
                id.toString(),
                () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One that is only read. */
    Lookup<Explanation> withId(UUID id) {
        return new Lookup<>("yêu cầu giải trình", "explanation", id.toString(), () -> findByIdOptional(id));
    }

    /** On an assignment, oldest first. */
    List<Explanation> of(UUID assignment) {
        return list("assignment = ?1 order by id", assignment);
    }

    /**
     * What a list is narrowed by; null leaves a criterion out.
     *
     * @param provinces that issued the plan; what the caller may not see is not among them
     * @param agency that was given the assignment or answers for it now
     * @param askedAs in which capacity it was asked
     */
    record Filter(
            Set<String> provinces,
            String plan,
            String agency,
            UUID assignment,
            Boolean answered,
            Boolean late,
            Asker askedAs) {}

    /** In the order in which they were asked, which is that of their ids. */
    PanacheQuery<Explanation> matching(Filter filter, UUID after) {
        Conditions asked = conditions(filter).andIfAsked("id > :after", "after", after);
        return find(asked.where() + " order by id", asked.parameters());
    }

    /** The same, what was asked last first. */
    PanacheQuery<Explanation> newest(Filter filter, UUID before) {
        Conditions asked = conditions(filter).andIfAsked("id < :before", "before", before);
        return find(asked.where() + " order by id desc", asked.parameters());
    }

    private Conditions conditions(Filter filter) {
        LocalDate today = LocalDate.now(clock);
        Conditions asked = new Conditions()
                .and("province in :provinces", Map.of("provinces", filter.provinces()))
                .andIfAsked("plan = :plan", "plan", filter.plan())
                .andIfAsked("assignment = :assignment", "assignment", filter.assignment())
                .andIfAsked("askedAs = :askedAs", "askedAs", filter.askedAs());
        if (filter.answered() != null) {
            asked.and(filter.answered() ? "answeredOn is not null" : "answeredOn is null", Map.of());
        }
        if (filter.late() != null) {
            asked.and(filter.late() ? LATE : "not " + LATE, Map.of("today", today));
        }
        if (filter.agency() != null) {
            Held held = Held.by(filter.agency(), directory, today);
            asked.and(held.condition(), held.parameters());
        }
        return asked;
    }
}
