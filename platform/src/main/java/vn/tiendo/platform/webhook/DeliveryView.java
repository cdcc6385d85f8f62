package vn.tiendo.platform.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message of a webhook, as its log tells. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(examples = "4711") String id,
        @Schema(description = "Id of the event") String event,
        String type,
        String subject,
        Delivery.State state,
        int attempts,

        @Schema(nullable = true, description = "What came of the last attempt; null: there was none")
        Outcome lastOutcome,

        @Schema(nullable = true, description = "HTTP status that was answered last; null: none was")
        Integer lastStatus,

        @Schema(nullable = true) Instant lastAttemptAt,

        @Schema(
                nullable = true,
                description = "When it is tried next, unless an earlier message of its subject waits, too")
        Instant nextAttemptAt) {}
