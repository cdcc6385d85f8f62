package vn.tiendo.plan.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.content.PlanForm;

/**
 * What a document seems to say. Nothing of it is registered.
 *
 * @param plan as POST /plans takes it
 * @param places where each part of it stands, with the document's own words
 * @param doubts what an official has to look at
 */
public record Proposal(PlanForm plan, List<Place> places, List<Doubt> doubts) {

    /**
     * @param field of the plan, for instance {@code tasks[3].leads}
     * @param block which paragraph or table of the document, from 1 on
     * @param row of a table, from 1 on
     * @param column of a table, from 1 on
     * @param page where the file tells, from 1 on
     * @param words as they stand in the document
     */
    @Schema(name = "PlaceInDocument")
    public record Place(
            String field,
            int block,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer row,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer column,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer page,
            String words) {}

    /** @param words of the document that it is about; empty where it has none */
    @Schema(name = "ProposalDoubt")
    public record Doubt(String field, DoubtCode code, String words) {}
}
