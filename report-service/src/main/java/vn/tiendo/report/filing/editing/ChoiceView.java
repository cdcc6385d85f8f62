package vn.tiendo.report.filing.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.filing.due.StoredChoice;

/**
 * A difference from what an agency has signed, with who has chosen what counts.
 *
 * @param chosenBy null, as the instant: nobody has chosen
 */
@Schema(name = "ReportDifferenceView")
public record ChoiceView(
        @JsonUnwrapped SignedDifference difference,

        @Schema(nullable = true, examples = "2026-11-18T02:00:00Z")
        Instant chosenAt,

        @Schema(nullable = true, description = "Subject of the token", examples = "focal-quang-ninh")
        String chosenBy) {

    static List<ChoiceView> of(List<SignedDifference> differences, List<StoredChoice> rows) {
        Map<String, StoredChoice> chosen =
                rows.stream().collect(Collectors.toMap(row -> row.difference, Function.identity()));
        return differences.stream()
                .map(d -> of(d, d.choice() == null ? null : chosen.get(d.id())))
                .toList();
    }

    private static ChoiceView of(SignedDifference difference, StoredChoice row) {
        return row == null
                ? new ChoiceView(difference, null, null)
                : new ChoiceView(difference, row.chosenAt, row.chosenBy);
    }
}
