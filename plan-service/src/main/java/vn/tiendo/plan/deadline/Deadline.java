package vn.tiendo.plan.deadline;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.Schedule;

/**
 * When one report is due, as far as the words say it.
 *
 * @param days month and day of each period, in the order of the periods; 02-29 is the last of February
 * @param dates of what is asked for once
 * @param relative the day that each period has, where the words say so
 * @param nextYear the last of the days lies in the year after the one that is told
 * @param strictlyBefore what the words say ("trước ngày"); whether the day itself is on time is the obligation's policy
 * @param words the words that led to it
 */
@Schema(name = "InterpretedDeadline")
public record Deadline(
        Recurrence frequency,
        @Schema(examples = "[\"11-25\"]") List<String> days,
        List<LocalDate> dates,
        @Schema(nullable = true) Schedule.Relative relative,
        boolean nextYear,
        boolean strictlyBefore,
        List<String> words) {

    /** Whether a day can be told from it for each year. */
    public boolean recursOnADay() {
        return frequency.frequency().isPresent() && (relative != null || !days.isEmpty());
    }
}
