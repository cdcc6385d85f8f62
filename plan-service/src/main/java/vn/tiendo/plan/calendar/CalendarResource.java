package vn.tiendo.plan.calendar;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.http.Page;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Calendar", description = "Public holidays, days in lieu, swapped days and make-up working days")
class CalendarResource {

    private final CalendarDays days;
    private final Clock clock;

    CalendarResource(CalendarDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Days of a year that depart from Monday to Friday",
            description = "All on one page, in the order of the days.")
    public Page<DayDefinition> list(
            @RestQuery("year") @Min(2000) @Max(2100) @Parameter(description = "Default: this year", example = "2026")
                    Integer year) {
        return new Page<>(days.ofYear(year == null ? LocalDate.now(clock).getYear() : year), null);
    }
}
