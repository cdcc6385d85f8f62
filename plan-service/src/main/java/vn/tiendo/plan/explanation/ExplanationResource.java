package vn.tiendo.plan.explanation;

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
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Explanations")
class ExplanationResource {

    private final ExplanationList list;
    private final ExplanationDesk desk;
    private final Scope scope;

    ExplanationResource(ExplanationList list, ExplanationDesk desk, Scope scope) {
        this.list = list;
        this.desk = desk;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "Explanations that were asked for",
            description =
                    "Oldest first. `agency` finds those on what the agency was given and on what it answers for now.")
    public Page<ExplanationView> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String plan,
            @RestQuery("agency") String agency,
            @RestQuery("assignment") String assignment,
            @RestQuery("answered") Boolean answered,
            @RestQuery("late")
                    @Parameter(
                            description =
                                    "true: answered after the day, or not yet and the day has passed; false: all others")
                    Boolean late,
            @RestQuery("askedAs")
                    @Parameter(description = "In which capacity it was asked: by the focal agency or by the committee")
                    Asker askedAs,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new Explanations.Filter(
                scope.provinces(province),
                plan,
                agency,
                assignment == null ? null : UUID.fromString(assignment),
                answered,
                late,
                askedAs);
        List<ExplanationView> rows = list.matching(filter, Cursor.uuid(cursor), limit + 1);
        return Page.of(rows, limit, e -> Cursor.encode(e.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One explanation that was asked for", description = "With its answer, if there is one.")
    public ExplanationView get(@RestPath @Parameter(example = Examples.EXPLANATION) String id) {
        return desk.get(id(id));
    }

    @POST
    @Path("{id}/answer")
    @Allowed(Permission.EXPLAIN)
    @Operation(
            summary = "Explain how an assignment stands",
            description =
                    "By the agency that answers for the assignment today, once, also after the day; what was answered late stays late.")
    @APIResponseSchema(value = ExplanationView.class, responseCode = "201", responseDescription = "With the answer")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-12-01-tra-loi-giai-trinh-01")
    public RestResponse<ExplanationView> answer(
            @RestPath @Parameter(example = Examples.EXPLANATION) String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "answered", value = Examples.ANSWERED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    AnswerForm body) {
        return created(desk.answer(id(id), on, body));
    }

    static RestResponse<ExplanationView> created(ExplanationView explanation) {
        return Answers.created(explanation, "/api/v1/explanations/" + explanation.id());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("yêu cầu giải trình", "explanation", text);
        }
    }
}
