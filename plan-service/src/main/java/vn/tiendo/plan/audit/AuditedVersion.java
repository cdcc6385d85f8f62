package vn.tiendo.plan.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * A version of an assignment as an entry of the audit.
 *
 * @param kind name of the action
 * @param before the version before, as JSON; null: there is none
 */
record AuditedVersion(
        UUID assignment,
        long version,
        Instant at,
        String kind,
        String subject,
        String byAgency,
        String province,
        String plan,
        String agency,
        String before,
        String after) {

    AuditTrail.Row row(Function<String, JsonNode> json) {
        return new AuditTrail.Row(
                assignment + ":" + version,
                at,
                subject,
                byAgency,
                Audit.Action.valueOf(kind),
                Audit.Entity.ASSIGNMENT,
                assignment.toString(),
                version,
                province,
                plan,
                agency,
                json.apply(before),
                json.apply(after));
    }
}
