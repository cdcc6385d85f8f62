package vn.tiendo.plan.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

/** What the plan's words about time mean, as far as it has to be known here. */
final class Times {

    private static final Pattern BRACKET = Pattern.compile("(?s)^(.{20,}?)\\s*\\(([^()]{4,100})\\)\\s*[.;]?\\s*$");

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

    /** A sentence and the time that alone stands in a bracket behind it; null where there is none. */
    String[] behind(String sentence) {
        Matcher bracket = BRACKET.matcher(sentence);
        return bracket.matches() && isTime(bracket.group(2)) ? new String[] {bracket.group(1), bracket.group(2)} : null;
    }

    private boolean isTime(String words) {
        return TimeFrameParser.parse(words, TimeContext.of(date)).stream()
                .noneMatch(frame -> frame.kind() == TimeFrame.Kind.UNPARSED
                        || frame.kind() == TimeFrame.Kind.TRIGGERED
                        || frame.kind() == TimeFrame.Kind.BY_OTHER_PLAN);
    }
}
