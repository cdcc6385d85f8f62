package vn.tiendo.report.filing.file;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the corrected file says otherwise than the Word file that was printed. */
@Schema(name = "FileDifferences")
public record FileDifferences(
        @Schema(description = "Revision whose files are compared", examples = "2")
        int revision,

        @Schema(description = "SHA-256 of the printed Word file")
        String generated,

        @Schema(description = "SHA-256 of the corrected one")
        String corrected,

        @Schema(description = "Some paragraph has other figures than were handed in")
        boolean figuresChanged,

        @Schema(description = "In the order of the text; none: it reads as it was printed")
        List<TextDifference> items) {}
