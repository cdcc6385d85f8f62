package vn.tiendo.plan.extension;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;

@Path("/api/v1/assignments/{id}/extension-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Extension requests", description = "Later due days that agencies ask for")
class AssignmentExtensionRequestResource {

    private final ExtensionRequestDesk desk;

    AssignmentExtensionRequestResource(ExtensionRequestDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "Requests for a later due day of an assignment",
            description = "All on one page, oldest first.")
    public Page<ExtensionRequestView> list(@RestPath @Parameter(example = Examples.READ_ASSIGNMENT) String id) {
        return new Page<>(desk.of(AssignedWork.id(id)), null);
    }

    @POST
    @Allowed(Permission.REQUEST_EXTENSION)
    @Operation(
            summary = "Ask for a later due day",
            description =
                    "By the agency that answers for it today, of an open assignment with a due day; one request is open at a time (409)."
                            + " The focal agency, for its own the committee, grants it by an extension"
                            + " (`POST /assignments/{id}/extensions`, with the decision), be it to another day, or refuses it. It changes"
                            + " neither status nor version of the assignment, and lapses when that is completed or cancelled.")
    @APIResponseSchema(value = ExtensionRequestView.class, responseCode = "201", responseDescription = "The request")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-20-xin-gia-han-01")
    public RestResponse<ExtensionRequestView> ask(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "asked", value = Examples.ASKED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ExtensionRequestForm body) {
        return ExtensionRequestResource.created(desk.ask(AssignedWork.id(id), on, body));
    }
}
