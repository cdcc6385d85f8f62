package vn.tiendo.plan.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * The end of a plan as it is recorded.
 *
 * @param version of the plan after it
 * @param inForceTo last day in force
 */
@Schema(name = "PlanEnding")
record Ending(String plan, long version, LocalDate inForceTo, Decision act) {

    /**
     * The act that ends a plan.
     *
     * @param inForceTo last day in force
     */
    @Schema(name = "PlanEndingAct")
    record Act(
            @NotNull(message = "{decision.required}") @Valid Decision act,
            @NotNull(message = "{inForceTo.required}") LocalDate inForceTo) {

        /** @throws ProblemException INVALID */
        void check(PlanDefinition plan, LocalDate today) {
            Map<String, Text> defects = new LinkedHashMap<>();
            act.addDefects("act", today, defects);
            if (inForceTo.isBefore(plan.date().firstDay()) || inForceTo.getYear() > Days.LAST_YEAR) {
                defects.put(
                        "inForceTo",
                        new Text(
                                "Ngày cuối có hiệu lực phải từ ngày của kế hoạch đến năm " + Days.LAST_YEAR + ".",
                                "The last day in force must be from the plan's date to the year " + Days.LAST_YEAR
                                        + "."));
            }
            if (!defects.isEmpty()) {
                throw ProblemException.fields(Kind.INVALID, defects);
            }
        }
    }
}
