package vn.tiendo.plan.contribution;

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
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;

@Path("/api/v1/assignments/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Contributions", description = "What coordinating agencies did for an assignment")
class ContributionResource {

    private final ContributionDesk desk;

    ContributionResource(ContributionDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Contribution notes on an assignment", description = "All on one page, oldest first.")
    public Page<ContributionView> list(@RestPath @Parameter(example = Examples.ASSIGNMENT) String id) {
        return new Page<>(desk.of(AssignedWork.id(id)), null);
    }

    @POST
    @Allowed(Permission.CONTRIBUTE)
    @Operation(
            summary = "Add a contribution note",
            description =
                    "By a coordinating agency of the task as of today (groups are expanded, succession is followed), or by "
                            + "the focal agency for one, which it then names in `agency`. A coordinating agency owes nothing: the note "
                            + "changes neither status nor version of the assignment.")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201", responseDescription = "The note")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-09-12-phoi-hop-01")
    public RestResponse<ContributionView> contribute(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "contributed", value = Examples.CONTRIBUTED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ContributionRequest body) {
        return Answers.created(
                desk.hand(AssignedWork.id(id), on, body), "/api/v1/assignments/" + id + "/contributions");
    }
}
