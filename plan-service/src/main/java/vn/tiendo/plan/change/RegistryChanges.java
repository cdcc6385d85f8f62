package vn.tiendo.plan.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.change.Changes;

/** Makes changes of the registry, and tells of them: to the audit, and to all who follow the registry. */
@ApplicationScoped
public class RegistryChanges extends Changes {

    private final RegistryEvents publication;
    private final Audit audit;

    RegistryChanges(RegistryEvents publication, Audit audit) {
        this.publication = publication;
        this.audit = audit;
    }

    /** The end of a step: an entry of the registry is published as it is now, and the audit says who changed it. */
    public void record(
            RegistryEvents.Entry entry,
            Instant at,
            String byAgency,
            Audit.Action action,
            Audit.Of of,
            Object before,
            Object after) {
        publication.registry(entry.kind(), entry.id(), at, entry.payload());
        record(at, byAgency, action, of, before, after);
    }

    /** The same where events of its own, or none, tell of the change; {@code before} is null when there was nothing before. */
    public void record(Instant at, String byAgency, Audit.Action action, Audit.Of of, Object before, Object after) {
        audit.record(at, caller(), byAgency, action, of, before, after);
    }
}
