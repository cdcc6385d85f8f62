package vn.tiendo.report.calendarlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address for calendar programs, as the API shows it. Instants are in UTC. */
@Schema(name = "CalendarLink")
public record CalendarLinkView(
        UUID id,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Path below this service's address; told once, when it is made: whoever knows it reads the days without a token",
                examples = "/calendars/0f1e2d3c4b5a69788796a5b4c3d2e1f0.ics")
        String address,

        @Schema(
                description = "Plans issued by this province and by those merged into it; null: all",
                examples = "quang-ninh",
                nullable = true)
        String province,

        @Schema(
                description = "Only what this agency reports on and has to do; null: all",
                examples = "quang-ninh-so-noi-vu",
                nullable = true)
        String agency,

        @Schema(description = "Subject of the token", examples = "agency-reporter-quang-ninh-so-noi-vu")
        String maker,

        Instant createdAt,

        @Schema(description = "A year later; from then on the address is as one that never was")
        Instant expiresAt,

        @Schema(description = "To the hour; null: never", nullable = true)
        Instant lastUsedAt,

        @Schema(description = "null: it is good", nullable = true)
        Instant revokedAt) {}
