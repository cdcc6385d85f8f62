package vn.tiendo.plan.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contracts.PlanWords;
import vn.tiendo.plan.persistence.Followed;
import vn.tiendo.platform.database.Jdbc;

/**
 * Who is there on a day and who takes over from whom, answered from memory: some thousand agencies that change a few times
 * a year. A change that another node brings is known here a second later.
 */
@ApplicationScoped
public class AgencyDirectory {

    private final Supplier<Snapshot> registry;
    private final Runnable look;

    @Inject
    AgencyDirectory(Provinces provinces, Agencies agencies, Jdbc jdbc) {
        Followed<Snapshot> followed = new Followed<>(
                () -> jdbc.first(
                        "select concat(common_content, ' ', agency_changes) from catalogue_load where common_content is not null",
                        row -> row.getString(1)),
                () -> Snapshot.of(
                        provinces.listAll().stream().map(Province::definition).toList(),
                        agencies.listAll().stream().map(Agency::definition).toList()));
        registry = followed::get;
        look = followed::current;
    }

    /** Of what somebody else keeps. */
    AgencyDirectory(Supplier<Snapshot> registry) {
        this.registry = registry;
        this.look = () -> {};
    }

    /** Looks at once whether another node has brought other agencies, as whoever writes down who has to do something must. */
    public void follow() {
        look.run();
    }

    private Snapshot snapshot() {
        return registry.get();
    }

    public Optional<AgencyDefinition> agency(String id) {
        return Optional.ofNullable(snapshot().agencies.get(id));
    }

    public Optional<ProvinceDefinition> province(String id) {
        return Optional.ofNullable(snapshot().provinces.get(id));
    }

    /** A province's agencies, ended ones included, in the order of their ids. */
    public List<AgencyDefinition> agenciesOf(String province) {
        return snapshot().of(province).stream()
                .sorted(Comparator.comparing(AgencyDefinition::id))
                .toList();
    }

    /** The ids of all provinces, ended ones included. */
    public Set<String> provinces() {
        return snapshot().provinces.keySet();
    }

    /** An agency that is known to exist, with its name. */
    public NamedAgency named(String id) {
        return new NamedAgency(id, snapshot().agencies.get(id).name());
    }

    /**
     * The name by which people tell it from all others: after a merger of provinces an ended one is called by its province and its last
     * day where one of the same name goes on, "Sở Công Thương tỉnh Bình Định (trước ngày 01/7/2025)".
     */
    public String distinctName(String id) {
        AgencyDefinition agency = snapshot().agencies.get(id);
        ProvinceDefinition province = snapshot().provinces.get(agency.province());
        boolean goesOn = province.successor() != null
                && agenciesOf(province.successor()).stream()
                        .anyMatch(other -> other.name().equals(agency.name()));
        return goesOn
                ? "%s tỉnh %s (trước %s)"
                        .formatted(
                                agency.name().replaceFirst(" tỉnh$", ""),
                                province.name(),
                                PlanWords.day(province.validTo().plusDays(1)))
                : agency.name();
    }

    /** The province that answers for another one on a day: itself, or the one that continues it after a merger. */
    public String answering(String province, LocalDate day) {
        ProvinceDefinition definition = snapshot().provinces.get(province);
        if (definition == null || definition.validTo() == null || !day.isAfter(definition.validTo())) {
            return province;
        }
        return answering(definition.successor(), day);
    }

    /** The provinces that a province answers for on a day, itself included. */
    public Set<String> answeredBy(String province, LocalDate day) {
        return snapshot().provinces.keySet().stream()
                .filter(id -> answering(id, day).equals(province) || id.equals(province))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who answers on a day for what an agency was given.
     *
     * @param function function of the task, or null: decides between successors that took over different functions
     * @return the agency itself while it exists, else those that took over; empty when nobody did. A placeholder keeps what it was
     *     given: nobody takes that over, and the focal agency writes for it
     */
    public Set<String> answering(String agency, LocalDate day, String function) {
        AgencyDefinition definition = snapshot().agencies.get(agency);
        if (definition.validTo() == null || !day.isAfter(definition.validTo()) || definition.placeholder()) {
            return Set.of(agency);
        }
        List<AgencyDefinition.Succession> byFunction = definition.successors().stream()
                .filter(s -> function != null && function.equals(s.function()))
                .toList();
        Stream<AgencyDefinition.Succession> successors = byFunction.isEmpty()
                ? definition.successors().stream().filter(s -> s.function() == null)
                : byFunction.stream();
        return successors
                .flatMap(s -> answering(s.agency(), day, function).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The functions that decide a succession somewhere. */
    public Set<String> functions() {
        return snapshot().agencies.values().stream()
                .flatMap(a -> a.successors().stream())
                .map(AgencyDefinition.Succession::function)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies, ended ones included, for which an agency answers on a day in tasks with a function, or with none. */
    public Set<String> answeredBy(String agency, LocalDate day, String function) {
        return snapshot().agencies.keySet().stream()
                .filter(id -> id.equals(agency) || answering(id, day, function).contains(agency))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same for any of several. */
    public Set<String> answeredBy(Collection<String> agencies, LocalDate day, String function) {
        return agencies.stream()
                .flatMap(agency -> answeredBy(agency, day, function).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The agencies that a phrase means on a day.
     *
     * @param province province that issued the plan
     * @param planDay first day of the plan: the members of then are followed through succession
     * @return ids in order, each once
     */
    public Set<String> resolve(Parties parties, String province, LocalDate planDay, LocalDate day, String function) {
        return parties.parts().stream()
                .flatMap(part -> members(part, province, planDay, day).stream()
                        .flatMap(agency -> answering(agency, day, function).stream())
                        .flatMap(agency -> inTheFlesh(agency, day)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The bodies that a placeholder stood for, once their list is loaded; any other agency itself. */
    private Stream<String> inTheFlesh(String id, LocalDate day) {
        AgencyDefinition agency = snapshot().agencies.get(id);
        return agency.placeholder() && !agency.isValidOn(day)
                ? ofKind(agency.kind(), agency.province(), day)
                        .filter(member -> !member.placeholder())
                        .map(AgencyDefinition::id)
                        .sorted()
                : Stream.of(id);
    }

    /** The agencies that a part of a phrase in a plan of that day means then. */
    public Set<String> members(Parties.Part part, String province, LocalDate day) {
        return resolve(new Parties(part.words(), List.of(part)), province, day, day, null);
    }

    private Collection<String> members(Parties.Part part, String province, LocalDate planDay, LocalDate day) {
        if (part.agency() != null) {
            return List.of(part.agency());
        }
        Set<String> members = new LinkedHashSet<>();
        ofKinds(part, province, planDay).forEach(members::add);
        ofKinds(part, answering(province, day), day).forEach(members::add);
        members.addAll(part.agencies());
        members.removeAll(part.except());
        return members;
    }

    /** The agencies of some kinds on a day. Of a kind that has ended the last ones: their successors answer. */
    private Stream<String> ofKinds(Parties.Part part, String province, LocalDate day) {
        return part.kinds().stream()
                .flatMap(kind -> ofKind(kind, province, day))
                .map(AgencyDefinition::id)
                .sorted(Comparator.naturalOrder());
    }

    private Stream<AgencyDefinition> ofKind(AgencyDefinition.Kind kind, String province, LocalDate day) {
        List<AgencyDefinition> all =
                snapshot().of(province).stream().filter(a -> a.isMemberOf(kind)).toList();
        LocalDate end = all.stream()
                .map(a -> a.validTo() == null ? LocalDate.MAX : a.validTo())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate asked = end.isBefore(day) ? end : day;
        return all.stream().filter(a -> a.isValidOn(asked));
    }

    /** All of them, by their ids, and agencies by their provinces too. */
    record Snapshot(
            Map<String, ProvinceDefinition> provinces,
            Map<String, AgencyDefinition> agencies,
            Map<String, List<AgencyDefinition>> byProvince) {

        static Snapshot of(Collection<ProvinceDefinition> provinces, Collection<AgencyDefinition> agencies) {
            return new Snapshot(
                    provinces.stream()
                            .collect(Collectors.toUnmodifiableMap(ProvinceDefinition::id, Function.identity())),
                    agencies.stream().collect(Collectors.toUnmodifiableMap(AgencyDefinition::id, Function.identity())),
                    agencies.stream().collect(Collectors.groupingBy(AgencyDefinition::province)));
        }

        private List<AgencyDefinition> of(String province) {
            return byProvince.getOrDefault(province, List.of());
        }
    }
}
