package vn.tiendo.report.render.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.OverdueLine;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.OfficialDocument.Block;

/**
 * What the writer of a report may take for a part of it, or change: made of what was reported. What he takes unchanged does not
 * stand in the document twice.
 *
 * @param field of the narrative that it may be taken into; null: the part is printed by itself
 * @param text its lines are paragraphs and items of lists; empty: nothing was reported
 * @param proposals of the part that is addressed to others, else null
 */
@Schema(name = "PartProposal")
public record PartProposal(
        Part part,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "strengths")
        String field,

        @Schema(examples = "Trong kỳ báo cáo đã hoàn thành 02/09 nhiệm vụ.")
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<Narrative.Proposal> proposals) {

    /** For each part of the usual outline. */
    public static List<PartProposal> of(ReportContent report) {
        ReportContent bare = report.withNarrative(Narrative.NONE).withEdited(List.of());
        Reading reading = new Reading(bare);
        ReportDocumentWriter writer = new ReportDocumentWriter(bare);
        List<PartProposal> proposals = new ArrayList<>();
        for (Part part : Part.values()) {
            String text = part == Part.CAUSES ? causes(bare) : text(writer.part(part));
            proposals.add(new PartProposal(
                    part, field(part), text, part == Part.PROPOSALS ? ProposalsPart.proposed(reading) : null));
        }
        return List.copyOf(proposals);
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.table() == null && !b.text().startsWith(DocumentBody.GAP))
                .map(Block::marked)
                .collect(Collectors.joining("\n"));
    }

    /** What agencies gave as reasons of delays. */
    private static String causes(ReportContent report) {
        String reasons = report.overdue().stream()
                .map(OverdueLine::why)
                .filter(TaskProse::isText)
                .map(VietnameseWording::clause)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : reasons + ".";
    }

    private static String field(Part part) {
        return switch (part) {
            case DIRECTION -> "direction";
            case RESULTS -> "results";
            case FUNDING -> "funding";
            case STRENGTHS -> "strengths";
            case DIFFICULTIES -> "difficulties";
            case LIMITATIONS -> "limitations";
            case CAUSES -> "objectiveCauses";
            case NEXT_YEAR -> "nextYear";
            case PROPOSALS -> "proposals";
            case TASKS, TARGETS, COORDINATION -> null;
        };
    }
}
