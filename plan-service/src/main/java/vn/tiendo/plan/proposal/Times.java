package vn.tiendo.plan.proposal;

import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

/** What the plan's words about time mean, as far as it has to be known here. */
final class Times {

    /** For what can be understood without the plan's date. */
    private static final PlanDate ANY = new PlanDate("2024");

    private final PlanDate date;
    private final String title;

    /** @param date null where it is not known */
    Times(PlanDate date, String title) {
        this.date = date == null ? ANY : date;
        this.title = title;
    }

    /**
     * Whether nothing of it needs a second look. The registry takes a missing year from the section's name and knows no heading of a
     * column: where that one names another, an official decides.
     *
     * @param column heading, null where the words stand in no table
     */
    boolean isClear(String words, String section, String column) {
        List<TimeFrame> frames = TimeFrameParser.parse(words, TimeContext.of(date, section, title));
        return frames.stream().noneMatch(frame -> frame.kind() == TimeFrame.Kind.UNPARSED || frame.doubt() != null)
                && (column == null || !saysOtherwise(words, column, frames));
    }

    private boolean saysOtherwise(String words, String column, List<TimeFrame> frames) {
        List<TimeFrame> under = TimeFrameParser.parse(words, TimeContext.of(date, column, title));
        return under.stream().anyMatch(frame -> frame.yearFrom() == TimeFrame.YearFrom.HEADING)
                && !under.equals(frames);
    }

    /** Whether words name a time and nothing else. */
    boolean isTime(String words) {
        return TimeFrameParser.parse(words, TimeContext.of(date)).stream()
                .noneMatch(frame -> frame.kind() == TimeFrame.Kind.UNPARSED
                        || frame.kind() == TimeFrame.Kind.TRIGGERED
                        || frame.kind() == TimeFrame.Kind.BY_OTHER_PLAN);
    }
}
