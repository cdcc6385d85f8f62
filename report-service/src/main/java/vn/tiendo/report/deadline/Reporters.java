package vn.tiendo.report.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiendo.contracts.obligation.Owing;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Party;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;

/**
 * Who owes a report on a day. A merger changes who answers, never the plan: whoever was given the requirement is followed to those who
 * exist on the day, and nobody counts twice.
 *
 * @see Owing
 */
public final class Reporters {

    private final Registry registry;
    private final Succession succession;
    private final WorkOfYear work;

    public Reporters(Registry registry, WorkOfYear work) {
        this.registry = registry;
        this.succession = new Succession(registry.agencies());
        this.work = work;
    }

    /** What was given to whom under a plan in a year. */
    @FunctionalInterface
    public interface WorkOfYear {
        List<Assignments.Work> of(String plan, int year);
    }

    /**
     * @param obligation of a plan in the registry
     * @return ids of agencies that exist on the day
     */
    public Set<String> of(Obligation obligation, LocalDate day) {
        return of(obligation, day, isConsolidated(obligation));
    }

    /**
     * Those that would owe one, were they not to put their part into the report that they make of the others'.
     *
     * @return ids of focal agencies that exist on the day
     */
    public Set<String> contributing(Obligation obligation, LocalDate day) {
        Set<String> contributing = new TreeSet<>(of(obligation, day, false));
        contributing.removeAll(of(obligation, day));
        return contributing;
    }

    private Set<String> of(Obligation obligation, LocalDate day, boolean consolidates) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        for (Party.Part part : obligation.reporters().parts()) {
            (part.agency() == null ? members : named).addAll(members(obligation, part, day));
        }
        return new Owing(
                        obligation.level() == Obligation.Level.CONSOLIDATED,
                        named,
                        members,
                        succession.answering(obligation.focalAgency(), day),
                        consolidates,
                        leads(obligation, true, day),
                        leads(obligation, false, day),
                        released(obligation, day))
                .reporters();
    }

    /** Whether the focal agency makes a yearly report of the plan, into which its own part goes. */
    private boolean isConsolidated(Obligation obligation) {
        return registry.obligations().values().stream()
                .anyMatch(o -> o.plan().equals(obligation.plan())
                        && o.level() == Obligation.Level.CONSOLIDATED
                        && (o.annual() || !obligation.annual()));
    }

    /** Agencies that lead a task by name; those that are only invited owe nothing for it. */
    private Set<String> leads(Obligation obligation, boolean invited, LocalDate day) {
        Set<String> leads = new LinkedHashSet<>();
        registry.tasksOf(obligation.plan()).stream()
                .filter(task -> task.invited() == invited && !task.withdrawn())
                .forEach(task -> task.leads().parts().stream()
                        .filter(part -> part.agency() != null)
                        .forEach(part -> leads.addAll(succession.answering(part.agency(), day, task.function()))));
        return leads;
    }

    private Set<String> released(Obligation obligation, LocalDate day) {
        Set<String> cancelled = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>();
        for (Assignments.Work given : work.of(obligation.plan(), day.getYear())) {
            Task task = registry.tasks().get(given.task());
            Set<String> answering = succession.answering(given.agency(), day, task == null ? null : task.function());
            (given.cancelled() ? cancelled : left).addAll(answering);
        }
        cancelled.removeAll(left);
        return cancelled;
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
