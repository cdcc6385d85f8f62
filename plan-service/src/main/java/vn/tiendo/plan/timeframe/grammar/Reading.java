package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** The time frames with their words; words between the parts go to the part before. */
    List<TimeFrame> frames(String text, List<Token> run) {
        Span whole = new Span(run.get(0).start(), run.get(run.size() - 1).end());
        List<List<Span>> spans = new ArrayList<>();
        for (Part part : parts) {
            spans.add(new ArrayList<>(part.spans.isEmpty() || parts.size() == 1 ? List.of(whole) : part.spans));
        }
        for (Token token : run) {
            if (token.speaks() && spans.stream().flatMap(List::stream).noneMatch(s -> s.holds(token))) {
                owner(spans, token).add(new Span(token.start(), token.end()));
            }
        }
        List<TimeFrame> frames = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<String> words = spans.get(i).stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Span::start))
                    .map(s -> snippet(text, s))
                    .toList();
            frames.add(parts.get(i).frame.withWords(words));
        }
        return frames;
    }

    private static List<Span> owner(List<List<Span>> spans, Token token) {
        List<Span> owner = spans.get(0);
        for (List<Span> candidate : spans) {
            if (candidate.get(0).start() <= token.start()) {
                owner = candidate;
            }
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
