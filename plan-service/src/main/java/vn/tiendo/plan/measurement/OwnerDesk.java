package vn.tiendo.plan.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where it is said who answers for a target of which its plan does not say it. */
@ApplicationScoped
class OwnerDesk {

    private final RegistryChanges changes;
    private final Targets targets;
    private final RegisteredTargets registered;
    private final AgencyDirectory directory;
    private final Clock clock;

    OwnerDesk(
            RegistryChanges changes,
            Targets targets,
            RegisteredTargets registered,
            AgencyDirectory directory,
            Clock clock) {
        this.changes = changes;
        this.targets = targets;
        this.registered = registered;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Says who answers for a target; throws as {@link RegistryChanges#apply} does, CONFLICT where the plan says it or the target is
     * closed, INVALID with each agency that cannot.
     */
    Owned setOwners(String id, Precondition on, OwnersRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "owners " + id, body, Owned.class),
                targets.changing(id),
                target -> setOwners(target, body)));
    }

    private Owned setOwners(Target target, OwnersRequest body) {
        TargetDefinition stated = target.definition();
        LocalDate today = LocalDate.now(clock);
        requireOpen(stated);
        body.check(directory, directory.answering(stated.province(), today), today);
        Owned before = owned(target, today);
        target.setOwners(body.agencies(), body.basis());
        targets.flush(); // its version rises with what is written
        Owned after = owned(target, today);
        Instant now = clock.instant();
        changes.record(
                now,
                changes.caller().agency(),
                Audit.Action.OWNERS_SET,
                new Audit.Of(Audit.Entity.TARGET, stated.id(), null, stated.province(), stated.plan(), null),
                before,
                after);
        registered.publish(List.of(target.applied()), now);
        return after;
    }

    private void requireOpen(TargetDefinition stated) {
        if (stated.closed() != null) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Chỉ tiêu đã kết thúc từ ngày " + stated.closed().on() + " theo "
                            + stated.closed().legalBasis() + ".",
                    "The target was closed on " + stated.closed().on() + " by "
                            + stated.closed().legalBasis() + ".");
        }
        if (!stated.owners().isEmpty()) {
            String named = stated.owners().stream()
                    .map(id -> directory.named(id).name())
                    .collect(Collectors.joining(", "));
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch đã nêu cơ quan chịu trách nhiệm (" + named
                            + "); chỉ đổi được bằng quyết định điều chỉnh kế hoạch.",
                    "The plan says who answers (" + named + "); only an amendment of the plan changes it.");
        }
    }

    private Owned owned(Target target, LocalDate today) {
        TargetDefinition applied = target.applied();
        return new Owned(
                target.id(),
                applied.owners(),
                applied.ownerSource(),
                target.ownerBasis(),
                TargetView.answering(applied, directory, today),
                target.version());
    }

    /**
     * Who answers for a target.
     *
     * @param owners ids, as they were named
     * @param ownerSource null where nobody was named
     * @param ownerBasis on what it rests, where an official has said so
     * @param answersNow they, or who took over from them
     * @param version of the target: what its entity tag says
     */
    @Schema(name = "TargetOwnership")
    record Owned(
            String id,
            List<String> owners,
            @Schema(nullable = true) TargetDefinition.OwnerSource ownerSource,
            @Schema(nullable = true) String ownerBasis,
            List<NamedAgency> answersNow,
            long version) {}
}
