package vn.tiendo.report.assembly;

import java.util.List;
import java.util.Set;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.coverage.Span.Told;

/**
 * What was said before a report.
 *
 * @param told by the reports of earlier years
 * @param years their figures, as they were issued
 * @param notIssued ids of tasks of which the focal agency has said this year that the act they wait for is not issued
 */
public record Past(Told told, List<YearLine> years, Set<String> notIssued) {

    public static final Past NOTHING = new Past(Told.NOTHING, List.of(), Set.of());
}
