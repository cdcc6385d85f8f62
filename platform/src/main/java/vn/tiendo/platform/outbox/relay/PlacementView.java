package vn.tiendo.platform.outbox.relay;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.Topics;

/**
 * By how many partitions the keys of a topic are placed.
 *
 * @param since when that began, UTC. Order by partition begins anew there: later events of a key may stand on another partition than
 *     earlier ones, and whoever reads that one sooner sees them sooner. Versions still rise within each partition
 */
@Schema(name = "Placement")
record PlacementView(
        @Schema(examples = Topics.TASK_STATUS) String topic,

        @Schema(description = "Number of partitions by which keys are placed", examples = "12")
        int partitions,

        @Schema(
                description =
                        "Since when (UTC). Order by partition begins anew there: later events of a key may stand on another"
                                + " partition than its earlier ones, and a reader may see them sooner; keep the highest version",
                examples = "2026-11-20T02:00:00Z")
        Instant since) {}
