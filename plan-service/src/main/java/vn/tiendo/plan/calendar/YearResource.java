package vn.tiendo.plan.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.input.Days;

@Path("/api/v1/calendar-years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Calendar")
class YearResource {

    private static final String ANNOUNCED = """
            {
              "announced": true,
              "announcement": {"number": "9441/TB-BNV", "date": "2025-10-16", "issuer": "Bộ Nội vụ"}
            }""";

    private static final String TAKEN_BACK = """
            {
              "announced": false
            }""";

    private final YearDesk desk;

    YearResource(YearDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "Years whose holidays are announced, and those that are waited for",
            description =
                    "All on one page, this year and the next among them. The days that the law fixes (1/1, 30/4, 1/5, 2/9, with their"
                            + " days in lieu) hold in every year; Tết, Giỗ Tổ Hùng Vương, the day beside 2/9 and swapped days are"
                            + " known when the year is announced.")
    public Page<YearView> list() {
        return new Page<>(desk.list(), null);
    }

    @GET
    @Path("{year}")
    @Operation(
            summary = "How far a year's calendar is known",
            description = "`ETag` \"0\": nobody has said anything of the year.")
    @APIResponseSchema(YearView.class)
    public RestResponse<YearView> get(
            @RestPath @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) @Parameter(example = "2026") int year) {
        return tagged(desk.read(year));
    }

    @PUT
    @Path("{year}")
    @Allowed(Permission.SET_CALENDAR)
    @Operation(
            summary = "Say that a year's holidays are announced, or take it back",
            description =
                    "By the operator of the whole system, with the act that announces them, once all holidays of the year are recorded"
                            + " (`PUT /calendar/{date}`). What is said here stays when the shipped calendar is loaded again.")
    @APIResponseSchema(YearView.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-lich-nam-01")
    public RestResponse<YearView> set(
            @RestPath @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) @Parameter(example = "2026") int year,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "announced", value = ANNOUNCED),
                                                @ExampleObject(name = "takenBack", value = TAKEN_BACK)
                                            }))
                    @NotNull(message = "{calendar.required}")
                    @Valid
                    YearRequest body) {
        return tagged(desk.set(year, on, body));
    }

    private static RestResponse<YearView> tagged(YearView.Versioned year) {
        return Answers.of(year.view(), Versions.etag(year.version()));
    }
}
