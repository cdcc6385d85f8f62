package vn.tiendo.plan.timeframe.grammar;

import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Lexer;
import vn.tiendo.plan.timeframe.token.Token;

/**
 * Types the phrases about time that stand in the annexes of plans. A kind needs a word that carries it; what no production
 * reads whole is UNPARSED and left to an official, and so is a day that does not exist in the calendar. Never throws.
 */
public final class TimeFrameParser {

    private TimeFrameParser() {}

    /**
     * The typed time frames of a phrase, in its order: one for each thing meant. Each word of the phrase is among the words of
     * one of them.
     *
     * @param phrase the plan's words, or null where the plan has none
     * @param plan date of the plan, which gives a year that is missing and the first year of a recurring task
     * @return at least one time frame
     */
    public static List<TimeFrame> parse(String phrase, PlanDate plan) {
        String text = phrase == null ? "" : Lexer.normalise(phrase);
        List<Token> tokens = Lexer.tokens(text);
        List<TimeFrame> frames =
                tokens.stream().anyMatch(Token::speaks) ? new Partition(text, tokens, plan).frames() : List.of();
        return frames.isEmpty() ? List.of(nothingSaid(text, plan)) : frames;
    }

    private static TimeFrame nothingSaid(String text, PlanDate plan) {
        boolean letters = text.codePoints().anyMatch(Character::isLetterOrDigit);
        return letters
                ? TimeFrame.undated(Kind.UNPARSED, null).withWords(List.of(text.replace('\n', ' ')))
                : TimeFrame.yearly(Kind.NONE, plan.year(), null, true);
    }
}
