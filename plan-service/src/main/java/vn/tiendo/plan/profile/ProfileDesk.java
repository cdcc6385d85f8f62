package vn.tiendo.plan.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.http.Text;
import vn.tiendo.http.Versions;
import vn.tiendo.idempotency.Once;
import vn.tiendo.idempotency.RetriedOnConflict;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.publication.Publication;

/** Where a focal agency sets what stands on the documents of the agencies of its province. */
@ApplicationScoped
class ProfileDesk {

    private final Profiles profiles;
    private final ProfiledAgencies agencies;
    private final Scope scope;
    private final Once once;
    private final Publication publication;
    private final Audit audit;
    private final Clock clock;

    ProfileDesk(
            Profiles profiles,
            ProfiledAgencies agencies,
            Scope scope,
            Once once,
            Publication publication,
            Audit audit,
            Clock clock) {
        this.profiles = profiles;
        this.agencies = agencies;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes with a change; {@code key} is the Idempotency-Key or null. */
    record Sent(String agency, String ifMatch, String key, ProfileRequest body) {}

    /** A profile with the version that a change is based on. */
    record Versioned(DocumentProfile profile, long version) {

        static Versioned of(AgencyProfile row) {
            return row == null || row.applied() == null
                    ? new Versioned(DocumentProfile.UNKNOWN, row == null ? 0 : row.version())
                    : new Versioned(row.applied(), row.version());
        }
    }

    /** @throws ProblemException NOT_FOUND, also when the caller may not see it */
    @Transactional
    Versioned read(String agency) {
        return Versioned.of(profiles.findById(seen(agency).id()));
    }

    /**
     * Sets a profile, whole.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, STALE_VERSION, INVALID by field, CONFLICT for a placeholder, which
     *     issues no documents, and by field when another agency of the province has the same symbol
     */
    @RetriedOnConflict
    @Transactional
    Versioned set(Sent sent) {
        AgencyDefinition agency = seen(sent.agency());
        return once.answer(sent.key(), "document-profile " + agency.id(), sent.body(), Versioned.class, () -> {
            // All profiles of a province are set one after the other: a symbol is compared with the others'.
            agencies.lock(agency.province());
            AgencyProfile row = profiles.findById(agency.id(), LockModeType.PESSIMISTIC_WRITE);
            Versioned before = Versioned.of(row);
            Versions.require(Versions.expected(sent.ifMatch()), before.version());
            DocumentProfile profile = sent.body().profile();
            require(agency, profile);
            AgencyProfile stored = row == null ? new AgencyProfile(agency) : row;
            stored.give(profile);
            profiles.persist(stored);
            profiles.flush(); // its version rises with what is written
            record(agency, stored, before);
            return Versioned.of(stored);
        });
    }

    private void require(AgencyDefinition agency, DocumentProfile profile) {
        if (agency.placeholder()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "“" + agency.name() + "” chỉ thay cho danh mục chưa nạp nên không ban hành văn bản.",
                    "'" + agency.id() + "' stands for a list that is not loaded: it issues no documents.");
        }
        Map<String, Text> defects = ProfileRules.defects(profile, LocalDate.now(clock));
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        List<ProfileRules.Owned> others = agencies.profiled(agency.province());
        Map<String, Text> taken = ProfileRules.taken(
                new ProfileRules.Owned(agency.id(), agency.name(), agency.kind(), profile), others);
        if (!taken.isEmpty()) {
            throw ProblemException.fields(Kind.CONFLICT, taken);
        }
    }

    private void record(AgencyDefinition agency, AgencyProfile stored, Versioned before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        publication.registry(List.of(Profiles.entry(agency, stored)), now);
        audit.record(
                now,
                scope.caller(),
                scope.caller().agency(),
                Audit.Action.DOCUMENT_PROFILE_SET,
                Audit.Of.agency(agency.id(), agency.province()),
                before.version() == 0 ? null : before.profile(),
                stored.applied());
    }

    private AgencyDefinition seen(String id) {
        return agencies.known(id)
                .filter(a -> scope.sees(a.province()))
                .orElseThrow(() -> ProblemException.notFound("cơ quan", "agency", id));
    }
}
