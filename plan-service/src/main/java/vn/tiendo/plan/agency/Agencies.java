package vn.tiendo.plan.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.persistence.Sorts;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.http.Page;

/** All agencies. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

    private static final Keyset.Key ID = Keyset.Key.of("g.id", String.class);

    private static final Sorts SORTS = Sorts.by("id", ID).or("name", Keyset.Key.of("g.sortName", String.class), ID);

    private final EntityManager entities;
    private final Jdbc jdbc;

    Agencies(EntityManager entities, Jdbc jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * A page of agencies.
     *
     * @param sort what the caller asked for, or null: by id
     */
    public Page<AgencyDefinition> matching(Filter filter, String sort, Keyset.PageRequest piece) {
        List<String> where = new ArrayList<>(List.of("g.province in :provinces"));
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", filter.provinces));
        if (!filter.kinds.isEmpty()) {
            where.add("g.kind in :kinds");
            parameters.put("kinds", filter.kinds);
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

    /** Those that stand in the files of a province: what an official registered or changed does not depend on them. */
    public List<String> idsFromFile(String province) {
        return find("province", province).stream()
                .filter(agency -> !agency.isChangedHere())
                .map(agency -> agency.definition().id())
                .toList();
    }

    /** A province's agencies, ended ones included. */
    public List<AgencyDefinition> ofProvince(String province) {
        return find("province", province).stream().map(Agency::definition).toList();
    }

    /** All agencies by their ids. */
    public Map<String, AgencyDefinition> byId() {
        return streamAll().map(Agency::definition).collect(Collectors.toMap(AgencyDefinition::id, a -> a));
    }

    /** What stands for the bodies of a kind whose list is not loaded. */
    public Optional<Agency> placeholder(String province, AgencyDefinition.Kind kind) {
        return find("province = ?1 and kind = ?2", province, kind).stream()
                .filter(agency -> agency.definition().placeholder())
                .findFirst();
    }

    /** Stores what an official has said of one, and has every node read the agencies again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Agency agency) {
        persist(agency);
        flush(); // its version rises with what is written
        jdbc.update("update catalogue_load set agency_changes = agency_changes + 1 where id = 1");
    }

    /**
     * What the list is narrowed by; null, or no kind, leaves a criterion out.
     *
     * @param text words in the name or in aliases
     */
    public record Filter(Set<String> provinces, List<AgencyDefinition.Kind> kinds, String text, LocalDate on) {}
}
