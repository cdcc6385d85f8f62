package vn.tiendo.report.content;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Occurrence;
import vn.tiendo.report.progress.Counts;

/**
 * How the work of one calendar year stands at the cut-off, whenever it was done: what was finished late is counted under the
 * year for which it was due.
 *
 * @param year of the due date; of what is never late, the year in which it begins
 */
@Schema(name = "ReportYear")
public record YearLine(
        @Schema(
                description = "Year of the due date; of what is never late, the year in which it begins",
                examples = "2026")
        int year,

        Counts counts) {

    /** A line for each of the years, also where there was no work. */
    public static List<YearLine> of(
            int first, int last, List<AssignmentState> states, Function<AssignmentState, Counts.Counted> counted) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new YearLine(
                        year,
                        Counts.of(states.stream()
                                .filter(s -> yearOf(s.occurrence()) == year)
                                .map(counted)
                                .toList())))
                .toList();
    }

    private static int yearOf(Occurrence occurrence) {
        return (occurrence.due() == null ? occurrence.from() : occurrence.due()).getYear();
    }
}
