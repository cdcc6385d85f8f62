package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token;

/**
 * What a production made of a run of tokens.
 *
 * @param clause number of words that were taken unread, as what a trigger waits for
 */
record Reading(List<Part> parts, int clause) {

    /** A time frame without its words, and where these stand; no spans at all stand for the whole run. */
    record Part(TimeFrame frame, List<Span> spans) {}

    static Reading of(TimeFrame frame) {
        return new Reading(List.of(new Part(frame, List.of())), 0);
    }

    static Reading of(List<Part> parts) {
        return new Reading(parts, 0);
    }

    /**
     * The time frames with their words: each word of the run stands in one of them, words between the parts in the part before.
     *
     * @param gaps stretches of the phrase that belong to no time
     */
    List<TimeFrame> frames(String text, List<Token> run, List<Span> gaps) {
        List<List<Span>> words = new ArrayList<>();
        parts.forEach(part -> words.add(new ArrayList<>()));
        Token before = null;
        int owner = -1;
        for (Token token : run) {
            if (!token.speaks()) {
                continue;
            }
            boolean joins = parts.size() > 1 && token.type() == Token.Type.AND && claimed(token) < 0;
            int its = owner(token);
            List<Span> own = words.get(its);
            if (its == owner && !joins && !isGap(before, token, gaps)) {
                own.set(own.size() - 1, new Span(own.get(own.size() - 1).start(), token.end()));
            } else {
                own.add(new Span(token.start(), token.end()));
            }
            owner = joins ? -1 : its;
            before = token;
        }
        List<TimeFrame> frames = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            frames.add(parts.get(i)
                    .frame
                    .withWords(words.get(i).stream().map(s -> snippet(text, s)).toList()));
        }
        return frames;
    }

    private static boolean isGap(Token before, Token token, List<Span> gaps) {
        return gaps.stream().anyMatch(gap -> before.end() <= gap.start() && gap.end() <= token.start());
    }

    /** The first part that names the word, or -1. */
    private int claimed(Token token) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() == 1 || parts.get(i).spans.stream().anyMatch(s -> s.holds(token))) {
                return i;
            }
        }
        return -1;
    }

    private int owner(Token token) {
        int owner = Math.max(0, claimed(token));
        for (int i = 0; i < parts.size() && claimed(token) < 0; i++) {
            owner = parts.get(i).spans.get(0).start() <= token.start() ? i : owner;
        }
        return owner;
    }

    static String snippet(String text, Span span) {
        int end = span.end();
        String words = text.substring(span.start(), end);
        boolean open = words.chars().filter(c -> "([{".indexOf(c) >= 0).count()
                > words.chars().filter(c -> ")]}".indexOf(c) >= 0).count();
        if (open && end < text.length() && ")]}".indexOf(text.charAt(end)) >= 0) {
            words = text.substring(span.start(), end + 1);
        }
        return words.replace('\n', ' ');
    }
}
