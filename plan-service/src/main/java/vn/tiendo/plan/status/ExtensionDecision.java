package vn.tiendo.plan.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * A later due date for one assignment.
 *
 * @param newDue last day to be in time, in Asia/Ho_Chi_Minh; after the present one
 * @param decision what grants it
 */
@Schema(name = "ExtensionDecision")
public record ExtensionDecision(
        @NotNull(message = "{newDue.required}") @Schema(examples = "2027-03-31")
        LocalDate newDue,

        @NotNull(message = "{decision.required}") @Valid Decision decision) {

    private static final LocalDate LATEST = LocalDate.of(Days.LAST_YEAR, 12, 31);

    /** @throws ProblemException INVALID with each wrong field */
    public void check(LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        checkDay(newDue, defects);
        decision.addDefects("decision", today, defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    /** Adds what is wrong with a new date as such. */
    public static void checkDay(LocalDate newDue, Map<String, Text> defects) {
        if (newDue.isAfter(LATEST)) {
            defects.put("newDue", new Text("Hạn mới quá xa.", "The new date is too far away."));
        }
    }
}
