package vn.tiendo.report.filing.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.filing.lifecycle.ReportAudit;

/**
 * One step, in the form of the audit of plan-service; instead of states before and after, what was given with the step.
 *
 * @param id an opaque text
 * @param byAgency agency that did it, or null
 * @param version newest revision of the report after the step (null: none is stored), or version of the outline
 * @param agency reporter, or null
 * @param details null: nothing was given, or the caller may not read it
 */
@Schema(name = "AuditRow")
record AuditEntry(
        @Schema(examples = "17") String id,

        @Schema(description = "UTC", examples = "2026-11-12T03:00:00Z")
        Instant at,

        @Schema(description = "Subject of the token; `system`: by the system itself", examples = "system")
        String subject,

        @Schema(description = "Agency that it acted for", nullable = true)
        String byAgency,

        ReportAudit.Action action,
        Entity entity,

        @Schema(
                description = "Id of the report; of an outline its obligation, a colon and its year",
                examples = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu")
        String entityId,

        @Schema(
                description = "Newest revision of the report after the step, or version of the outline",
                nullable = true)
        Integer version,

        @Schema(description = "Province that issued the plan", examples = "quang-ninh")
        String province,

        @Schema(examples = "quang-ninh-205-kh-ubnd-2024") String plan,

        @Schema(description = "Agency that owes the report", nullable = true)
        String agency,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description =
                        "What was given with it; null also where the report is a draft that the caller may not read")
        JsonNode details) {

    /** What it was done to. */
    @Schema(name = "AuditedEntity")
    enum Entity {
        REPORT,
        OUTLINE
    }

    AuditEntry withoutDetails() {
        return new AuditEntry(
                id, at, subject, byAgency, action, entity, entityId, version, province, plan, agency, null);
    }
}
