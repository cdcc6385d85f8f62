package vn.tiendo.plan.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes of all that has no history of its own. What it holds of assignments is of release 1.0, and stands in their history too. */
@ApplicationScoped
class AuditEntries implements PanacheRepository<AuditEntry> {

    private static final String VERSIONS = """
            select v.key.assignment, v.key.version, v.recordedAt, cast(v.kind as string), v.subject, v.agency,
              a.province, a.plan, a.agency, b.state, v.state
            from AssignmentVersion v join Assignment a on a.id = v.key.assignment
            left join AssignmentVersion b on b.key.assignment = v.key.assignment and b.key.version = v.key.version - 1
            where \
            """;

    /** The first behind a position, in the order of their time and number. */
    List<AuditEntry> matching(AuditTrail.Filter filter, AuditTrail.Position after, int limit) {
        if (filter.entity() == Audit.Entity.ASSIGNMENT) {
            return List.of();
        }
        var where = new Conditions()
                .and("e.entity <> :versions", "versions", Audit.Entity.ASSIGNMENT)
                .in(
                        filter.everywhere()
                                ? "e.province in :provinces or e.province is null"
                                : "e.province in :provinces",
                        "provinces",
                        filter.provinces())
                .and("e.plan = :plan", "plan", filter.plan())
                .and("e.agency = :agency or e.byAgency = :agency", "agency", filter.agency())
                .and("e.entity = :entity", "entity", filter.entity())
                .and("e.entityId = :entityId", "entityId", filter.id())
                .and("e.action = :action", "action", filter.action())
                .and("e.subject = :subject", "subject", filter.subject())
                .days("e.recordedAt", filter.from(), filter.to());
        if (after != null) {
            String rest = after.isVersion() ? "" : " or e.recordedAt = :after and e.id > " + after.number();
            where.and("e.recordedAt > :after" + rest, "after", after.at());
        }
        return find("from AuditEntry e where " + where.text() + " order by e.recordedAt, e.id", where.parameters())
                .page(0, limit)
                .list();
    }

    /** The same of assignments, from their history; which assignment a version is of says whose it is. */
    List<AuditedVersion> versions(AuditTrail.Filter filter, AuditTrail.Position after, int limit) {
        Optional<UUID> assignment = uuid(filter.id());
        if (filter.entity() != null && filter.entity() != Audit.Entity.ASSIGNMENT
                || filter.id() != null && assignment.isEmpty()) {
            return List.of();
        }
        var where = new Conditions()
                .in("a.province in :provinces", "provinces", filter.provinces())
                .and("a.plan = :plan", "plan", filter.plan())
                .and("a.agency = :agency or v.agency = :agency", "agency", filter.agency())
                .and("a.id = :assignment", "assignment", assignment.orElse(null))
                .and(
                        "cast(v.kind as string) = :action",
                        "action",
                        filter.action() == null ? null : filter.action().name())
                .and("v.subject = :subject", "subject", filter.subject())
                .days("v.recordedAt", filter.from(), filter.to());
        if (after != null && after.isVersion()) {
            where.and(
                            "v.recordedAt > :after or v.recordedAt = :after and (a.id > :last or a.id = :last and v.key.version > "
                                    + after.number() + ")",
                            "after",
                            after.at())
                    .with("last", after.assignment());
        } else if (after != null) {
            where.and("v.recordedAt >= :after", "after", after.at());
        }
        var question = getEntityManager()
                .createQuery(
                        VERSIONS + where.text() + " order by v.recordedAt, a.id, v.key.version", AuditedVersion.class)
                .setMaxResults(limit);
        where.parameters().forEach(question::setParameter);
        return question.getResultList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
