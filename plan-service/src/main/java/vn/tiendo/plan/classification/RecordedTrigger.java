package vn.tiendo.plan.classification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.timeframe.Occurrence;

/**
 * An act or a request with what it opened.
 *
 * @param assignments ids, one for each lead agency
 * @param at when it was recorded, UTC
 */
@Schema(name = "Trigger")
public record RecordedTrigger(
        String task,
        Decision act,
        @Schema(nullable = true) String note,
        Occurrence occurrence,
        List<UUID> assignments,
        Instant at) {}
