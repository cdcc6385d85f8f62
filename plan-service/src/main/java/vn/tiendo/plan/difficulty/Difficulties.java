package vn.tiendo.plan.difficulty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Held;
import vn.tiendo.plan.persistence.Conditions;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.platform.change.Lookup;

/** All difficulties with their steps. */
@ApplicationScoped
class Difficulties implements PanacheRepositoryBase<Difficulty, UUID> {

    private final EntityManager entities;
    private final AgencyDirectory directory;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Difficulties(EntityManager entities, AgencyDirectory directory, TimeOrderedIds ids, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    /** A difficulty that is to be changed, under its lock. */
    Lookup<Difficulty> changing(UUID id) {
        return new Lookup<>(
                "vướng mắc", "difficulty", id.toString(), () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A difficulty that is only read. */
    Lookup<Difficulty> withId(UUID id) {
        return new Lookup<>("vướng mắc", "difficulty", id.toString(), () -> findByIdOptional(id));
    }

    /** Stores a new difficulty with its first step. */
    Difficulty raise(Difficulty.Subject about, DifficultyRequest said, Step first) {
        Difficulty difficulty = new Difficulty(ids.next(), about, said, first);
        persist(difficulty);
        add(difficulty, first);
        return difficulty;
    }

    /** Stores a step that a difficulty has taken. */
    void add(Difficulty difficulty, Step step) {
        entities.persist(new StepRow(difficulty.id(), step));
    }

    /**
     * What a list is narrowed by; null leaves a criterion out.
     *
     * @param provinces that issued the plan; what the caller may not see is not among them
     * @param agency whose difficulty it is, who answers for that agency now, or who raised it
     */
    record Filter(Set<String> provinces, String plan, String agency, DifficultyState state, UUID assignment) {}

    /** Difficulties in the order in which they were raised, which is that of their ids. */
    List<DifficultyView> matching(Filter filter, UUID after, int limit) {
        Conditions asked = new Conditions()
                .and("province in :provinces", Map.of("provinces", filter.provinces()))
                .andIfAsked("plan = :plan", "plan", filter.plan())
                .andIfAsked("state = :state", "state", filter.state())
                .andIfAsked("assignment = :assignment", "assignment", filter.assignment())
                .andIfAsked("id > :after", "after", after);
        if (filter.agency() != null) {
            Held held = Held.by(filter.agency(), directory, LocalDate.now(clock));
            asked.and("(raisedBy in :generally or " + held.condition() + ")", held.parameters());
        }
        return views(find(asked.where() + " order by id", asked.parameters())
                .page(Page.ofSize(limit))
                .list());
    }

    DifficultyView view(Difficulty difficulty) {
        return views(List.of(difficulty)).get(0);
    }

    private List<DifficultyView> views(Collection<Difficulty> difficulties) {
        if (difficulties.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Step>> steps = entities.createQuery(
                        "from StepRow s where s.key.difficulty in :ids order by s.key.number", StepRow.class)
                .setParameter("ids", difficulties.stream().map(Difficulty::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StepRow::difficulty, Collectors.mapping(StepRow::step, Collectors.toList())));
        return difficulties.stream().map(d -> d.view(steps.get(d.id()))).toList();
    }
}
