package vn.tiendo.report.filing.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportStatus;
import vn.tiendo.report.filing.workflow.WorkflowResource;

@Path("/api/v1/reports/{id}/signed-differences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.WRITE_REPORT)
@Tag(name = "Editor")
class ChoiceResource {

    private static final String ID = "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe";

    private final ChoiceDesk desk;
    private final Permissions permissions;

    ChoiceResource(ChoiceDesk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    @GET
    @Allowed(Permission.READ)
    @Operation(
            summary = "Where a consolidated report differs from what agencies have signed",
            description =
                    "Each assignment that stands otherwise in the ledger at the closing than in the report of its agency, and what"
                            + " was chosen of it. All on one page; none of an agency's own report.")
    public Page<ChoiceView> differences(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return new Page<>(desk.differences(permissions.readable(id)), null);
    }

    @PUT
    @Operation(
            summary = "Choose what counts where agencies have signed otherwise",
            description =
                    "By who writes the report, until it is handed in. TAKEN: as the ledger has it, which counts also where nobody"
                            + " chooses. LEFT: as the agency has signed it, in figures, lists and sentences of this report; the ledger"
                            + " stays as it is. Takes the place of all that was chosen before. Closed figures are counted again at"
                            + " once, as of the same moment. A choice holds as long as the difference is the same; of another one, with"
                            + " another id, it is asked again.")
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
            example = "khac-biet-01")
    public RestResponse<ReportStatus> choose(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "left as signed", value = """
                            {"choices":[{"difference":"3f9a1c2b7d40","choice":"LEFT"}]}""")))
                    @NotNull(message = "{choices.required}")
                    @Valid
                    ChoicesForm body) {
        return WorkflowResource.answer(desk.choose(id, on, body));
    }
}
