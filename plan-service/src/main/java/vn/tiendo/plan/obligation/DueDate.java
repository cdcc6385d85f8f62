package vn.tiendo.plan.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.ScheduleReader;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.Text;

/**
 * By when reports are due, where the plan leaves it open: one of due, days and relative.
 *
 * @param due of a yearly report: day of each year
 * @param closing of a yearly report: day on which the figures close; null: by the rule of its level, or as the plan states it
 * @param basis document that sets the date
 * @param days month and day for each period of the year; without the last one, the yearly report takes its place
 * @param relative instead of days
 * @param nextYear the last due day lies in the year after the one told
 */
@Schema(name = "ObligationDueDate")
record DueDate(
        DayOfYear due,
        @Schema(nullable = true) DayOfYear closing,

        @NotNull(message = "{decision.required}") @Valid Decision basis,

        @Schema(examples = "[\"04-15\", \"07-15\", \"10-15\"]") @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> days,

        @JsonInclude(JsonInclude.Include.NON_NULL) PlanForm.RelativeForm relative,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean nextYear) {

    /** @throws ProblemException INVALID with each field that is wrong by itself */
    Schedule read(ObligationDefinition duty, LocalDate today) {
        Defects defects = new Defects();
        // Whether the last period is asked for is the plan's to say.
        Schedule schedule = new ScheduleReader("", duty.every(), defects)
                .read(new ScheduleReader.Sent(due, days, relative, nextYear, duty.lastPeriod()));
        if (schedule == null && defects.isEmpty()) {
            defects.add("due", "Cần hạn báo cáo.", "The due date is required.");
        }
        if (closing != null && duty.every() != Frequency.ANNUAL) {
            defects.accept("closing", ScheduleReader.NO_CLOSING);
        }
        ScheduleReader.day("closing", closing, defects);
        Map<String, Text> ofBasis = new LinkedHashMap<>();
        basis.addDefects("basis", today, ofBasis);
        ofBasis.forEach(defects);
        defects.refuse();
        return schedule;
    }
}
