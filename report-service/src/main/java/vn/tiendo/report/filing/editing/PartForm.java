package vn.tiendo.report.filing.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Narrative;

/**
 * What shall stand in a part, in this order.
 *
 * @param texts none: nothing of what others have said; null, with {@code leftOut}: what stands there stays
 * @param leftOut ids of what is left out, for good; null: as it was decided before. What a text names as its source is not left out
 */
@Schema(name = "PartForm")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartForm(
        @Schema(nullable = true) @Size(max = PartForm.MOST_TEXTS, message = "{rows.range}") @Valid
        List<@NotNull(message = "{texts.required}") TextForm> texts,

        @Schema(nullable = true, examples = "[\"STRENGTHS-quang-ninh-so-noi-vu-3f9a1c2b7d40\"]")
        @Size(max = PartForm.MOST_LEFT_OUT, message = "{rows.range}")
        List<@NotNull(message = "{texts.required}") String> leftOut) {

    static final int MOST_LEFT_OUT = 2000;

    static final int MOST_TEXTS = 200;

    /**
     * A text that is taken as it was said, joined of several, rewritten, or the editor's own.
     *
     * @param text null: what its sources say, one paragraph each
     * @param sources ids of the texts that it was taken from; what is named in none is left out of the report
     * @param addressee of a proposal, or null
     */
    @Schema(name = "TextForm")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextForm(
            @Schema(nullable = true) @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String text,

            @Schema(nullable = true, examples = "[\"STRENGTHS-quang-ninh-so-noi-vu-3f9a1c2b7d40\"]")
            @Size(max = PartForm.MOST_TEXTS, message = "{rows.range}")
            List<@NotNull(message = "{texts.required}") String> sources,

            @Schema(nullable = true) Narrative.Addressee addressee) {

        public TextForm {
            text = text == null || text.isBlank() ? null : text.strip();
            sources = sources == null ? List.of() : List.copyOf(sources);
        }
    }
}
