package vn.tiendo.plan.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.persistence.Sorts;
import vn.tiendo.platform.http.Page;

/** All agencies. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

    private static final Keyset.Key ID = Keyset.Key.of("g.id", String.class);

    private static final Sorts SORTS = Sorts.by("id", ID).or("name", Keyset.Key.of("g.sortName", String.class), ID);

    private final EntityManager entities;

    Agencies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A page of agencies.
     *
     * @param sort what the caller asked for, or null: by id
     */
    public Page<AgencyDefinition> matching(Filter filter, String sort, Keyset.PageRequest piece) {
        List<String> where = new ArrayList<>(List.of("g.province in :provinces"));
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", filter.provinces));
        if (filter.kind != null) {
            where.add("g.kind = :kind");
            parameters.put("kind", filter.kind);
        }
        Search search = filter.text == null ? null : Search.of(filter.text);
        if (search != null) {
            where.add(search.in("g.searchText"));
            parameters.putAll(search.parameters());
        }
        if (filter.on != null) {
            where.add("(g.validFrom is null or g.validFrom <= :on) and (g.validTo is null or g.validTo >= :on)");
            parameters.put("on", filter.on);
        }
        var question = new Keyset.Query<>(Agency.class, "g", "Agency g", String.join(" and ", where), parameters);
        return SORTS.asked(sort, search == null ? null : search.best("g.searchText"))
                .page(entities, question, piece)
                .map(Agency::definition);
    }

    public List<String> idsOf(String province) {
        return find("province", province).stream().map(a -> a.definition().id()).toList();
    }

    /**
     * What the list is narrowed by; null leaves a criterion out.
     *
     * @param text words in the name or in aliases
     */
    public record Filter(Set<String> provinces, AgencyDefinition.Kind kind, String text, LocalDate on) {}
}
