package vn.tiendo.report.filing.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.archive.Served;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.lifecycle.ReportAudit;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.Format;

@Path("/api/v1/reports")
@Allowed(Permission.READ)
@Tag(name = "Reports", description = "What is owed, drafts, and what was assembled at the closing dates")
class ReportResource {

    private static final String EXAMPLE = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";

    private final ReportDocuments documents;
    private final Narratives narratives;
    private final ReportAudit audit;
    private final ReportViews views;
    private final Permissions permissions;
    private final Scope scope;

    ReportResource(
            ReportDocuments documents,
            Narratives narratives,
            ReportAudit audit,
            ReportViews views,
            Permissions permissions,
            Scope scope) {
        this.documents = documents;
        this.narratives = narratives;
        this.audit = audit;
        this.views = views;
        this.permissions = permissions;
        this.scope = scope;
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Format.PDF, Format.DOCX, Format.XLSX})
    @Operation(
            summary = "One report",
            description =
                    "The stored bytes of its newest revision, with an ETag; while it is being written the same figures with the"
                            + " reporter's words so far; before the closing a draft as of now. By `Accept` as JSON, HTML, PDF/A, Word"
                            + " or Excel, which is also the form to report statuses with; `format` goes before it. The number in the"
                            + " ETag is what the steps want as `If-Match`. A draft, and one that was sent back, is there for its"
                            + " reporter, the focal agency and the committee; for others once it is handed in (again).")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportContent.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response get(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links") Format format,
            @Context Request request) {
        return documents.current(readable(id), Served.chosen(format, request));
    }

    @GET
    @Path("{id}/status")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Where a report stands, and what the caller may do next",
            description =
                    "With the reporter's words as they stand, for whoever may read the draft, and for a consolidated one what"
                            + " came in below it since.")
    @APIResponseSchema(ReportStatus.class)
    public RestResponse<ReportStatus> status(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        return WorkflowResource.answer(views.status(permissions.visible(id)));
    }

    @GET
    @Path("{id}/narrative")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The reporter's words as they stand", description = "Empty until somebody has written.")
    @APIResponseSchema(Narrative.class)
    public RestResponse<Narrative> narrative(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        Report report = readable(id);
        return RestResponse.ResponseBuilder.ok(narratives.of(id))
                .header(HttpHeaders.ETAG, Versions.etag(report.version()))
                .build();
    }

    /** A step on the record. */
    @Schema(name = "ReportHistoryEntry")
    record HistoryEntry(
            ReportAudit.Action action,
            @Schema(examples = "2026-11-12T03:00:00Z") Instant at,

            @Schema(description = "Subject of the token; `system`: by the system itself", examples = "system")
            String subject,

            @Schema(description = "Agency that it acted for", nullable = true)
            String agency,

            @Schema(description = "Newest revision after the step", nullable = true)
            Integer revision,

            @Schema(description = "What was given with it", nullable = true)
            JsonNode details) {}

    @GET
    @Path("{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who did what to a report",
            description =
                    "Oldest first, all on one page. The database refuses to change or remove an entry. Of a draft also for"
                            + " auditors and operators, to whom `details` is null.")
    public Page<HistoryEntry> history(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        Report report = permissions.visible(id);
        boolean reads = permissions.mayRead(report);
        if (!scope.caller().is(Role.AUDITOR) && !scope.caller().is(Role.OPERATOR)) {
            permissions.requireRead(report);
        }
        return new Page<>(
                audit.of(id).stream()
                        .map(a -> new HistoryEntry(
                                a.action,
                                a.at,
                                a.subject,
                                a.agency,
                                a.revision,
                                a.details == null || !reads ? null : Document.read(a.details, JsonNode.class)))
                        .toList(),
                null);
    }

    private Report readable(String id) {
        Report report = permissions.readable(id);
        return report;
    }
}
