package vn.tiendo.plan.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.Term;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * An act that a task waited for, or a document that requests it.
 *
 * @param due last day to be in time, where the act names one; else by the plan's words, where these name a length of time
 * @param note what else is to be known
 * @param countsFrom day from which the plan's length of time counts, where that is not the act's date: the day on which the act
 *     takes effect, or is received
 */
public record TriggerRequest(
        @NotNull @Valid Decision act,
        @Schema(examples = "2025-12-31") LocalDate due,

        @Size(max = 2_000, message = "{text.tooLong}") String note,
        @Schema(examples = "2025-02-15") LocalDate countsFrom) {

    private static final LocalDate LATEST = LocalDate.of(Days.LAST_YEAR, 12, 31);

    /**
     * The last day to be in time: as sent, or as the plan's words have it; null where neither says anything.
     *
     * @param term length of time that the words name, or null
     * @param calendar read only where there is a length of time to count
     */
    LocalDate dueAfter(Term term, Supplier<WorkingCalendar> calendar) {
        if (due != null || term == null) {
            return due;
        }
        return term.after(countsFrom == null ? act.date() : countsFrom, calendar.get()::isWorking);
    }

    /**
     * Refuses an act that cannot have started a task. It is not from a year before the plan's: a plan waits for what is still to
     * come when it is drafted, and its date may be known by the year only.
     *
     * @throws ProblemException INVALID with each wrong field
     */
    void check(LocalDate today, PlanDate plan) {
        Map<String, Text> defects = new LinkedHashMap<>();
        act.addDefects("act", today, defects);
        LocalDate earliest = LocalDate.of(plan.year(), 1, 1);
        if (act.date().isBefore(earliest)) {
            defects.putIfAbsent(
                    "act.date",
                    new Text(
                            "Văn bản không được ban hành trước năm của kế hoạch (" + plan.year() + ").",
                            "The act is not from before the plan's year (" + plan.year() + ")."));
        }
        if (ActOccurrence.key(act).isEmpty()) {
            defects.put("act.number", new Text("Số hiệu cần có chữ hoặc số.", "A number has letters or digits."));
        }
        if (due != null && (due.isBefore(act.date()) || due.isAfter(LATEST))) {
            defects.put(
                    "due",
                    new Text(
                            "Hạn phải từ ngày của văn bản (" + act.date() + ") đến " + LATEST + ".",
                            "The due date is from the act's date (" + act.date() + ") to " + LATEST + "."));
        }
        if (countsFrom != null && (countsFrom.isBefore(act.date()) || countsFrom.isAfter(LATEST))) {
            defects.put(
                    "countsFrom",
                    new Text(
                            "Ngày bắt đầu tính hạn phải từ ngày của văn bản (" + act.date() + ") đến " + LATEST + ".",
                            "The day to count from is from the act's date (" + act.date() + ") to " + LATEST + "."));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }
}
