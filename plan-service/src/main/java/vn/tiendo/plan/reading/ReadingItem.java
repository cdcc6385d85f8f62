package vn.tiendo.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reading in a list.
 *
 * @param title of the plan, as it is proposed
 * @param doubts how many nobody has settled
 */
@Schema(name = "ReadingItem")
record ReadingItem(
        UUID id,
        String province,
        FileInfo file,
        String title,
        int doubts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "ha-tinh-412-kh-ubnd-2026")
        String plan,

        String by,
        Instant at,
        Instant expiresAt,
        long version) {}
