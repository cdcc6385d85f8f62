package vn.tiendo.report.filing.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportStatus;
import vn.tiendo.report.filing.workflow.WorkflowResource;

@Path("/api/v1/reports/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.WRITE_REPORT)
@Tag(
        name = "Editor",
        description = "What agencies have said, part by part, and what the consolidated report makes of it")
class EditingResource {

    private static final String ID = "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe";

    private final EditingDesk desk;
    private final Permissions permissions;

    EditingResource(EditingDesk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    @GET
    @Allowed(Permission.READ)
    @Operation(
            summary = "What others have said for a report, part by part",
            description =
                    "Of a consolidated report the words of the agencies that have handed in, and what was said with the statuses that"
                            + " it counts; beside them what the editor has made of them. All parts on one page.")
    public Page<PartView> parts(@RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return new Page<>(desk.parts(permissions.readable(id)), null);
    }

    @PUT
    @Path("{part}")
    @Operation(
            summary = "Write a part of the report",
            description =
                    "By who writes the report, until it is handed in. The texts stand in the part in their order, instead of what"
                            + " others have said; figures, tables and lists stay. A text without words is what its sources say. What no"
                            + " text names as its source stands on the control sheet only. `leftOut` keeps which of it was left out for"
                            + " good, so that what nobody has decided on can be told from it; without `texts` the part stays as it is.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(
            name = RequestKey.HEADER,
            in = ParameterIn.HEADER,
            description = WorkflowResource.KEY_IS,
            example = "phan-01")
    public RestResponse<ReportStatus> write(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @RestPath @Parameter(description = "Part of the outline", example = "STRENGTHS") Part part,
            @Valid @BeanParam Precondition on,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "part", value = """
                            {"texts":[{"text":"Công tác đào tạo, bồi dưỡng có chuyển biến rõ nét.","sources":[]}]}""")))
                    @NotNull(message = "{texts.required}")
                    @Valid
                    PartForm body) {
        return WorkflowResource.answer(desk.write(id, part, on, body));
    }

    @DELETE
    @Path("{part}")
    @Operation(
            summary = "Let a part be as it is assembled",
            description =
                    "By who writes the report, until it is handed in. What was written for the part stays on the record.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(
            name = RequestKey.HEADER,
            in = ParameterIn.HEADER,
            description = WorkflowResource.KEY_IS,
            example = "phan-02")
    public RestResponse<ReportStatus> reset(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @RestPath @Parameter(description = "Part of the outline", example = "STRENGTHS") Part part,
            @Valid @BeanParam Precondition on) {
        return WorkflowResource.answer(desk.reset(id, part, on));
    }
}
