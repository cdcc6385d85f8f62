package vn.tiendo.plan.proposal;

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

    /** Whether nothing of it needs a second look. */
    boolean isClear(String words, String section) {
        return TimeFrameParser.parse(words, TimeContext.of(date, section, title)).stream()
                .noneMatch(frame -> frame.kind() == TimeFrame.Kind.UNPARSED || frame.doubt() != null);
    }

    /** Whether words name a time and nothing else. */
    boolean isTime(String words) {
        return TimeFrameParser.parse(words, TimeContext.of(date)).stream()
                .noneMatch(frame -> frame.kind() == TimeFrame.Kind.UNPARSED
                        || frame.kind() == TimeFrame.Kind.TRIGGERED
                        || frame.kind() == TimeFrame.Kind.BY_OTHER_PLAN);
    }
}
