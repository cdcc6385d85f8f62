package vn.tiendo.report.calendarlink;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;

@Path("/api/v1/calendar-links")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Deadlines")
class CalendarLinkResource {

    private static final String EXAMPLE = "01942000-0000-7000-8000-000000000000";

    private final CalendarLinkDesk desk;

    CalendarLinkResource(CalendarLinkDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an address for calendar programs",
            description =
                    "For phones and mail programs, which can send no token: `GET` of `address` answers the days on which reports and"
                            + " tasks are due, as iCalendar, to whoever knows it, and shows nothing that its maker does not see. The"
                            + " address is told only here; it is good for a year, or until it is revoked. At most 20 for one maker.")
    @APIResponse(responseCode = "404", description = "No such province or agency, or none that the caller may know of")
    @APIResponseSchema(value = CalendarLinkView.class, responseCode = "201", responseDescription = "With its address")
    public RestResponse<CalendarLinkView> make(
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "agency", value = """
                            {"province":"quang-ninh","agency":"quang-ninh-so-noi-vu"}""")))
                    @NotNull(message = "{request.required}")
                    NewCalendarLink body) {
        CalendarLinkView made = desk.make(body);
        return Answers.created(made, "/api/v1/calendar-links/" + made.id());
    }

    @GET
    @Operation(summary = "Your addresses for calendar programs", description = "The newest first, revoked ones too.")
    public Page<CalendarLinkView> list() {
        return new Page<>(desk.list(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One address", description = "Without its secret, which is known to nobody.")
    public CalendarLinkView get(@RestPath @Parameter(description = "Id of the address", example = EXAMPLE) UUID id) {
        return desk.one(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Revoke an address",
            description = "From now on it is as one that never was. Asking again changes nothing.")
    public void revoke(@RestPath @Parameter(description = "Id of the address", example = EXAMPLE) UUID id) {
        desk.revoke(id);
    }
}
