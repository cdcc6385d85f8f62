package vn.tiendo.plan.obligation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.plan.ObligationView;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;

@Path("/api/v1/obligations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Obligations", description = "Who reports to whom on a plan, and by when")
class ObligationResource {

    private static final String ID = "gia-lai-kh-ubnd-2024-tong-hop";

    /** A plan that states its dates. */
    private static final String STATED = "quang-ninh-205-kh-ubnd-2024-tong-hop";

    private static final String DATED = """
            {
              "due": {"day": 20, "month": 12},
              "closing": {"day": 12, "month": 12},
              "basis": {"number": "1520/UBND-KGVX", "date": "2026-11-02", "issuer": "Ủy ban nhân dân tỉnh"}
            }""";

    private static final String SWITCHED_OFF = """
            {
              "active": false,
              "reason": "Cơ quan đầu mối tổng hợp trực tiếp từ phân công, không cần báo cáo riêng."
            }""";

    private final ObligationDesk desk;

    ObligationResource(ObligationDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "One reporting obligation as it applies",
            description = "Its `ETag` is what a change sends back as `If-Match`.")
    @APIResponseSchema(ObligationView.class)
    public RestResponse<ObligationView> get(@RestPath @Parameter(example = STATED) String id) {
        return tagged(desk.read(id));
    }

    @PUT
    @Path("due-date")
    @Allowed(Permission.SET_DUTY)
    @Operation(
            summary = "Set by when reports are due, where the plan leaves it open",
            description =
                    "`due` of a yearly report; `days` (one for each period) or `relative` (a day that each period has) of one that is due more "
                            + "often; `nextYear`: the last due day lies in the year after. By an operator, on the basis of a document. A date that the plan states is not changed here (409), and one that "
                            + "it states later takes the place of this one. A date set before goes whole, with its closing. A consolidated report is due after those that it "
                            + "consolidates, and figures close before the report is due (422).")
    @APIResponseSchema(ObligationView.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-han-bao-cao-01")
    public RestResponse<ObligationView> setDate(
            @RestPath @Parameter(example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "dated", value = DATED)))
                    @NotNull(message = "{due.required}")
                    @Valid
                    DueDate body) {
        return tagged(desk.setDate(id, on, body));
    }

    @PUT
    @Path("activation")
    @Allowed(Permission.SET_DUTY)
    @Operation(
            summary = "Switch a default reporting level off, or on again",
            description =
                    "By an operator, with a reason. What the plan itself asks for (`source` PLAN) is not switched (409).")
    @APIResponseSchema(ObligationView.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-tat-mac-dinh-01")
    public RestResponse<ObligationView> setActive(
            @RestPath @Parameter(example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "off", value = SWITCHED_OFF)))
                    @NotNull(message = "{active.required}")
                    @Valid
                    Activation body) {
        return tagged(desk.setActive(id, on, body));
    }

    private static RestResponse<ObligationView> tagged(ObligationView view) {
        return Answers.of(view, Versions.etag(view.version()));
    }
}
