package vn.tiendo.plan.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.status.Extension;
import vn.tiendo.plan.status.ExtensionDecision;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * Asks for a later due day.
 *
 * @param newDue last day to be in time that is asked for
 * @param letter draft of the letter; null: made of the rest
 */
@Schema(name = "ExtensionRequestForm")
public record ExtensionRequestForm(
        @NotNull(message = "{newDue.required}") @Schema(examples = "2027-03-31")
        LocalDate newDue,

        @NotNull(message = "{reason.required}")
        @Size(min = 1, max = 2_000, message = "{text.range}")
        @Schema(examples = "Chưa có hướng dẫn của Bộ Khoa học và Công nghệ.")
        String reason,

        @Size(max = 10_000, message = "{text.tooLong}")
        @Schema(
                description = "Draft of the letter; left out: made of the task, its days and the reason",
                nullable = true)
        String letter) {

    /** @throws ProblemException INVALID when the day is not later than the one that counts, or too far away */
    void check(LocalDate due) {
        Map<String, Text> defects = new LinkedHashMap<>();
        ExtensionDecision.checkDay(newDue, defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        Extension.requireLater(newDue, due);
    }
}
