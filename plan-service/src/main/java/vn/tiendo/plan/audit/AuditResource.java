package vn.tiendo.plan.audit;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Audit", description = "Who changed what, when, from what to what; nothing here can be altered")
class AuditResource {

    private final AuditTrail trail;
    private final Scope scope;

    AuditResource(AuditTrail trail, Scope scope) {
        this.trail = trail;
        this.scope = scope;
    }

    @GET
    @Transactional
    @Allowed(Permission.READ_AUDIT)
    @Operation(
            summary = "Changes, oldest first",
            description =
                    "`before` and `after` are whole states. By auditors and operators, and by the focal agency and the committee "
                            + "for their province.")
    public Page<AuditTrail.Row> list(
            @RestQuery("province") @Parameter(example = "quang-ninh") String province,
            @RestQuery("plan") @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String plan,
            @RestQuery("agency")
                    @Parameter(description = "Agency concerned, or agency that did it", example = "quang-ninh-so-y-te")
                    String agency,
            @RestQuery("entity") @Parameter(description = "Kind of thing changed") Audit.Entity entity,
            @RestQuery("id") @Parameter(description = "Id of the thing changed") String id,
            @RestQuery("action") Audit.Action action,
            @RestQuery("subject") @Parameter(description = "`sub` of the token that did it") String subject,
            @RestQuery("from") @Parameter(description = "First day, in Asia/Ho_Chi_Minh", example = "2024-10-01")
                    LocalDate from,
            @RestQuery("to") @Parameter(description = "Last day, in Asia/Ho_Chi_Minh", example = "2199-12-31")
                    LocalDate to,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new AuditTrail.Filter(
                scope.provinces(province),
                province == null && scope.caller().province() == null,
                plan,
                agency,
                entity,
                id,
                action,
                subject,
                from,
                to);
        List<AuditTrail.Row> rows = trail.rows(filter, position(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.at(), row.id()));
    }

    private static AuditTrail.Position position(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            return new AuditTrail.Position(Instant.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.foreign();
        }
    }
}
