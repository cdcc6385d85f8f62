package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.token.Lexer;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/**
 * Reads from a phrase, or from the sentence that it stands in, when reports are due. Each word that speaks about time is among the words
 * of one deadline or in the rest. Never throws, and invents no day: a day without a year recurs only where the words say so.
 */
public final class DeadlineReader {

    private final String text;
    private final List<Token> tokens;
    private final List<Piece> pieces;

    private DeadlineReader(String normalised) {
        this.text = normalised;
        this.tokens = Words.of(normalised);
        this.pieces = Scanner.pieces(tokens);
    }

    /** @param plan gives a year to a day that has none and does not recur: the first on or after it */
    public static Deadlines read(String text, PlanDate plan) {
        return new DeadlineReader(Lexer.normalise(text)).read(text, plan, false);
    }

    /** Of a report that is known to be asked for in every year: a day without a year recurs. */
    public static Deadlines readPeriodic(String text, PlanDate plan) {
        return new DeadlineReader(Lexer.normalise(text)).read(text, plan, true);
    }

    private Deadlines read(String given, PlanDate plan, boolean periodic) {
        Assembly assembly = new Assembly(pieces, new Distance(tokens), plan.firstDay(), periodic);
        Set<Piece> told = new TreeSet<>(Comparator.comparingInt(Piece::from));
        List<Deadline> deadlines = new ArrayList<>();
        for (Entry entry : assembly.entries) {
            List<Piece> own = entry.pieces.stream().filter(told::add).toList();
            deadlines.add(entry.deadline(words(own, true)));
        }
        return new Deadlines(given, deadlines, words(assembly.rest, false));
    }

    /** The words of pieces, joined where nothing parts them, or only punctuation. */
    private List<String> words(List<Piece> some, boolean acrossPunctuation) {
        List<Piece> ordered =
                some.stream().sorted(Comparator.comparingInt(Piece::from)).toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            int from = ordered.get(i).from();
            while (i + 1 < ordered.size() && isOne(ordered.get(i), ordered.get(i + 1), acrossPunctuation)) {
                i++;
            }
            words.add(words(from, ordered.get(i).to()));
        }
        return words;
    }

    private boolean isOne(Piece piece, Piece next, boolean acrossPunctuation) {
        return next.from() == piece.to()
                || acrossPunctuation
                        && tokens.subList(piece.to(), next.from()).stream()
                                .noneMatch(token ->
                                        token.speaks() || token.type() == Type.SEMICOLON || token.type() == Type.STOP);
    }

    private String words(int from, int to) {
        long open = count(from, to, Type.OPEN) - count(from, to, Type.CLOSE);
        boolean closes = open > 0 && to < tokens.size() && tokens.get(to).type() == Type.CLOSE;
        int last = closes ? to : to - 1;
        return text.substring(tokens.get(from).start(), tokens.get(last).end()).replace('\n', ' ');
    }

    private long count(int from, int to, Type type) {
        return tokens.subList(from, to).stream()
                .filter(token -> token.type() == type)
                .count();
    }
}
