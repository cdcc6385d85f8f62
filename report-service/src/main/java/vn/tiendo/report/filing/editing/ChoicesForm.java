package vn.tiendo.report.filing.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.content.ControlSheet.SignedDifference;

/** What counts of each difference from what agencies have signed; of one that is not named nobody has chosen. */
@Schema(name = "SignedDifferenceChoices")
public record ChoicesForm(
        @NotNull(message = "{choices.required}") @Size(max = ChoicesForm.MOST, message = "{rows.range}") @Valid
        List<@NotNull(message = "{choices.required}") Chosen> choices) {

    static final int MOST = 2000;

    private static final Text GONE = new Text(
            "Báo cáo không có, hoặc không còn, khác biệt này; hãy xem lại phiếu kiểm soát số liệu.",
            "The report does not have this difference, or not any more.");

    private static final Text NOT_LEAVABLE = new Text(
            "Không giữ được như đã ký vì chính nhiệm vụ đã thay đổi; báo cáo tính theo sổ theo dõi.",
            "It cannot be left as it was signed, because the task itself has changed since.");

    /** Of one difference. */
    @Schema(name = "SignedDifferenceChosen")
    public record Chosen(
            @Schema(description = "Id of the difference", examples = "3f9a1c2b7d40")
            @NotNull(message = "{difference.required}")
            @Size(max = 100, message = "{text.tooLong}")
            @OneLine
            String difference,

            @NotNull(message = "{choice.required}") Choice choice) {}

    /**
     * @param differences that there are
     * @throws ProblemException INVALID by field: for one that is not there, not any more, or cannot be left
     */
    Map<String, Choice> of(List<SignedDifference> differences) {
        Map<String, SignedDifference> known = differences.stream()
                .filter(d -> d.id() != null)
                .collect(Collectors.toMap(SignedDifference::id, Function.identity()));
        Map<String, Choice> chosen = new LinkedHashMap<>();
        Map<String, Text> defects = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            Chosen one = choices.get(i);
            SignedDifference difference = known.get(one.difference);
            if (difference == null) {
                defects.put("choices[" + i + "].difference", GONE);
            } else if (one.choice == Choice.LEFT && difference.leavable() == null) {
                defects.put("choices[" + i + "].choice", NOT_LEAVABLE);
            } else {
                chosen.put(one.difference, one.choice);
            }
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return chosen;
    }
}
