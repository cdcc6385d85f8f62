package vn.tiendo.plan.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.contracts.PlanWords;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.Agencies;
import vn.tiendo.plan.agency.Agency;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Province;
import vn.tiendo.plan.agency.Provinces;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Slug;
import vn.tiendo.plan.profile.Profiles;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where agencies are registered, changed and ended. Those of one province one after the other: names are compared. */
@ApplicationScoped
class AgencyDesk {

    private final RegistryChanges changes;
    private final Agencies agencies;
    private final Provinces provinces;
    private final Profiles profiles;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    AgencyDesk(
            RegistryChanges changes,
            Agencies agencies,
            Provinces provinces,
            Profiles profiles,
            AgencyDirectory directory,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.agencies = agencies;
        this.provinces = provinces;
        this.profiles = profiles;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    /** An agency with the version that a change is based on. */
    record Versioned(AgencyDefinition agency, long version) {}

    /** An agency that is changed. */
    private record Found(Agency row) implements Changeable {

        @Override
        public String province() {
            return row.definition().province();
        }

        @Override
        public long version() {
            return row.version();
        }
    }

    /** A province that is given agencies. */
    private record Place(Province row) implements Changeable {

        @Override
        public String province() {
            return row.definition().id();
        }
    }

    /** Registers an agency; INVALID or CONFLICT by field. */
    Versioned register(NewAgency body, RequestKey on) {
        return followed(changes.apply(new Change<>(
                new Request<>(on, "new agency", body, Versioned.class),
                place(body.province()),
                place -> register(place, body))));
    }

    private Versioned register(Place place, NewAgency body) {
        AgencyDefinition agency = new AgencyDefinition(
                freeId(body.province(), body.name(), body.validFrom(), Set.of()),
                body.province(),
                body.name(),
                body.kind(),
                body.validFrom(),
                null,
                false,
                body.aliases() == null ? List.of() : body.aliases(),
                words(body.act()),
                List.of());
        AgencyRules rules = rules(place, body.act(), body.validFrom());
        require(rules);
        rules.names(agency, agencies.ofProvince(place.province()));
        requireFree(rules);
        return written(new Agency(agency), agency, Audit.Action.REGISTERED, null);
    }

    /** Changes how an agency is called; INVALID or CONFLICT by field. */
    Versioned change(String id, Precondition on, AgencyChange body) {
        return followed(changes.apply(
                new Change<>(new Request<>(on, "agency " + id, body, Versioned.class), found(id), found -> {
                    AgencyDefinition before = found.row().definition();
                    AgencyDefinition after = before.called(
                            body.name(),
                            body.validFrom(),
                            body.aliases() == null ? List.of() : body.aliases(),
                            body.source());
                    AgencyRules rules = new AgencyRules();
                    rules.firstDay(body.validFrom());
                    if (after.validTo() != null
                            && body.validFrom() != null
                            && body.validFrom().isAfter(after.validTo())) {
                        rules.defects()
                                .put(
                                        "validFrom",
                                        new Text(
                                                "Ngày bắt đầu sau ngày cuối của cơ quan.",
                                                "The first day is after the agency's last one."));
                    }
                    require(rules);
                    rules.names(after, agencies.ofProvince(before.province()));
                    requireFree(rules);
                    return written(found.row(), after, Audit.Action.AMENDED, before);
                })));
    }

    /** Records the act that ends an agency, or another one that sets another day; INVALID by field. */
    Versioned end(String id, Precondition on, AgencyEnding body) {
        return followed(changes.apply(
                new Change<>(new Request<>(on, "agency-ending " + id, body, Versioned.class), found(id), found -> {
                    AgencyDefinition before = found.row().definition();
                    AgencyRules rules = new AgencyRules();
                    body.act().addDefects("act", LocalDate.now(clock), rules.defects());
                    rules.ending(before, body, agencies.byId(), scope.provinces(null));
                    require(rules);
                    return written(
                            found.row(),
                            before.ended(
                                    body.lastDay(),
                                    body.successors().stream()
                                            .map(s -> new AgencyDefinition.Succession(
                                                    s.agency(),
                                                    body.lastDay().plusDays(1),
                                                    s.function(),
                                                    words(body.act())))
                                            .toList()),
                            Audit.Action.ENDED,
                            before);
                })));
    }

    /** Registers the communes of a province; a placeholder for them ends the day before. INVALID or CONFLICT by row. */
    Communes load(String province, CommuneList body, RequestKey on) {
        Communes loaded = changes.apply(new Change<>(
                new Request<>(on, "communes " + province, body, Communes.class),
                place(province),
                place -> load(place, body)));
        directory.follow();
        return loaded;
    }

    private Communes load(Place place, CommuneList body) {
        AgencyRules rules = rules(place, body.act(), body.validFrom());
        List<AgencyDefinition> known = new ArrayList<>(agencies.ofProvince(place.province()));
        Map<String, AgencyDefinition> added = new LinkedHashMap<>();
        for (int i = 0; i < body.communes().size(); i++) {
            String name = rules.commune(i, body.communes().get(i));
            AgencyDefinition commune = new AgencyDefinition(
                    freeId(place.province(), name, body.validFrom(), added.keySet()),
                    place.province(),
                    name,
                    AgencyDefinition.Kind.COMMUNE,
                    body.validFrom(),
                    null,
                    false,
                    List.of(name.replace("Ủy ban nhân dân", "UBND")),
                    words(body.act()),
                    List.of());
            rules.name("communes[" + i + "]", name, commune, known);
            known.add(commune);
            added.put(commune.id(), commune);
        }
        require(rules);
        Optional<Agency> placeholder = agencies.placeholder(place.province(), AgencyDefinition.Kind.COMMUNE);
        placeholder
                .filter(row -> row.definition().isValidOn(body.validFrom()))
                .ifPresent(row -> written(
                        row,
                        row.definition().ended(body.validFrom().minusDays(1), List.of()),
                        Audit.Action.ENDED,
                        row.definition()));
        added.values().forEach(commune -> written(new Agency(commune), commune, Audit.Action.REGISTERED, null));
        return new Communes(place.province(), body.validFrom(), List.copyOf(added.keySet()));
    }

    private AgencyRules rules(Place place, Decision act, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        String now = directory.answering(place.province(), today);
        if (!now.equals(place.province())) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Tỉnh này đã kết thúc; cơ quan mới thuộc tỉnh “" + now + "”.",
                    "This province has ended; a new agency is one of '" + now + "'.");
        }
        AgencyRules rules = new AgencyRules();
        act.addDefects("act", today, rules.defects());
        rules.firstDay(from);
        return rules;
    }

    private static void require(AgencyRules rules) {
        if (!rules.defects().isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, rules.defects());
        }
    }

    private static void requireFree(AgencyRules rules) {
        if (!rules.defects().isEmpty()) {
            throw ProblemException.fields(Kind.CONFLICT, rules.defects());
        }
    }

    /**
     * Of its name; where another body has that, with its first year, and then with a number: names that differ in their marks alone, such as
     * Tân Lập and Tấn Lập, are the same without them.
     *
     * @param given out with the same request
     */
    private String freeId(String province, String name, LocalDate from, Set<String> given) {
        String id = province + "-" + Slug.of(name);
        String ofYear = id + "-" + from.getYear();
        return Stream.concat(
                        Stream.of(id, ofYear), IntStream.iterate(2, n -> n + 1).mapToObj(n -> ofYear + "-" + n))
                .filter(free -> !given.contains(free) && agencies.findById(free) == null)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Decision act) {
        return act.number() + " " + PlanWords.day(act.date()) + " của " + act.issuer();
    }

    /** @param before null: it is new */
    private Versioned written(Agency row, AgencyDefinition after, Audit.Action action, AgencyDefinition before) {
        row.decide(after);
        agencies.changed(row);
        changes.record(
                profiles.entry(after),
                clock.instant(),
                changes.caller().agency(),
                action,
                Audit.Of.agency(after.id(), after.province()),
                before,
                after);
        return new Versioned(after, row.version());
    }

    /** What this node answers next, and opens, is by the new agencies. */
    private Versioned followed(Versioned made) {
        directory.follow();
        return made;
    }

    private Lookup<Place> place(String province) {
        return new Lookup<>("tỉnh", "province", province, () -> Optional.ofNullable(
                        provinces.findById(province, LockModeType.PESSIMISTIC_WRITE))
                .map(Place::new));
    }

    private Lookup<Found> found(String id) {
        return new Lookup<>("cơ quan", "agency", id, () -> {
            Optional<AgencyDefinition> agency = directory.agency(id);
            agency.ifPresent(a -> provinces.findById(a.province(), LockModeType.PESSIMISTIC_WRITE));
            return agencies.findByIdOptional(id).map(Found::new);
        });
    }
}
