package vn.tiendo.plan.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Provinces;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where a focal agency sets what stands on the documents of the agencies of its province. */
@ApplicationScoped
public class ProfileDesk {

    private final RegistryChanges changes;
    private final Profiles profiles;
    private final AgencyDirectory directory;
    private final Provinces provinces;
    private final Scope scope;
    private final Clock clock;

    ProfileDesk(
            RegistryChanges changes,
            Profiles profiles,
            AgencyDirectory directory,
            Provinces provinces,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.profiles = profiles;
        this.directory = directory;
        this.provinces = provinces;
        this.scope = scope;
        this.clock = clock;
    }

    /** A profile with the version that a change is based on; 0: nothing is known of this agency. */
    public record Versioned(DocumentProfile profile, long version) {

        private static Versioned of(AgencyProfile row) {
            return row == null
                    ? new Versioned(DocumentProfile.UNKNOWN, 0)
                    : new Versioned(row.applied() == null ? DocumentProfile.UNKNOWN : row.applied(), row.version());
        }
    }

    /** @param row null: nothing is known of it */
    private record Profiled(AgencyDefinition agency, AgencyProfile row) implements Changeable {

        @Override
        public String province() {
            return agency.province();
        }

        @Override
        public long version() {
            return row == null ? 0 : row.version();
        }
    }

    /** @throws ProblemException NOT_FOUND, also when the caller may not see it */
    @Transactional
    public Versioned read(String agency) {
        return Versioned.of(found(agency, false).visibleTo(scope).row());
    }

    /** What applies to the agencies of a province that the caller may see, by agency; of one that is missing nothing is known. */
    @Transactional
    public Map<String, DocumentProfile> ofProvince(String province) {
        return !scope.sees(province)
                ? Map.of()
                : profiles.of(province).stream()
                        .filter(row -> row.applied() != null)
                        .collect(Collectors.toMap(AgencyProfile::agency, AgencyProfile::applied));
    }

    /**
     * Sets a profile, whole; throws as {@link RegistryChanges#apply} does, INVALID by field, CONFLICT for a placeholder, which issues
     * no documents, and by field when another agency of the province has the same symbol.
     */
    public Versioned set(String agency, Precondition on, ProfileRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "document-profile " + agency, body, Versioned.class),
                found(agency, true),
                found -> set(found, body.profile())));
    }

    private Versioned set(Profiled found, DocumentProfile profile) {
        AgencyDefinition agency = found.agency();
        require(agency, profile);
        Versioned before = Versioned.of(found.row());
        AgencyProfile row = found.row() == null ? new AgencyProfile(agency) : found.row();
        row.give(profile);
        profiles.persist(row);
        profiles.flush(); // its version rises with what is written
        changes.record(
                Profiles.entry(agency, row),
                clock.instant(),
                changes.caller().agency(),
                Audit.Action.DOCUMENT_PROFILE_SET,
                Audit.Of.agency(agency.id(), agency.province()),
                before.version() == 0 ? null : before.profile(),
                row.applied());
        return Versioned.of(row);
    }

    /** All profiles of a province are set one after the other: a symbol is compared with the others'. */
    private Lookup<Profiled> found(String id, boolean locked) {
        return new Lookup<>("cơ quan", "agency", id, () -> {
            Optional<AgencyDefinition> agency = directory.agency(id);
            if (locked) {
                agency.ifPresent(a -> provinces.findById(a.province(), LockModeType.PESSIMISTIC_WRITE));
            }
            return agency.map(a -> new Profiled(a, profiles.findById(a.id())));
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
        Map<String, Text> taken = ProfileRules.taken(owned(agency, profile), profiled(agency.province()));
        if (!taken.isEmpty()) {
            throw ProblemException.fields(Kind.CONFLICT, taken);
        }
    }

    private List<ProfileRules.Owned> profiled(String province) {
        return profiles.of(province).stream()
                .filter(row -> row.applied() != null)
                .flatMap(row -> directory.agency(row.agency()).stream().map(a -> owned(a, row.applied())))
                .toList();
    }

    private static ProfileRules.Owned owned(AgencyDefinition agency, DocumentProfile profile) {
        return new ProfileRules.Owned(agency.id(), agency.name(), agency.kind(), profile);
    }
}
