package vn.tiendo.plan.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.persistence.TimeOrderedIds;

/** All contribution notes. */
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, UUID> {

    private final TimeOrderedIds ids;

    Contributions(TimeOrderedIds ids) {
        this.ids = ids;
    }

    UUID nextId() {
        return ids.next();
    }

    /** The notes on an assignment, oldest first. */
    List<ContributionView> of(UUID assignment) {
        return list("assignment = ?1 order by id", assignment).stream()
                .map(Contribution::view)
                .toList();
    }
}
