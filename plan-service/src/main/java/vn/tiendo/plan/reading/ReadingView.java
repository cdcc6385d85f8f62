package vn.tiendo.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.proposal.Proposal.Place;

/**
 * What was read of a document, as it stands.
 *
 * @param proposal as {@code POST /plans} takes it
 * @param places where each part of it stands in the document
 * @param doubts what an official has to look at before it is registered
 * @param settled what one has looked at
 * @param plan that it was registered as; left out until then
 * @param by who handed the file in: subject of the token
 * @param expiresAt when file and proposal are deleted
 */
@Schema(name = "Reading")
record ReadingView(
        UUID id,
        String province,
        FileInfo file,
        @Schema(implementation = PlanForm.class) JsonNode proposal,
        List<Place> places,
        List<Doubt> doubts,
        List<Settled> settled,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "ha-tinh-412-kh-ubnd-2026")
        String plan,

        String by,
        Instant at,
        Instant expiresAt,
        long version) {}
