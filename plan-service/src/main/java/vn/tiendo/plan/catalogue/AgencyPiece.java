package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.Agencies;
import vn.tiendo.plan.agency.Agency;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.profile.DocumentProfile;
import vn.tiendo.plan.profile.Profiles;
import vn.tiendo.plan.publication.RegistryEvents;

/** The agencies of all provinces, with what stands on their documents. */
@ApplicationScoped
class AgencyPiece {

    private final Agencies agencies;
    private final Profiles profiles;

    AgencyPiece(Agencies agencies, Profiles profiles) {
        this.agencies = agencies;
        this.profiles = profiles;
    }

    /** @return what is to be published of them */
    List<RegistryEvents.Entry> store(Catalogue catalogue) {
        List<AgencyDefinition> all = catalogue.provinces().stream()
                .flatMap(file -> file.agencies().stream())
                .toList();
        CommonPiece.define(agencies, Agency::definition, all, AgencyDefinition::id, Agency::new, Agency::load);
        Map<String, AgencyDefinition> applied = agencies.byId();
        return profiles.ship(
                all.stream().map(agency -> applied.get(agency.id())).toList(), profiles(catalogue));
    }

    /** By agency, in the order of their ids. */
    static Map<String, DocumentProfile> profiles(Catalogue catalogue) {
        return catalogue.provinces().stream()
                .flatMap(file -> file.profiles().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
