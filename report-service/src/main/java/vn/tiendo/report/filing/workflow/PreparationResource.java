package vn.tiendo.report.filing.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.due.OwnParts;
import vn.tiendo.report.filing.readiness.Readiness;
import vn.tiendo.report.filing.readiness.ReadinessCheck;

/** What makes a report ready. */
@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Workflow")
class PreparationResource {

    private static final String FIRST = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";
    private static final String CONSOLIDATED =
            "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe";

    private final Permissions permissions;
    private final ReadinessCheck readiness;
    private final OwnParts ownParts;
    private final ReportDesk desk;

    PreparationResource(Permissions permissions, ReadinessCheck readiness, OwnParts ownParts, ReportDesk desk) {
        this.permissions = permissions;
        this.readiness = readiness;
        this.ownParts = ownParts;
        this.desk = desk;
    }

    @GET
    @Path("readiness")
    @Operation(
            summary = "What handing in asks",
            description =
                    "Status changes since the figures were taken, which `POST …/assembly` takes in; what nobody has reported on;"
                            + " parts of the words that are empty; questions about the time before the plan was registered; of a"
                            + " consolidated report what came in below it since. Each with how many, a sentence, and where it is"
                            + " settled. A report is never refused for them, but a review for the questions (409).")
    @APIResponseSchema(Readiness.class)
    public RestResponse<Readiness> readiness(
            @RestPath @Parameter(description = "Id of the report", example = FIRST) String id) {
        Report report = readable(id);
        return tagged(report, readiness.of(report));
    }

    @GET
    @Path("own-part")
    @Operation(
            operationId = "getReportOwnPart",
            summary = "The focal agency's own part of a consolidated report",
            description = "What it says as one of those that carry the plan out. Empty until it has written.")
    @APIResponseSchema(Narrative.class)
    public RestResponse<Narrative> ownPart(
            @RestPath @Parameter(description = "Id of the consolidated report", example = CONSOLIDATED) String id) {
        Report report = readable(id);
        if (!report.isConsolidated()) {
            throw ProblemException.notFound("phần riêng của cơ quan đầu mối trong báo cáo", "own part in report", id);
        }
        return tagged(report, ownParts.of(id));
    }

    @PUT
    @Path("own-part")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Permission.WRITE_REPORT)
    @Operation(
            operationId = "putReportOwnPart",
            summary = "Write the focal agency's own part of a consolidated report",
            description =
                    "The focal agency owes no numbered report to itself: what it would say in one stands here, beside what the"
                            + " others have handed in, once the figures are taken or taken anew. Takes the place of all that was"
                            + " written before.")
    @APIResponseSchema(ReportStatus.class)
    public RestResponse<ReportStatus> writeOwnPart(
            @RestPath @Parameter(description = "Id of the consolidated report", example = CONSOLIDATED) String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The `ETag` that was read", example = "\"2\"")
                    String ifMatch,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "own part", value = """
                            {"results":"Sở đã tổ chức 02 lớp bồi dưỡng về chuyển đổi số."}""")))
                    @NotNull(message = "{narrative.required}")
                    @Valid
                    Narrative body) {
        return WorkflowResource.answer(desk.contribute(id, new Precondition(ifMatch, null), body));
    }

    private Report readable(String id) {
        Report report = permissions.readable(id);
        return report;
    }

    private static <T> RestResponse<T> tagged(Report report, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(report.version()))
                .build();
    }
}
