package vn.tiendo.plan.extension;

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
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/api/v1/extension-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Extension requests")
class ExtensionRequestResource {

    private final ExtensionRequestList list;
    private final ExtensionRequestDesk desk;
    private final Scope scope;

    ExtensionRequestResource(ExtensionRequestList list, ExtensionRequestDesk desk, Scope scope) {
        this.list = list;
        this.desk = desk;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "Requests for later due days",
            description =
                    "Oldest first. `agency` finds those for what the agency was given and for what it answers for now.")
    public Page<ExtensionRequestView> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String plan,
            @RestQuery("agency") String agency,
            @RestQuery("assignment") String assignment,
            @RestQuery("state") ExtensionRequestState state,
            @RestQuery("toDecide")
                    @Parameter(description = "true: only those that the caller may decide on now; false: all")
                    Boolean toDecide,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new ExtensionRequests.Filter(
                scope.provinces(province),
                plan,
                agency,
                state,
                assignment == null ? null : UUID.fromString(assignment));
        List<ExtensionRequestView> rows =
                list.matching(filter, Boolean.TRUE.equals(toDecide), Cursor.uuid(cursor), limit + 1);
        return Page.of(rows, limit, r -> Cursor.encode(r.id()));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One request for a later due day",
            description = "Its `ETag` is what refusing it or taking it back sends as `If-Match`.")
    @APIResponseSchema(ExtensionRequestView.class)
    public RestResponse<ExtensionRequestView> get(@RestPath @Parameter(example = Examples.REQUEST) String id) {
        ExtensionRequestView request = desk.get(id(id));
        return Answers.of(request, Versions.etag(request.version()));
    }

    @POST
    @Path("{id}/refusal")
    @Allowed(Permission.EXTEND)
    @Operation(
            summary = "Refuse a later due day",
            description =
                    "By the focal agency; for what the focal agency itself answers for, by the committee; nobody decides on his own."
                            + " Granted it is by `POST /assignments/{id}/extensions`.")
    @APIResponseSchema(value = ExtensionRequestView.class, responseCode = "201", responseDescription = "Refused")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, example = "\"1\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-23-khong-gia-han-01")
    public RestResponse<ExtensionRequestView> refuse(
            @RestPath @Parameter(example = Examples.REQUEST) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "refused", value = Examples.REFUSED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ReasonForm body) {
        return created(desk.refuse(id(id), on, body));
    }

    @POST
    @Path("{id}/withdrawal")
    @Allowed(Permission.REQUEST_EXTENSION)
    @Operation(
            summary = "Take a request for a later due day back",
            description = "By the agency that answers for the assignment today, while nobody has decided.")
    @APIResponseSchema(value = ExtensionRequestView.class, responseCode = "201", responseDescription = "Taken back")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, example = "\"1\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-22-rut-de-nghi-01")
    public RestResponse<ExtensionRequestView> withdraw(
            @RestPath @Parameter(example = Examples.REQUEST) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "withdrawn", value = Examples.WITHDRAWN)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ReasonForm body) {
        return created(desk.withdraw(id(id), on, body));
    }

    static RestResponse<ExtensionRequestView> created(ExtensionRequestView request) {
        return Answers.created(request, "/api/v1/extension-requests/" + request.id(), Versions.etag(request.version()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("đề nghị gia hạn", "extension request", text);
        }
    }
}
