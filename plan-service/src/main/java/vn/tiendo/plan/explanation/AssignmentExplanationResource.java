package vn.tiendo.plan.explanation;

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

@Path("/api/v1/assignments/{id}/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Explanations", description = "What agencies are asked to explain, and what they answer (giải trình)")
class AssignmentExplanationResource {

    private final ExplanationDesk desk;

    AssignmentExplanationResource(ExplanationDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Explanations of an assignment", description = "All on one page, oldest first.")
    public Page<ExplanationView> list(@RestPath @Parameter(example = Examples.ASSIGNMENT) String id) {
        return new Page<>(desk.of(AssignedWork.id(id)), null);
    }

    @POST
    @Allowed(Permission.ASK_EXPLANATION)
    @Operation(
            summary = "Ask an agency to explain how an assignment stands",
            description =
                    "By the committee, or by the focal agency of what others answer for; nobody asks his own agency. With a day to"
                            + " answer by. It changes neither status nor version of the assignment.")
    @APIResponseSchema(value = ExplanationView.class, responseCode = "201", responseDescription = "What was asked")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-20-giai-trinh-01")
    public RestResponse<ExplanationView> ask(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "asked", value = Examples.ASKED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ExplanationForm body) {
        return ExplanationResource.created(desk.ask(AssignedWork.id(id), on, body));
    }
}
