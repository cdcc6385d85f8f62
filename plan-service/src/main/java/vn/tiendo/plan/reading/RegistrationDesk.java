package vn.tiendo.plan.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.registration.Registrar;
import vn.tiendo.plan.registration.Registration;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where a reading becomes a plan. */
@ApplicationScoped
class RegistrationDesk {

    private final RegistryChanges changes;
    private final Readings readings;
    private final Registrar registrar;
    private final OccurrenceOpener opener;
    private final Clock clock;

    RegistrationDesk(
            RegistryChanges changes, Readings readings, Registrar registrar, OccurrenceOpener opener, Clock clock) {
        this.changes = changes;
        this.readings = readings;
        this.registrar = registrar;
        this.opener = opener;
        this.clock = clock;
    }

    /** @param doubts that nobody has settled; a plan is registered without any */
    record Outcome(Registration registration, List<Doubt> doubts) {}

    /** What registering would make, without storing anything. */
    @Transactional
    Outcome check(UUID id, Visibility sight) {
        Reading reading = readings.withId(id).visibleTo(sight);
        reading.requireOpen();
        return new Outcome(
                registrar.check(reading.content().plan()), reading.content().doubts());
    }

    /**
     * Registers the plan and says so on the reading: both, or nothing.
     *
     * @param ifMatch version that the caller has seen, or null where he does not say
     * @throws ProblemException as {@link RegistryChanges#apply} does, CONFLICT once it is registered or while there are doubts, what
     *     registering a plan is refused with
     */
    Outcome register(UUID id, String ifMatch, RequestKey on) {
        Registration made = changes.apply(new Change<>(
                new Request<>(on, "register reading " + id, null, Registration.class),
                readings.changing(id),
                reading -> register(reading, ifMatch)));
        opener.openAll(made.plan().id());
        return new Outcome(made, List.of());
    }

    private Registration register(Reading reading, String ifMatch) {
        reading.requireOpen();
        if (ifMatch != null) {
            Versions.require(Versions.expected(ifMatch), reading.version());
        }
        refuseDoubts(reading.content().doubts());
        Reading.Trace before = reading.trace();
        Registration made = registrar.registerWithin(reading.content().plan());
        reading.registeredAs(made.plan().id());
        Instant now = clock.instant();
        changes.record(
                now, changes.caller().agency(), Audit.Action.REGISTERED, reading.audited(), before, reading.trace());
        return made;
    }

    private static void refuseDoubts(List<Doubt> open) {
        if (!open.isEmpty()) {
            Map<String, Text> each = new LinkedHashMap<>();
            open.forEach(doubt -> each.putIfAbsent(
                    doubt.field(),
                    new Text(doubt.code().words, "An official has to look at this first: " + doubt.code() + ".")));
            throw ProblemException.fields(Kind.CONFLICT, each);
        }
    }
}
