package vn.tiendo.report.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.access.ProvinceLookup;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Province;
import vn.tiendo.report.ledger.entry.Succession;

/** What has been learnt of the registry. */
@Singleton
class RegistryProvinces implements ProvinceLookup {

    private final Registries registries;
    private final Clock clock;

    RegistryProvinces(Registries registries, Clock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    @Override
    public Set<String> provinces() {
        return registries.current().provinces().keySet();
    }

    @Override
    public Set<String> answeredBy(String province) {
        return registries.current().answeredBy(province);
    }

    @Override
    public String answersNow(String province) {
        Registry registry = registries.current();
        Province known = registry.provinces().get(province);
        boolean ended =
                known != null && known.validTo() != null && LocalDate.now(clock).isAfter(known.validTo());
        return ended ? registry.answersNow(province) : province;
    }

    @Override
    public Optional<String> provinceOf(String agency) {
        return Optional.ofNullable(registries.current().agencies().get(agency)).map(Agency::province);
    }

    @Override
    public Set<String> heldBy(String agency) {
        Succession succession = new Succession(registries.current().agencies());
        LocalDate today = LocalDate.now(clock);
        return registries.current().agencies().keySet().stream()
                .filter(id ->
                        id.equals(agency) || succession.answering(id, today).contains(agency))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String nameOfProvince(String province) {
        return registries.current().provinces().get(province).name();
    }

    @Override
    public String nameOfAgency(String agency) {
        return registries.current().agencies().get(agency).name();
    }
}
