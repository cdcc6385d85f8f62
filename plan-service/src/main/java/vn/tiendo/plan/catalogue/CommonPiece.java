package vn.tiendo.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Province;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.agency.Provinces;
import vn.tiendo.plan.calendar.NationalCalendar;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.publication.RegistryEvents;

/** What all plans stand on: the calendar, the provinces, and the agencies with their successions. */
@ApplicationScoped
class CommonPiece {

    private static final Logger LOG = Logger.getLogger(CommonPiece.class);

    static final String NAME = "calendar, provinces and agencies";

    private final Turn turn;
    private final NationalCalendar calendar;
    private final Provinces provinces;
    private final AgencyPiece agencies;
    private final AgencyDirectory directory;
    private final RegistryEvents events;
    private final Clock clock;

    CommonPiece(
            Turn turn,
            NationalCalendar calendar,
            Provinces provinces,
            AgencyPiece agencies,
            AgencyDirectory directory,
            RegistryEvents events,
            Clock clock) {
        this.turn = turn;
        this.calendar = calendar;
        this.provinces = provinces;
        this.agencies = agencies;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the database has it as the files say, whichever node brought it there. */
    private boolean isIn(Catalogue catalogue) {
        return QuarkusTransaction.joiningExisting().call(() -> turn.hasCommon(content(catalogue)));
    }

    /** Stores it unless it is in; then this node knows the agencies, too. */
    void load(Catalogue catalogue, String edition) {
        if (!isIn(catalogue)) {
            QuarkusTransaction.joiningExisting().run(() -> store(catalogue, edition));
        }
        know();
    }

    /** This node knows the agencies that the database has. */
    void know() {
        directory.follow();
    }

    private void store(Catalogue catalogue, String edition) {
        turn.take(NAME, edition);
        String content = content(catalogue);
        if (turn.hasCommon(content)) {
            return;
        }
        List<ProvinceDefinition> allProvinces = catalogue.provinces().stream()
                .map(Catalogue.OfProvince::province)
                .toList();
        List<RegistryEvents.Entry> entries = new ArrayList<>(
                calendar.load(catalogue.calendar().days(), catalogue.calendar().years()));
        define(provinces, Province::definition, allProvinces, ProvinceDefinition::id, Province::new, Province::define);
        tellOfOthers(allProvinces);
        allProvinces.forEach(p -> entries.add(new RegistryEvents.Entry("province", p.id(), p)));
        entries.addAll(agencies.store(catalogue));
        events.registry(entries, clock.instant());
        turn.keepCommon(content);
    }

    /** Nothing takes a province away again: who is not served any more stays as he was loaded last. */
    private void tellOfOthers(List<ProvinceDefinition> served) {
        List<String> others = provinces.listAll().stream()
                .map(province -> province.definition().id())
                .filter(id -> served.stream().noneMatch(p -> p.id().equals(id)))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            LOG.infof(
                    "In the registry beside the provinces that are loaded, as they were: %s",
                    String.join(", ", others));
        }
    }

    /** By one question for all rows, not by one for each. */
    static <E, D> void define(
            PanacheRepositoryBase<E, ?> repository,
            Function<E, D> definitionOf,
            List<D> definitions,
            Function<D, ?> id,
            Function<D, E> creation,
            BiConsumer<E, D> definition) {
        Map<?, E> known = repository.listAll().stream().collect(Collectors.toMap(definitionOf.andThen(id), e -> e));
        for (D d : definitions) {
            E entity = known.get(id.apply(d));
            if (entity == null) {
                repository.persist(creation.apply(d));
            } else {
                definition.accept(entity, d);
            }
        }
    }

    private String content(Catalogue catalogue) {
        return Sha256.hex(events.write(List.of(
                catalogue.calendar().days(),
                catalogue.calendar().years(),
                catalogue.provinces().stream()
                        .map(Catalogue.OfProvince::province)
                        .toList(),
                catalogue.provinces().stream()
                        .map(Catalogue.OfProvince::agencies)
                        .toList(),
                AgencyPiece.profiles(catalogue))));
    }
}
