package vn.tiendo.plan.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.plan.status.Status;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.input.StrictScalars;

/** All versions of all assignments. Each is stored in the transaction of its change, and is its event and its entry in the audit. */
@ApplicationScoped
public class AssignmentHistory implements PanacheRepositoryBase<AssignmentVersion, AssignmentVersion.Key> {

    /** A version {@code v} is the last report of its assignment, in HQL. */
    static final String LAST_REPORT = """
            v.kind = STATUS_CHANGED and v.key.version = (select max(w.key.version) from AssignmentVersion w
              where w.key.assignment = v.key.assignment and w.kind = STATUS_CHANGED)""";

    /** When somebody last reported on an assignment {@code a}, else when it was opened, in HQL. */
    public static final String LAST_REPORTED = "(select max(v.recordedAt) from AssignmentVersion v"
            + " where v.key.assignment = a.id and (v.kind = STATUS_CHANGED or v.key.version = 1))";

    private static final UUID NONE = new UUID(0, 0);

    private final RegistryEvents events;
    private final Event<Recorded> recorded;
    private final ObjectMapper json;
    private final Clock clock;

    AssignmentHistory(RegistryEvents events, Event<Recorded> recorded, ObjectMapper json, Clock clock) {
        this.events = events;
        this.recorded = recorded;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A version after the first was recorded; told within the change, to what stands beside the assignment.
     *
     * @param due the date that counts now
     * @param by who made it
     * @param byAgency the agency that he did it for, or null
     */
    public record Recorded(UUID assignment, ChangeKind kind, Status status, LocalDate due, Caller by, String byAgency) {

        private static Recorded of(AssignmentState state, ChangeKind kind, Caller by, String byAgency) {
            return new Recorded(
                    state.id(), kind, state.status(), state.occurrence().due(), by, byAgency);
        }
    }

    /** Records the version that an assignment has come to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssignmentState record(Assignment assignment, ChangeKind kind, Caller by, String byAgency) {
        return record(List.of(assignment), kind, by, byAgency).get(0);
    }

    /** The same for what happens to several at the same moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AssignmentState> record(
            Collection<Assignment> assignments, ChangeKind kind, Caller by, String byAgency) {
        Instant now = clock.instant();
        List<AssignmentState> states = assignments.stream()
                .map(a -> a.state(AssignmentState.Change.of(kind, now, by, byAgency)))
                .toList();
        List<RegistryEvents.Version> versions = new ArrayList<>();
        for (AssignmentState state : states) {
            String text = events.write(state);
            persist(new AssignmentVersion(state, text));
            versions.add(new RegistryEvents.Version(state.id().toString(), state.version(), now, text));
        }
        events.assignments(versions);
        if (kind != ChangeKind.OPENED) {
            states.forEach(state -> recorded.fire(Recorded.of(state, kind, by, byAgency)));
        }
        return states;
    }

    /** Every version of an assignment, oldest first. */
    List<AssignmentState> of(UUID assignment) {
        return list("key.assignment = ?1 order by key.version", assignment).stream()
                .map(this::read)
                .toList();
    }

    /** The version that an assignment has come to. */
    AssignmentState last(UUID assignment) {
        return read(find("key.assignment = ?1 order by key.version desc", assignment)
                .page(0, 1)
                .firstResult());
    }

    /** Whether anybody has reported on an assignment, be it that nothing is begun. */
    public boolean isReported(UUID assignment) {
        return count("key.assignment = ?1 and kind = ?2", assignment, ChangeKind.STATUS_CHANGED) > 0;
    }

    /** The agency that reported last; null when nobody has, or the system did. */
    String lastReporter(UUID assignment) {
        return find(
                        "select v.agency from AssignmentVersion v where v.key.assignment = ?1 and v.kind ="
                                + " STATUS_CHANGED order by v.key.version desc",
                        assignment)
                .project(String.class)
                .firstResult();
    }

    /**
     * A report.
     *
     * @param agency for which it was made, or null
     */
    public record LastReport(String agency, Instant at) {}

    /** The last report on each; those on which nobody has reported are left out. */
    public Map<UUID, LastReport> lastReports(Set<UUID> assignments) {
        return getEntityManager()
                .createQuery(
                        "select v.key.assignment, v.agency, v.recordedAt from AssignmentVersion v where " + LAST_REPORT
                                + " and v.key.assignment in :assignments",
                        Object[].class)
                .setParameter("assignments", assignments.isEmpty() ? Set.of(NONE) : assignments)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new LastReport((String) row[1], (Instant) row[2])));
    }

    /** One version of an assignment. */
    public Optional<AssignmentState> version(UUID assignment, long version) {
        return findByIdOptional(new AssignmentVersion.Key(assignment, version)).map(this::read);
    }

    /** The agencies that reported last on several; those on which nobody has reported are left out. */
    Map<UUID, String> lastReporters(Set<UUID> assignments) {
        return lastReports(assignments).entrySet().stream()
                .filter(last -> last.getValue().agency() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, last -> last.getValue().agency()));
    }

    public AssignmentState read(AssignmentVersion version) {
        try {
            return StrictScalars.stored(json).forType(AssignmentState.class).readValue(version.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("history holds what this version cannot read", e);
        }
    }
}
