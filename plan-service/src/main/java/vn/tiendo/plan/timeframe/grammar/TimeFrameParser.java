package vn.tiendo.plan.timeframe.grammar;

import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;
import vn.tiendo.plan.timeframe.token.Lexer;
import vn.tiendo.plan.timeframe.token.Token;

/**
 * Types the phrases about time that stand in the annexes of plans. A kind needs a word that carries it; what no production
 * reads whole is UNPARSED and left to an official, and so is a day that does not exist in the calendar. Never throws.
 */
public final class TimeFrameParser {

    private TimeFrameParser() {}

    /**
     * What was made of a phrase.
     *
     * @param frames at least one; only UNPARSED with the whole phrase where a part of it was not read
     * @param candidates what was read of such a phrase; an official may take it for its meaning
     * @param leftovers words that belong to no time and are known to be harmless
     */
    public record TimeReading(List<TimeFrame> frames, List<TimeFrame> candidates, List<String> leftovers) {}

    /** The same for a phrase of which nothing but the plan's date is known. */
    public static List<TimeFrame> parse(String phrase, PlanDate plan) {
        return parse(phrase, TimeContext.of(plan));
    }

    /**
     * The typed time frames of a phrase, in its order: one for each thing meant. Each word of the phrase is among the words of
     * one of them.
     *
     * @param phrase the plan's words, or null where the plan has none
     * @param context gives a year that is missing and the first year of a recurring task
     * @return at least one time frame
     */
    public static List<TimeFrame> parse(String phrase, TimeContext context) {
        return read(phrase, context).frames();
    }

    /** The same with what was read of a phrase that is not understood as a whole. */
    public static TimeReading read(String phrase, TimeContext context) {
        String text = phrase == null ? "" : Lexer.normalise(phrase);
        Harmless harmless = new Harmless(Lexer.tokens(text));
        List<Token> tokens = harmless.rest();
        if (tokens.stream().noneMatch(Token::speaks)) {
            return new TimeReading(List.of(nothingSaid(text, context.plan())), List.of(), List.of());
        }
        List<TimeFrame> frames = new Partition(text, tokens, harmless.spans(), new MissingYear(context)).frames();
        if (frames.isEmpty() || frames.stream().anyMatch(frame -> frame.kind() == Kind.UNPARSED)) {
            List<TimeFrame> read = frames.stream()
                    .filter(frame -> frame.kind() != Kind.UNPARSED)
                    .toList();
            return new TimeReading(List.of(unread(text)), read, List.of());
        }
        List<String> leftovers =
                harmless.spans().stream().map(s -> Reading.snippet(text, s)).toList();
        return new TimeReading(List.copyOf(frames), List.of(), leftovers);
    }

    private static TimeFrame unread(String text) {
        return TimeFrame.undated(Kind.UNPARSED, null).withWords(List.of(text.replace('\n', ' ')));
    }

    private static TimeFrame nothingSaid(String text, PlanDate plan) {
        boolean letters = text.codePoints().anyMatch(Character::isLetterOrDigit);
        return letters
                ? unread(text)
                : TimeFrame.yearly(Kind.NONE, plan.year(), null).yearFrom(YearFrom.PLAN_DATE, null);
    }
}
