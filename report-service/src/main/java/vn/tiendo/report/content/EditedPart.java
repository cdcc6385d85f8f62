package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.outline.Part;

/**
 * What the focal agency's editor has written for a part of a consolidated report. It stands there instead of what agencies have
 * said; figures, tables and lists stay.
 *
 * @param texts in their order; none: nothing of what agencies have said stands in the part; null, never in the record of a report: the
 *     part is as it is assembled, and it was only decided what is left out
 * @param leftOut ids of the {@link SourceText}s that the editor has decided to leave out
 */
@Schema(name = "EditedPart")
public record EditedPart(
        Part part,
        @Schema(nullable = true) List<EditedText> texts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftOut) {

    public EditedPart {
        texts = texts == null ? null : List.copyOf(texts);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    public EditedPart(Part part, List<EditedText> texts) {
        this(part, texts, List.of());
    }

    /** Whether its texts stand in the part. */
    public boolean says() {
        return texts != null;
    }

    /**
     * One text; its lines are paragraphs and items of lists.
     *
     * @param sources ids of the {@link SourceText}s that it was taken from; empty: written by the editor
     * @param addressee of a proposal, or null
     */
    @Schema(name = "EditedText")
    public record EditedText(
            String text,
            List<String> sources,

            @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
            Narrative.Addressee addressee) {

        public EditedText(String text, List<String> sources) {
            this(text, sources, null);
        }

        public EditedText {
            sources = sources == null ? List.of() : List.copyOf(sources);
        }
    }
}
