package vn.tiendo.plan.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.platform.access.ProvinceLookup;

/** Provinces and agencies as the registry has them. */
@Singleton
class RegistryProvinces implements ProvinceLookup {

    private final AgencyDirectory directory;
    private final Clock clock;

    RegistryProvinces(AgencyDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Set<String> provinces() {
        return directory.provinces();
    }

    @Override
    public Set<String> answeredBy(String province) {
        return directory.answeredBy(province, LocalDate.now(clock));
    }

    @Override
    public String answersNow(String province) {
        return directory.answering(province, LocalDate.now(clock));
    }

    @Override
    public Optional<String> provinceOf(String agency) {
        return directory.agency(agency).map(AgencyDefinition::province);
    }

    @Override
    public Set<String> heldBy(String agency) {
        return directory.answeredBy(agency, LocalDate.now(clock), null);
    }

    @Override
    public String nameOfProvince(String province) {
        return directory.province(province).orElseThrow().name();
    }

    @Override
    public String nameOfAgency(String agency) {
        return directory.named(agency).name();
    }
}
