package vn.tiendo.report.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiendo.report.ledger.Agency;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Party;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;

/**
 * Who owes a report on a day. A merger changes who answers, never the plan: whoever was given the duty is followed to those who
 * exist on the day, and nobody counts twice.
 */
public final class Reporters {

    private final Registry registry;
    private final Succession succession;

    public Reporters(Registry registry) {
        this.registry = registry;
        this.succession = new Succession(registry.agencies());
    }

    /**
     * @param obligation of a plan in the registry
     * @return ids of agencies that exist on the day
     */
    public Set<String> of(Obligation obligation, LocalDate day) {
        Set<String> focal = succession.answering(obligation.focalAgency(), day);
        if (obligation.level() == Obligation.Level.CONSOLIDATED) {
            return focal;
        }
        Set<String> reporters = new TreeSet<>();
        for (Party.Part part : obligation.reporters().parts()) {
            reporters.addAll(members(obligation, part, day));
        }
        reporters.removeAll(leads(obligation, true, day));
        reporters.addAll(leads(obligation, false, day));
        reporters.removeAll(focal);
        return reporters;
    }

    /**
     * Agencies that lead a task by name. Those that are given one report, also from outside of the group in the plan's words;
     * those that are only invited owe nothing.
     */
    private Set<String> leads(Obligation obligation, boolean invited, LocalDate day) {
        Set<String> leads = new LinkedHashSet<>();
        registry.tasksOf(obligation.plan()).stream()
                .filter(task -> task.invited() == invited && !task.withdrawn())
                .forEach(task -> task.leads().parts().stream()
                        .filter(part -> part.agency() != null)
                        .forEach(part -> leads.addAll(succession.answering(part.agency(), day, task.function()))));
        return leads;
    }

    private Set<String> members(Obligation obligation, Party.Part part, LocalDate day) {
        String issuer = obligation.province();
        String answering = registry.answersNow(issuer);
        LocalDate issued = registry.plans().get(obligation.plan()).issuedBy();
        Set<String> given = new LinkedHashSet<>(part.agencies());
        if (part.agency() != null) {
            given.add(part.agency());
        }
        given.addAll(ofKinds(part.kinds(), issuer, issued));
        given.addAll(ofKinds(part.kinds(), answering, day));
        part.except().forEach(given::remove);
        Set<String> members = new LinkedHashSet<>();
        given.forEach(agency -> members.addAll(succession.answering(agency, day)));
        part.except().forEach(members::remove);
        return members;
    }

    private Collection<String> ofKinds(Collection<String> kinds, String province, LocalDate day) {
        Stream<Agency> agencies = kinds.isEmpty() ? Stream.empty() : registry.agencies().values().stream();
        return agencies.filter(a -> a.province().equals(province) && kinds.contains(a.kind()) && a.existsOn(day))
                .map(Agency::id)
                .toList();
    }
}
