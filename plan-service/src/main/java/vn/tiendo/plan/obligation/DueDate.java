package vn.tiendo.plan.obligation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * The date of a yearly report, where the plan leaves it open.
 *
 * @param due day of each year
 * @param closing day on which the figures close; null: by the rule of its level, or as the plan states it
 * @param basis document that sets the date
 */
@Schema(name = "ObligationDueDate")
record DueDate(
        @NotNull(message = "{due.required}") DayOfYear due,
        DayOfYear closing,

        @NotNull(message = "{decision.required}") @Valid Decision basis) {

    /** @throws ProblemException INVALID with each field that is wrong by itself */
    void check(LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        checkDay("due", due, defects);
        checkDay("closing", closing, defects);
        basis.addDefects("basis", today, defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private static void checkDay(String field, DayOfYear day, Map<String, Text> defects) {
        if (day == null) {
            return;
        }
        try {
            MonthDay.of(day.month(), day.day());
        } catch (DateTimeException e) {
            defects.put(
                    field,
                    new Text(
                            day.day() + "/" + day.month() + " không có trong lịch.",
                            day.day() + "/" + day.month() + " is not on the calendar."));
        }
    }
}
