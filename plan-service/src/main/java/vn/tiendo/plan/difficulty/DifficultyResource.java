package vn.tiendo.plan.difficulty;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/difficulties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Difficulties", description = "What stands in the way, and what was said to it")
class DifficultyResource {

    private final Difficulties difficulties;
    private final DifficultyDesk desk;
    private final Scope scope;

    DifficultyResource(Difficulties difficulties, DifficultyDesk desk, Scope scope) {
        this.difficulties = difficulties;
        this.desk = desk;
        this.scope = scope;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Difficulties",
            description =
                    "Oldest first. `agency` finds those of the agency, those it answers for now and those it raised.")
    public Page<DifficultyView> list(
            @RestQuery("plan") @Parameter(example = Examples.PLAN) String plan,
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("agency") String agency,
            @RestQuery("state") DifficultyState state,
            @RestQuery("assignment") String assignment,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new Difficulties.Filter(
                scope.provinces(province),
                plan,
                agency,
                state,
                assignment == null ? null : UUID.fromString(assignment));
        List<DifficultyView> rows = difficulties.matching(filter, Cursor.uuid(cursor), limit + 1);
        return Page.of(rows, limit, d -> Cursor.encode(d.id()));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One difficulty with its steps",
            description = "Its `ETag` is what a step sends back as `If-Match`.")
    @APIResponseSchema(DifficultyView.class)
    public RestResponse<DifficultyView> get(@RestPath @Parameter(example = Examples.DIFFICULTY) String id) {
        DifficultyView difficulty = desk.get(id(id));
        return Answers.of(difficulty, Versions.etag(difficulty.version()));
    }

    @POST
    @Path("{id}/answers")
    @Allowed(Permission.ANSWER_DIFFICULTY)
    @Operation(
            summary = "Answer a difficulty",
            description =
                    "By the focal agency, or by the committee once it was escalated; nobody answers what his own agency raised or answers for. An answer may be supplemented by another one.")
    @APIResponseSchema(value = DifficultyView.class, responseCode = "201", responseDescription = "The new version")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-05-tra-loi-01")
    public RestResponse<DifficultyView> answer(
            @RestPath @Parameter(example = Examples.DIFFICULTY) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "answered", value = Examples.ANSWERED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    AnswerRequest body) {
        return created(desk.answer(id(id), on, body));
    }

    @POST
    @Path("{id}/escalations")
    @Allowed(Permission.ESCALATE_DIFFICULTY)
    @Operation(
            summary = "Pass a difficulty on to a higher level",
            description = "By the focal agency, with the reason. What a ministry said is then given as an answer.")
    @APIResponseSchema(value = DifficultyView.class, responseCode = "201", responseDescription = "The new version")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-05-chuyen-01")
    public RestResponse<DifficultyView> escalate(
            @RestPath @Parameter(example = Examples.DIFFICULTY) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "escalated", value = Examples.ESCALATED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    EscalationRequest body) {
        return created(desk.escalate(id(id), on, body));
    }

    @POST
    @Path("{id}/closure")
    @Allowed(Permission.CLOSE_DIFFICULTY)
    @Operation(
            summary = "Close a difficulty",
            description = "By who raised it or the focal agency. Closed is final: what comes up again is raised anew.")
    @APIResponseSchema(value = DifficultyView.class, responseCode = "201", responseDescription = "The new version")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-20-ket-thuc-01")
    public RestResponse<DifficultyView> close(
            @RestPath @Parameter(example = Examples.DIFFICULTY) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "closed", value = Examples.CLOSED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ClosureRequest body) {
        return created(desk.close(id(id), on, body));
    }

    static RestResponse<DifficultyView> created(DifficultyView difficulty) {
        return Answers.created(
                difficulty, "/api/v1/difficulties/" + difficulty.id(), Versions.etag(difficulty.version()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("vướng mắc", "difficulty", text);
        }
    }
}
