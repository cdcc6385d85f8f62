package vn.tiendo.report.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.report.access.Scope;

@Path("/api/v1/deadlines.ics")
@Allowed(Permission.READ)
@Tag(name = "Deadlines")
class FeedResource {

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final Feed feed;
    private final CalendarWriter writer;
    private final Scope scope;
    private final Clock clock;

    FeedResource(Feed feed, CalendarWriter writer, Scope scope, Clock clock) {
        this.feed = feed;
        this.writer = writer;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces(CALENDAR)
    @Operation(
            summary = "Due dates as a calendar",
            description =
                    "iCalendar (RFC 5545): one all-day event for each yearly obligation and year, with reminders. The"
                            + " `UID` stays; `SEQUENCE` rises and `LAST-MODIFIED` moves when a date moves. What is no"
                            + " longer due after it was given out is `CANCELLED`.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:quang-ninh-205-kh-ubnd-2024-co-quan-2026@tiendo\r\n"
                                            + "DTSTART;VALUE=DATE:20261116\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
    public Response calendar(
            @RestQuery("province")
                    @Parameter(
                            description = "Plans issued by this province and by those merged into it",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("agency")
                    @Parameter(
                            description = "Only what this agency reports on: it is a reporter on the closing day",
                            example = "quang-ninh-so-noi-vu")
                    String agency,
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Default: this year in Asia/Ho_Chi_Minh and the next", example = "2026")
                    Integer year) {
        int thisYear = LocalDate.now(clock).getYear();
        byte[] bytes = writer.write(feed.events(new Feed.Asked(
                scope.provinces(province),
                plan,
                agency,
                year == null ? thisYear : year,
                year == null ? thisYear + 1 : year)));
        return Response.ok(bytes, CALENDAR)
                .tag(sha256(bytes))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"deadlines.ics\"")
                .build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
