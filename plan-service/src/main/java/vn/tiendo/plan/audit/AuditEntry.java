package vn.tiendo.plan.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import vn.tiendo.platform.access.Caller;

/** One change in the audit. */
@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    private Instant recordedAt;
    private String subject;
    private String byAgency;

    @Enumerated(EnumType.STRING)
    private Audit.Action action;

    @Enumerated(EnumType.STRING)
    private Audit.Entity entity;

    private String entityId;
    private Long version;
    private String province;
    private String plan;
    private String agency;
    private String beforeState;
    private String afterState;

    AuditEntry() {}

    AuditEntry(Instant at, Caller by, String byAgency, Audit.Action action, Audit.Of of, String before, String after) {
        this.recordedAt = at;
        this.subject = by.subject();
        this.byAgency = byAgency;
        this.action = action;
        this.entity = of.entity();
        this.entityId = of.id();
        this.version = of.version();
        this.province = of.province();
        this.plan = of.plan();
        this.agency = of.agency();
        this.beforeState = before;
        this.afterState = after;
    }

    AuditTrail.Row row(Function<String, JsonNode> json) {
        return new AuditTrail.Row(
                id.toString(),
                recordedAt,
                subject,
                byAgency,
                action,
                entity,
                entityId,
                version,
                province,
                plan,
                agency,
                json.apply(beforeState),
                json.apply(afterState));
    }
}
