package vn.tiendo.plan.extension;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Held;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.persistence.Conditions;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.platform.change.Lookup;

/** All requests for later due days. */
@ApplicationScoped
class ExtensionRequests implements PanacheRepositoryBase<ExtensionRequest, UUID>, AssignedWork.OpenRequests {

    private final AgencyDirectory directory;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ExtensionRequests(AgencyDirectory directory, TimeOrderedIds ids, Clock clock) {
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    /** A request that is to be settled, under its lock. */
    Lookup<ExtensionRequest> changing(UUID id) {
        return new Lookup<>(
                "đề nghị gia hạn",
                "extension request",
                id.toString(),
                () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A request that is only read. */
    Lookup<ExtensionRequest> withId(UUID id) {
        return new Lookup<>("đề nghị gia hạn", "extension request", id.toString(), () -> findByIdOptional(id));
    }

    /** The one that waits for a decision. */
    Optional<ExtensionRequest> openOf(UUID assignment) {
        return find("assignment = ?1 and state = OPEN", assignment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Set<UUID> openAmong(Set<UUID> assignments) {
        return new HashSet<>(
                find("select assignment from ExtensionRequest where assignment in ?1 and state = OPEN", assignments)
                        .project(UUID.class)
                        .list());
    }

    /** Of an assignment, oldest first. */
    List<ExtensionRequestView> of(UUID assignment) {
        return list("assignment = ?1 order by id", assignment).stream()
                .map(ExtensionRequest::view)
                .toList();
    }

    /**
     * What a list is narrowed by; null leaves a criterion out.
     *
     * @param provinces that issued the plan; what the caller may not see is not among them
     * @param agency that was given the assignment or answers for it now
     */
    record Filter(Set<String> provinces, String plan, String agency, ExtensionRequestState state, UUID assignment) {}

    /** In the order in which they were asked, which is that of their ids. */
    PanacheQuery<ExtensionRequest> matching(Filter filter, UUID after) {
        Conditions asked = new Conditions()
                .and("province in :provinces", Map.of("provinces", filter.provinces()))
                .andIfAsked("plan = :plan", "plan", filter.plan())
                .andIfAsked("state = :state", "state", filter.state())
                .andIfAsked("assignment = :assignment", "assignment", filter.assignment())
                .andIfAsked("id > :after", "after", after);
        if (filter.agency() != null) {
            Held held = Held.by(filter.agency(), directory, LocalDate.now(clock));
            asked.and(held.condition(), held.parameters());
        }
        return find(asked.where() + " order by id", asked.parameters());
    }
}
