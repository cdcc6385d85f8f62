package vn.tiendo.plan.difficulty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.RequestKey;

@Path("/api/v1/plans/{id}/difficulties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Difficulties")
class PlanDifficultyResource {

    private final DifficultyDesk desk;

    PlanDifficultyResource(DifficultyDesk desk) {
        this.desk = desk;
    }

    @POST
    @Allowed(Permission.RAISE_ON_PLAN)
    @Operation(
            summary = "Raise a difficulty with a plan as a whole",
            description =
                    "At any time, by the focal agency, the committee, or an agency that leads or coordinates a task of the plan.")
    @APIResponseSchema(value = DifficultyView.class, responseCode = "201", responseDescription = "The difficulty")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-vuong-mac-02")
    public RestResponse<DifficultyView> raise(
            @RestPath @Parameter(example = Examples.PLAN) String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "raised", value = Examples.RAISED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    DifficultyRequest body) {
        return DifficultyResource.created(desk.raiseOnPlan(id, on, body));
    }
}
