package vn.tiendo.plan.measurement;

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
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;

@Path("/api/v1/targets/{id}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Targets", description = "What the plans want to reach, and how far it is")
class MeasurementResource {

    private final MeasurementDesk desk;

    MeasurementResource(MeasurementDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "All that was measured of a target",
            description =
                    "In the order of recording, on one page. Of several for one year the last one counts; the others"
                            + " are kept and marked `replaced`.")
    public Page<MeasurementView> list(@RestPath @Parameter(example = Examples.TARGET) String id) {
        return new Page<>(desk.history(id), null);
    }

    @POST
    @Allowed(Permission.MEASURE)
    @Operation(
            summary = "Record a value of a target, or that a milestone is reached",
            description =
                    "By an agency that answers for the target, the province's focal agency or a plan editor. What is recorded of a"
                            + " target that somebody answers for waits for confirmation, and counts meanwhile. A target with a figure takes `year` and `value`"
                            + " in its unit; a milestone `reachedOn`, or until then `year` and `words` on how far it is. A"
                            + " later value of the same year takes the place of the earlier one, which is kept. A target"
                            + " that an act has closed takes none of later years (409).")
    @APIResponseSchema(value = MeasurementView.class, responseCode = "201", responseDescription = "What was recorded")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-01-20-so-lieu-01")
    public RestResponse<MeasurementView> measure(
            @RestPath @Parameter(example = Examples.TARGET) String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "measured", value = Examples.MEASURED),
                                                @ExampleObject(name = "milestone", value = Examples.REACHED),
                                                @ExampleObject(name = "milestone in words", value = Examples.IN_WORDS)
                                            }))
                    @NotNull(message = "{body.required}")
                    @Valid
                    MeasurementRequest body) {
        return Answers.created(desk.hand(id, on, body), "/api/v1/targets/" + id + "/measurements");
    }

    @POST
    @Path("{number}/confirmation")
    @Allowed(Permission.VERIFY)
    @Operation(
            summary = "Confirm or return a value of a target",
            description =
                    "Once, by the focal agency; of what the focal agency itself recorded or answers for, by the committee: nobody confirms his"
                            + " own. What is returned does not count any more; its agency records another value. 409 where nothing"
                            + " waits.")
    @APIResponseSchema(value = MeasurementView.class, responseCode = "201", responseDescription = "The measurement")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-01-22-xac-nhan-01")
    public RestResponse<MeasurementView> confirm(
            @RestPath @Parameter(example = Examples.TARGET) String id,
            @RestPath @Parameter(description = "Of the measurement", example = "1") int number,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "confirmed", value = Examples.CONFIRMED),
                                                @ExampleObject(name = "returned", value = Examples.RETURNED)
                                            }))
                    @NotNull(message = "{body.required}")
                    @Valid
                    VerificationDecision body) {
        return Answers.created(desk.confirm(id, number, on, body), "/api/v1/targets/" + id + "/measurements");
    }
}
