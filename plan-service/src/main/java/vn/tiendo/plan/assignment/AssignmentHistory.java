package vn.tiendo.plan.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.input.StrictScalars;

/** All versions of all assignments. Each is stored in the transaction of its change, with its event and its entry in the audit. */
@ApplicationScoped
public class AssignmentHistory implements PanacheRepositoryBase<AssignmentVersion, AssignmentVersion.Key> {

    private final RegistryEvents events;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    AssignmentHistory(RegistryEvents events, Audit audit, ObjectMapper json, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
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
        states.forEach(state -> audit.assignment(now, by, byAgency, kind.action, audited(state)));
        return states;
    }

    private static Audit.Of audited(AssignmentState state) {
        return new Audit.Of(
                Audit.Entity.ASSIGNMENT,
                state.id().toString(),
                state.version(),
                state.province(),
                state.plan(),
                state.agency());
    }

    /** Every version of an assignment, oldest first. */
    List<AssignmentState> of(UUID assignment) {
        return list("key.assignment = ?1 order by key.version", assignment).stream()
                .map(this::read)
                .toList();
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

    public AssignmentState read(AssignmentVersion version) {
        try {
            return StrictScalars.stored(json).forType(AssignmentState.class).readValue(version.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("history holds what this version cannot read", e);
        }
    }
}
