package vn.tiendo.plan.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Provinces;

/** The agencies whose profiles there are. */
@ApplicationScoped
class ProfiledAgencies {

    private final AgencyDirectory directory;
    private final Provinces provinces;
    private final Profiles profiles;

    ProfiledAgencies(AgencyDirectory directory, Provinces provinces, Profiles profiles) {
        this.directory = directory;
        this.provinces = provinces;
        this.profiles = profiles;
    }

    Optional<AgencyDefinition> known(String id) {
        return directory.agency(id);
    }

    void lock(String province) {
        provinces.findById(province, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a province of which something is known. */
    List<ProfileRules.Owned> profiled(String province) {
        return profiles.of(province).stream()
                .filter(row -> row.applied() != null)
                .flatMap(row -> directory.agency(row.agency()).stream()
                        .map(a -> new ProfileRules.Owned(a.id(), a.name(), a.kind(), row.applied())))
                .toList();
    }
}
