package vn.tiendo.plan.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Evidence;

/**
 * A contribution note: what the API shows and what is published, after the schema {@code registry.contribution.v1}.
 *
 * @param id UUIDv7
 * @param province province that issued the plan
 * @param agency the coordinating agency
 * @param recordedAt in UTC
 * @param by who handed it in: the agency itself or the focal agency for it
 */
@Schema(name = "Contribution")
record ContributionView(
        UUID id,
        UUID assignment,
        String task,
        String plan,
        String province,
        String agency,
        String text,
        List<Evidence> evidence,
        Instant recordedAt,
        By by) {

    @Schema(name = "ContributionBy")
    record By(String subject, String agency) {}
}
