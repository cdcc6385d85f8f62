package vn.tiendo.report.filing.request;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.filing.workflow.WorkflowResource;

@Path("/api/v1/report-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Requests", description = "Reports that somebody asks for: ad hoc, thematic, interim and final reviews")
class RequestResource {

    private final RequestDesk desk;

    RequestResource(RequestDesk desk) {
        this.desk = desk;
    }

    @POST
    @Allowed(Permission.REQUEST_REPORT)
    @Operation(
            summary = "Ask for reports",
            description =
                    "By the focal agency, the committee or an operator, within the province. A row for each reporter is there at"
                            + " once and goes the way of the yearly ones; its due date is the one that was asked for, also on a day off."
                            + " Without reporters all that report on the plan each year. With `consolidatedDueDate` the focal agency"
                            + " consolidates them.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201", responseDescription = "What was asked for")
    @APIResponse(responseCode = "404", description = "No such plan, or none that the caller may know of")
    @Parameter(
            name = RequestKey.HEADER,
            in = ParameterIn.HEADER,
            description = WorkflowResource.KEY_IS,
            example = "2026-11-20-yeu-cau-01")
    public RestResponse<RequestView> ask(
            @Valid @BeanParam RequestKey key,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "thematic", value = """
                            {"plan":"quang-ninh-205-kh-ubnd-2024","kind":"THEMATIC",
                             "subject":"Kết quả thu hút chuyên gia, nhà khoa học",
                             "basis":{"number":"4321/UBND-NC","date":"2026-11-20","issuer":"Ủy ban nhân dân tỉnh"},
                             "reporters":["quang-ninh-so-noi-vu"],
                             "closingDate":"2026-12-11","dueDate":"2026-12-18","consolidatedDueDate":"2026-12-25"}""")))
                    @NotNull(message = "{request.required}")
                    @Valid
                    RequestForm body) {
        RequestView made = desk.ask(key, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header(HttpHeaders.LOCATION, "/api/v1/report-requests/" + made.id())
                .build();
    }

    @GET
    @Operation(summary = "Requests", description = "In the order of their due dates.")
    public Page<RequestView> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Plans issued by this province and by those merged into it",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit) {
        return desk.list(province, plan, DayPlace.after(cursor), limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request", description = "As it was sent, with the reports that it asks for.")
    public RequestView get(
            @RestPath @Parameter(description = "Id of the request", example = "yc-0c6c1a3e-5d6e-4a54-9a4c-3a6f0b5a7a11")
                    String id) {
        return desk.one(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Allowed(Permission.REQUEST_REPORT)
    @Operation(
            summary = "Take a request back",
            description =
                    "By those who may ask. Who has not handed in owes nothing any more (`WITHDRAWN`); what was handed in stays.")
    @Parameter(
            name = RequestKey.HEADER,
            in = ParameterIn.HEADER,
            description = WorkflowResource.KEY_IS,
            example = "2026-11-25-rut-01")
    public RequestView withdraw(
            @RestPath @Parameter(description = "Id of the request", example = "yc-0c6c1a3e-5d6e-4a54-9a4c-3a6f0b5a7a11")
                    String id,
            @Valid @BeanParam RequestKey key,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "withdrawal", value = """
                            {"reason":"Bộ đã lùi thời hạn, sẽ yêu cầu lại sau."}""")))
                    @NotNull(message = "{reason.required}")
                    @Valid
                    Forms.Withdrawal body) {
        return desk.withdraw(id, key, body);
    }
}
