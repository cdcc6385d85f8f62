package vn.tiendo.plan.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.proposal.FieldDoubts;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where readings are looked at, corrected and thrown away. */
@ApplicationScoped
class ReadingDesk {

    private final RegistryChanges changes;
    private final Readings readings;
    private final FieldDoubts doubts;
    private final ObjectMapper json;
    private final Clock clock;

    ReadingDesk(RegistryChanges changes, Readings readings, FieldDoubts doubts, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.readings = readings;
        this.doubts = doubts;
        this.json = json;
        this.clock = clock;
    }

    /** One that the caller may see. */
    @Transactional
    ReadingView get(UUID id, Visibility sight) {
        return readings.withId(id).visibleTo(sight).view();
    }

    /** A file as it was handed in. */
    record Kept(FileInfo info, byte[] bytes) {}

    @Transactional
    Kept file(UUID id, Visibility sight) {
        Reading reading = readings.withId(id).visibleTo(sight);
        return new Kept(reading.file(), readings.file(reading));
    }

    /**
     * Takes a plan as an official has corrected it.
     *
     * @throws ProblemException as {@link RegistryChanges#apply} does, CONFLICT once it is registered, INVALID where it is of another
     *     province or settles what nobody doubts
     */
    void correct(UUID id, Precondition on, Correction body) {
        changes.apply(new Change<>(
                new Request<>(on, "correct reading " + id, body, Intake.Made.class), readings.changing(id), reading -> {
                    correct(reading, body);
                    return new Intake.Made(id);
                }));
    }

    private void correct(Reading reading, Correction body) {
        reading.requireOpen();
        if (body.proposal().province() != null && !body.proposal().province().equals(reading.province())) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "proposal.province",
                    "Bản đọc này thuộc tỉnh “" + reading.province() + "”.",
                    "This reading is of the province '" + reading.province() + "'.");
        }
        Reading.Trace before = reading.trace();
        Instant now = clock.instant();
        reading.correct(new Reread(reading.content(), body.proposal(), doubts, json)
                .settling(body.settled(), changes.caller().subject(), now));
        record(reading, Audit.Action.CORRECTED, now, before);
    }

    /** Throws a reading away with its file; a plan that it became stays. Throws as {@link RegistryChanges#apply} does. */
    void delete(UUID id) {
        changes.apply(new Change<>(
                new Request<>(new RequestKey(null), "delete reading " + id, null, Intake.Made.class),
                readings.changing(id),
                reading -> {
                    readings.delete(reading);
                    changes.record(
                            clock.instant(),
                            changes.caller().agency(),
                            Audit.Action.DELETED,
                            reading.audited(),
                            reading.trace(),
                            Map.of());
                    return new Intake.Made(id);
                }));
    }

    private void record(Reading reading, Audit.Action action, Instant at, Reading.Trace before) {
        changes.record(at, changes.caller().agency(), action, reading.audited(), before, reading.trace());
    }
}
