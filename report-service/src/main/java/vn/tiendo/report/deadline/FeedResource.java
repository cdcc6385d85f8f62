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

@Path("/api/v1/deadlines.ics")
@Allowed(Permission.READ)
@Tag(name = "Deadlines")
class FeedResource {

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final Feed feed;

    FeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(CALENDAR)
    @Operation(
            summary = "Due dates as a calendar",
            description =
                    "iCalendar (RFC 5545): one all-day event for each obligation and year, half-year, quarter or month that it tells, with reminders. The"
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
                    @Parameter(
                            description =
                                    "Whose work is told. Default: what is due in this year and the next, in Asia/Ho_Chi_Minh",
                            example = "2026")
                    Integer year) {
        byte[] bytes = feed.calendar(province, plan, agency, year);
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
