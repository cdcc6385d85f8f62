package vn.tiendo.platform.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its owners see it. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,

        @Schema(examples = "https://he-thong.example.gov.vn/nhan")
        String url,

        @Schema(nullable = true, description = "What its messages are signed with; told once, when it is made")
        String secret,

        @Schema(description = "Types of events, as `GET /changes` names them")
        List<String> types,

        @Schema(nullable = true, description = "Only what this province issued or answers for; null: all")
        String province,

        @Schema(nullable = true, description = "Only what this agency answers for; null: all")
        String agency,

        @Schema(nullable = true, description = "Address to which it is mailed that it was paused")
        String contact,

        @Schema(description = "Subject of the token that made it")
        String maker,

        Instant createdAt,
        WebhookState state,
        @Schema(description = "Since when it is so") Instant stateSince,

        @Schema(description = "How far the feed has been read for it")
        String position,

        @Schema(description = "Messages that are on their way")
        long waiting,

        @Schema(nullable = true, description = "Since when something has failed that still waits; null: nothing has")
        Instant failingSince) {}
