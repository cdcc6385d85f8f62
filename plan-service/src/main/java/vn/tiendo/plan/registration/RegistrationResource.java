package vn.tiendo.plan.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.EDIT_PLAN)
@Tag(name = "Plans")
class RegistrationResource {

    private final Registrar registrar;
    private final Amender amender;
    private final OccurrenceOpener opener;

    RegistrationResource(Registrar registrar, Amender amender, OccurrenceOpener opener) {
        this.registrar = registrar;
        this.amender = amender;
        this.opener = opener;
    }

    @POST
    @Operation(
            operationId = "registerPlan",
            summary = "Register a plan, or check one",
            description =
                    "The whole plan in its own words; who and when is typed as the interpretations are. All defects are told at "
                            + "once. With `dryRun=true` nothing is stored and the answer (200) shows what would be made.")
    @APIResponse(
            responseCode = "200",
            description = "With `dryRun=true`: the plan as it would be understood",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Registration.class)))
    @APIResponseSchema(
            value = Registration.class,
            responseCode = "201",
            responseDescription = "The plan as it is understood")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-12-ke-hoach-412")
    public RestResponse<Registration> register(
            @RestQuery("dryRun") @DefaultValue("false") @Parameter(description = "Only check") boolean dryRun,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "plan", value = Examples.PLAN)))
                    @NotNull(message = "{plan.required}")
                    PlanForm body) {
        if (dryRun) {
            return RestResponse.ok(registrar.check(body));
        }
        Registration made = registrar.register(body, on);
        opener.openAll(made.plan().id());
        return Answers.created(made, "/api/v1/plans/" + made.plan().id(), Versions.etag(made.version()));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "amendPlan",
            summary = "Amend a plan by a decision, or see what that would change",
            description =
                    "The whole plan as it reads after the decision. A task is matched by its number, or by the one that it `was`; a "
                            + "new one may say what it `replaces`; one that no longer stands in the plan is withdrawn, and its "
                            + "open assignments are cancelled. Other open assignments stay as they were given: new time words "
                            + "and leads count for what opens from then on. A target that is left out is closed.")
    @APIResponseSchema(value = Amendment.class, responseDescription = "What changed")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-15-dieu-chinh-01")
    public RestResponse<Amendment> amend(
            @RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id,
            @RestQuery("dryRun") @DefaultValue("false") @Parameter(description = "Only check") boolean dryRun,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "amended", value = Examples.AMENDED)))
                    @NotNull(message = "{plan.required}")
                    PlanForm body) {
        Amendment made = dryRun ? amender.check(id, on, body) : amender.amend(id, on, body);
        if (!dryRun) {
            opener.openAll(id);
        }
        return Answers.of(made, Versions.etag(made.version()));
    }

    @PUT
    @Path("{id}/ending")
    @Operation(
            operationId = "endPlan",
            summary = "Record the act that ends a plan",
            description =
                    "Nothing opens for the days after `inForceTo`; what is open stays owed. A later act may set another day.")
    @APIResponseSchema(value = Ending.class, responseDescription = "The end as it is recorded")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-ket-thuc-01")
    public RestResponse<Ending> end(
            @RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "ended", value = Examples.ENDED)))
                    @NotNull(message = "{decision.required}")
                    @Valid
                    Ending.Act body) {
        Ending made = amender.end(id, on, body);
        opener.openAll(id);
        return Answers.of(made, Versions.etag(made.version()));
    }

    @PUT
    @Path("{id}/citation")
    @Allowed(Permission.CITE_PLAN)
    @Operation(
            operationId = "citePlan",
            summary = "Say how documents name a plan",
            description =
                    "By the focal agency, once, where the plan's number or day was left blank: reports name it so from then on.")
    @APIResponseSchema(value = Citation.class, responseDescription = "How it is named")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-trich-dan-01")
    public RestResponse<Citation> cite(
            @RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "citation", value = """
                            {"citation":"Kế hoạch số 812/KH-UBND ngày 27/9/2024 của Ủy ban nhân dân tỉnh Gia Lai về phát triển đội ngũ trí thức",
                             "shortTitle":"Kế hoạch số 812/KH-UBND"}""")))
                    @NotNull(message = "{citation.required}")
                    @Valid
                    Citation.Words body) {
        Citation made = amender.cite(id, on, body);
        return Answers.of(made, Versions.etag(made.version()));
    }
}
