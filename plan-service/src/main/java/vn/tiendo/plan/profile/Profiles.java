package vn.tiendo.plan.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.publication.RegistryEvents;

/** All document profiles. */
@ApplicationScoped
public class Profiles implements PanacheRepositoryBase<AgencyProfile, String> {

    /** An agency's event, after the schema {@code registry.agency.v1}. */
    record Event(
            @JsonUnwrapped AgencyDefinition definition,
            @JsonInclude(JsonInclude.Include.NON_NULL) DocumentProfile documentProfile) {}

    static RegistryEvents.Entry entry(AgencyDefinition agency, AgencyProfile profile) {
        return new RegistryEvents.Entry(
                "agency", agency.id(), new Event(agency, profile == null ? null : profile.applied()));
    }

    /** An agency as it is to be published, with the profile that applies. */
    public RegistryEvents.Entry entry(AgencyDefinition agency) {
        return entry(agency, findById(agency.id()));
    }

    List<AgencyProfile> of(String province) {
        return list("province", province);
    }

    /**
     * Takes in what the catalogue ships. What a focal agency set goes before it.
     *
     * @param shipped by agency
     * @return the agencies as they are to be published, with the profiles that apply
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RegistryEvents.Entry> ship(
            Collection<AgencyDefinition> agencies, Map<String, DocumentProfile> shipped) {
        // Locked: what a focal agency sets meanwhile is published after this, and not taken back by it.
        Map<String, AgencyProfile> known = findAll().withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(AgencyProfile::agency, Function.identity(), (a, b) -> a, HashMap::new));
        for (AgencyDefinition agency : agencies) {
            DocumentProfile profile = shipped.get(agency.id());
            AgencyProfile row = known.get(agency.id());
            if (row != null) {
                row.ship(profile);
            } else if (profile != null) {
                AgencyProfile added = new AgencyProfile(agency);
                added.ship(profile);
                persist(added);
                known.put(agency.id(), added);
            }
        }
        return agencies.stream().map(a -> entry(a, known.get(a.id()))).toList();
    }
}
