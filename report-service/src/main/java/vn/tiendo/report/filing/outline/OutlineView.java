package vn.tiendo.report.filing.outline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.filing.StoredOutline;

/**
 * The outline of the reports of an obligation and a year.
 *
 * @param usual nobody has set one: it is the one that holds everywhere
 * @param setAt null, as the next: it is the usual one
 */
@Schema(name = "ObligationOutline")
public record OutlineView(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-co-quan")
        String obligation,

        @Schema(examples = "2026") int year,
        boolean usual,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String letter,

        List<Outline.Chapter> chapters,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Instant setAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String setBy) {

    static OutlineView of(String obligation, int year, Optional<StoredOutline> stored) {
        Outline outline = stored.map(StoredOutline::outline).orElse(Outline.USUAL);
        return new OutlineView(
                obligation,
                year,
                stored.isEmpty(),
                outline.letter(),
                outline.chapters(),
                stored.map(StoredOutline::setAt).orElse(null),
                stored.map(StoredOutline::setBy).orElse(null));
    }

    /**
     * With the number that a change has to name.
     *
     * @param version 0: nothing was set yet
     */
    public record Versioned(OutlineView view, long version) {}
}
