package vn.tiendo.plan.establishment;

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
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.RequestKey;

@Path("/api/v1/provinces/{id}/communes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.LOAD_COMMUNES)
@Tag(name = "Provinces")
class CommuneResource {

    private final AgencyDesk desk;

    CommuneResource(AgencyDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(
            operationId = "loadCommunes",
            summary = "Register the communes of a province",
            description =
                    "All at once, or more of them later; one that is wrong refuses the list, and all are named. The placeholder that stood for them"
                            + " ends the day before `validFrom`: it keeps what it was given, for which the focal agency writes, and what opens"
                            + " from then on is given to each commune.")
    @APIResponseSchema(value = Communes.class, responseCode = "201", responseDescription = "Their ids")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-21-cap-xa-01")
    public RestResponse<Communes> load(
            @RestPath @Parameter(example = "quang-ninh") String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "communes", value = Examples.COMMUNES)))
                    @NotNull(message = "{rows.required}")
                    @Valid
                    CommuneList body) {
        return Answers.created(desk.load(id, body, on), "/api/v1/agencies?kind=COMMUNE&province=" + id);
    }
}
