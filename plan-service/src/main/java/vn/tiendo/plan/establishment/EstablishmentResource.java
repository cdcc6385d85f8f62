package vn.tiendo.plan.establishment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.EDIT_AGENCIES)
@Tag(name = "Agencies")
class EstablishmentResource {

    private final AgencyDesk desk;

    EstablishmentResource(AgencyDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(
            operationId = "registerAgency",
            summary = "Register an agency",
            description =
                    "By the decision that set it up. Its id is made of its province and its name and stays when it is renamed. A name or"
                            + " alias that another agency of the province has at the same time is refused (409). It is a member of the groups"
                            + " of its kind from its first day: what opens from then on is given to it, too.")
    @APIResponse(responseCode = "404", description = "No such province, or none that the caller may know of")
    @APIResponseSchema(value = AgencyDefinition.class, responseCode = "201", responseDescription = "The agency")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-21-thanh-lap-01")
    public RestResponse<AgencyDefinition> register(
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "agency", value = Examples.NEW)))
                    @NotNull(message = "{agency.required}")
                    @Valid
                    NewAgency body) {
        AgencyDesk.Versioned made = desk.register(body, on);
        return Answers.created(
                made.agency(), "/api/v1/agencies/" + made.agency().id(), Versions.etag(made.version()));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeAgency",
            summary = "Change how an agency is called",
            description =
                    "Name, first day, aliases and their source, whole; id, kind and province stay. What was said of it in a decision goes before"
                            + " what the shipped catalogue says, also when that is loaded again. Documents that were made keep the name of"
                            + " their day.")
    @APIResponseSchema(value = AgencyDefinition.class, responseDescription = "The agency")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-21-doi-ten-01")
    public RestResponse<AgencyDefinition> change(
            @RestPath @Parameter(example = "quang-ninh-so-ngoai-vu") String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "name", value = Examples.CHANGED)))
                    @NotNull(message = "{agency.required}")
                    @Valid
                    AgencyChange body) {
        return answer(desk.change(id, on, body));
    }

    @PUT
    @Path("{id}/ending")
    @Operation(
            operationId = "endAgency",
            summary = "Record the act that ends an agency, and who takes over",
            description =
                    "From the day after `lastDay` its successors answer for what it was given; one with a `function` for tasks of that function"
                            + " alone. Assignments stay its own, and nothing of its history is touched. A later act may set another"
                            + " day or other successors.")
    @APIResponseSchema(value = AgencyDefinition.class, responseDescription = "The agency")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-21-sap-nhap-01")
    public RestResponse<AgencyDefinition> end(
            @RestPath @Parameter(example = "quang-ninh-so-ngoai-vu") String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "merged", value = Examples.ENDED)))
                    @NotNull(message = "{agency.required}")
                    @Valid
                    AgencyEnding body) {
        return answer(desk.end(id, on, body));
    }

    private static RestResponse<AgencyDefinition> answer(AgencyDesk.Versioned made) {
        return Answers.of(made.agency(), Versions.etag(made.version()));
    }
}
