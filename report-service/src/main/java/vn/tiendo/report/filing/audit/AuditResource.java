package vn.tiendo.report.filing.audit;

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
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.audit.AuditEntry.Entity;
import vn.tiendo.report.filing.lifecycle.ReportAudit;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Audit", description = "Who did what to reports and outlines, and when; nothing here can be altered")
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
            summary = "Steps of reports and settings of outlines, oldest first",
            description =
                    "In the form of the audit of plan-service, with `details`, what was given with the step. Of a draft of others"
                            + " `details` is null. By auditors and operators, and by the focal agency and the committee for their"
                            + " province. One report's own steps: `/reports/{id}/history`.")
    public Page<AuditEntry> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Plans issued by this province and by those merged into it",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("agency")
                    @Parameter(
                            description = "Agency that owes the report, or that did it",
                            example = "quang-ninh-so-noi-vu")
                    String agency,
            @RestQuery("entity") @Parameter(description = "Kind of thing that it was done to") Entity entity,
            @RestQuery("id") @Parameter(description = "`entityId` of that thing") String id,
            @RestQuery("action") @Parameter(description = "What was done") ReportAudit.Action action,
            @RestQuery("subject") @Parameter(description = "`sub` of the token that did it") String subject,
            @RestQuery("from") @Parameter(description = "First day, in Asia/Ho_Chi_Minh", example = "2024-10-01")
                    LocalDate from,
            @RestQuery("to") @Parameter(description = "Last day, in Asia/Ho_Chi_Minh", example = "2199-12-31")
                    LocalDate to,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @Parameter(description = "Rows of a page at most")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit) {
        var filter =
                new AuditTrail.Filter(scope.provinces(province), plan, agency, entity, id, action, subject, from, to);
        List<AuditEntry> entries = trail.entries(filter, position(cursor), limit + 1);
        return Page.of(entries, limit, entry -> Cursor.encode(entry.at(), entry.id()));
    }

    private static Position position(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            return new Position(Instant.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.foreign();
        }
    }
}
