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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.input.Days;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Calendar", description = "Public holidays, days in lieu, swapped days and make-up working days")
class CalendarResource {

    private static final String DAY_OFF = """
            {
              "kind": "SWAPPED_DAY_OFF",
              "name": "Nghỉ hoán đổi với ngày 26/12/2026",
              "legalBasis": "Thông báo số 9441/TB-BNV"
            }""";

    private static final String TAKEN_BACK = """
            {
              "kind": "REGULAR",
              "legalBasis": "Thông báo số 1020/TB-BNV thay Thông báo số 9441/TB-BNV"
            }""";

    private final CalendarDesk desk;
    private final Clock clock;

    CalendarResource(CalendarDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Days of a year that depart from Monday to Friday",
            description =
                    "All on one page, in the order of the days: what is recorded, and what the law fixes. `calendarAnnounced` false:"
                            + " the holidays that are set each year (Tết, Giỗ Tổ Hùng Vương, the day beside 2/9) may be missing;"
                            + " `GET /calendar-years` says what is.")
    public Page<DayView> list(
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Default: this year", example = "2026")
                    Integer year) {
        return new Page<>(desk.ofYear(year == null ? LocalDate.now(clock).getYear() : year), null);
    }

    @GET
    @Path("{date}")
    @Operation(
            summary = "What a day is, and whether it is a working day",
            description =
                    "Any day from 2000 to 2200. `ETag` \"0\": nothing is recorded of the day, it is as the law and its day of the week say.")
    @APIResponseSchema(DayView.class)
    public RestResponse<DayView> get(@RestPath("date") @Parameter(example = "2026-09-01") LocalDate date) {
        return tagged(desk.read(date));
    }

    @PUT
    @Path("{date}")
    @Allowed(Permission.SET_CALENDAR)
    @Operation(
            summary = "Say what a day is",
            description =
                    "By the operator of the whole system, on a legal basis; it comes before what the law says of every year. `REGULAR`"
                            + " takes a day back to the ordinary week. What is set here stays when the shipped calendar is"
                            + " loaded again.")
    @APIResponseSchema(DayView.class)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, example = "\"0\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-02-lich-01")
    public RestResponse<DayView> set(
            @RestPath("date") @Parameter(example = "2026-12-31") LocalDate date,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "dayOff", value = DAY_OFF),
                                                @ExampleObject(name = "regular", value = TAKEN_BACK)
                                            }))
                    @NotNull(message = "{calendar.required}")
                    @Valid
                    DayRequest body) {
        return tagged(desk.set(date, on, body));
    }

    private static RestResponse<DayView> tagged(DayView.Versioned day) {
        return Answers.of(day.view(), Versions.etag(day.version()));
    }
}
