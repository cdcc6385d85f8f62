package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.persistence.Sorts;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Page;

/** All plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    private static final Keyset.Key ID = Keyset.Key.of("p.id", String.class);

    private static final Sorts SORTS = Sorts.by("id", ID).or("title", Keyset.Key.of("p.sortTitle", String.class), ID);

    private final EntityManager entities;

    Plans(EntityManager entities) {
        this.entities = entities;
    }

    /** A plan that is to be changed, under its lock: what opens its occurrences waits, and is waited for. */
    public Lookup<Plan> changing(String id) {
        return new Lookup<>("kế hoạch", "plan", id, () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A plan that is only read. */
    public Lookup<Plan> withId(String id) {
        return new Lookup<>("kế hoạch", "plan", id, () -> findByIdOptional(id));
    }

    public List<PlanDefinition> ofProvinces(Set<String> provinces) {
        return list("province in ?1 order by id", provinces.isEmpty() ? Set.of("") : provinces).stream()
                .map(Plan::definition)
                .toList();
    }

    /** In their order. */
    public List<String> ids() {
        return find("select p.id from Plan p order by p.id")
                .project(String.class)
                .list();
    }

    /**
     * A page of plans.
     *
     * @param provinces that issued them
     * @param parent only plans that carry out this one; null: all
     * @param text words in title or number, or null
     * @param sort what the caller asked for, or null: by id
     */
    Page<Plan> matching(Set<String> provinces, String parent, String text, String sort, Keyset.PageRequest piece) {
        String where = "p.province in :provinces";
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", provinces));
        if (parent != null) {
            where += " and p.parent = :parent";
            parameters.put("parent", parent);
        }
        Search search = text == null ? null : Search.of(text);
        if (search != null) {
            where += " and " + search.in("p.searchText");
            parameters.putAll(search.parameters());
        }
        return SORTS.asked(sort, search == null ? null : search.best("p.searchText"))
                .page(entities, new Keyset.Query<>(Plan.class, "p", "Plan p", where, parameters), piece);
    }
}
