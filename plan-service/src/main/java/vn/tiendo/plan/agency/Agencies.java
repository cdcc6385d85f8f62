package vn.tiendo.plan.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All agencies. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

    /**
     * Agencies in the order of their ids.
     *
     * @param provinces only of these
     * @param after id of the last one seen, or null
     */
    public List<AgencyDefinition> matching(Set<String> provinces, Filter filter, String after, int limit) {
        List<String> where = new ArrayList<>(List.of("province in :provinces"));
        Parameters parameters = Parameters.with("provinces", provinces);
        if (filter.kind != null) {
            where.add("kind = :kind");
            parameters.and("kind", filter.kind);
        }
        if (filter.text != null) {
            where.add("name like :text escape '!'");
            parameters.and("text", "%" + filter.text.replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.on != null) {
            where.add("(validFrom is null or validFrom <= :on) and (validTo is null or validTo >= :on)");
            parameters.and("on", filter.on);
        }
        if (after != null) {
            where.add("id > :after");
            parameters.and("after", after);
        }
        return find(String.join(" and ", where) + " order by id", parameters).page(Page.ofSize(limit)).stream()
                .map(Agency::definition)
                .toList();
    }

    public List<String> idsOf(String province) {
        return find("province", province).stream().map(a -> a.definition().id()).toList();
    }

    /** Null leaves a criterion out. */
    public record Filter(AgencyDefinition.Kind kind, String text, LocalDate on) {}
}
