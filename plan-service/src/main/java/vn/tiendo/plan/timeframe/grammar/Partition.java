package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/**
 * Divides a phrase at its separators into the runs that are read best: with as few words as possible unread or only kept, then
 * with the fewest runs. A comma may part two time frames, stand in a list or in the words of a trigger; only the reading tells.
 */
final class Partition {

    /** No list of a plan has more members; it bounds the work for a long text. */
    private static final int LONGEST_LIST = 24;

    private static final Reading UNREAD = Reading.of(TimeFrame.undated(Kind.UNPARSED, null));

    /** Tokens {@code [from, to)} between two separators. */
    private record Atom(int from, int to, int words) {}

    private record Cost(int unread, int kept, int crossings, int runs) {

        private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::unread)
                .thenComparingInt(Cost::kept)
                .thenComparingInt(Cost::crossings)
                .thenComparingInt(Cost::runs);

        Cost plus(int unreadWords, int keptWords, int lines) {
            return new Cost(unread + unreadWords, kept + keptWords, crossings + lines, runs + 1);
        }

        boolean isLessThan(Cost other) {
            return ORDER.compare(this, other) < 0;
        }
    }

    /**
     * The best way to read all atoms from one on: first the run up to {@code to}, then the rest.
     *
     * @param reading of the run, or null where no production takes it
     */
    private record Choice(Cost cost, int to, Reading reading) {}

    private final String text;
    private final List<Token> tokens;
    private final Grammar grammar;
    private final List<Atom> atoms = new ArrayList<>();
    private final Choice[] best;

    /** For each atom whether words may go on into it, and whether a line or a semicolon ends before it. */
    private final boolean[] continues;

    private final boolean[] breaks;

    private final List<Span> gaps;

    /** @param tokens without what stands in the gaps */
    Partition(String text, List<Token> tokens, List<Span> gaps, MissingYear years) {
        this.text = text;
        this.tokens = tokens;
        this.gaps = gaps;
        this.grammar = new Grammar(text, years);
        findAtoms();
        this.best = new Choice[atoms.size() + 1];
        this.continues = new boolean[atoms.size()];
        this.breaks = new boolean[atoms.size()];
        for (int i = 1; i < atoms.size(); i++) {
            continues[i] = continues(i);
            breaks[i] = between(i, Type.BREAK) || between(i, Type.SEMICOLON);
        }
    }

    private void findAtoms() {
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).separates()) {
                int words = (int)
                        tokens.subList(from, i).stream().filter(Token::speaks).count();
                if (words > 0) {
                    atoms.add(new Atom(from, i, words));
                }
                from = i + 1;
            }
        }
    }

    /** At least one time frame for a phrase with a word in it. */
    List<TimeFrame> frames() {
        best[atoms.size()] = new Choice(new Cost(0, 0, 0, 0), atoms.size(), UNREAD);
        for (int i = atoms.size() - 1; i >= 0; i--) {
            best[i] = choose(i);
        }
        List<TimeFrame> frames = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Choice choice = best[i];
            int to = choice.to;
            while (choice.reading == null && to < atoms.size() && best[to].reading == null && continues[to]) {
                to = best[to].to;
            }
            Reading reading = choice.reading == null ? UNREAD : choice.reading;
            List<TimeFrame> read = reading.frames(text, run(i, to), gaps);
            keepJoiners(frames, read, i == 0 ? 0 : atoms.get(i - 1).to, atoms.get(i).from);
            frames.addAll(read);
            i = to;
        }
        keepJoiners(frames, List.of(), atoms.isEmpty() ? 0 : atoms.get(i - 1).to, tokens.size());
        return frames;
    }

    private Choice choose(int i) {
        Choice choice = new Choice(best[i + 1].cost.plus(atoms.get(i).words, 0, 0), i + 1, null);
        int lines = 0;
        for (int to = i + 1; to <= Math.min(atoms.size(), i + LONGEST_LIST); to++) {
            lines += to > i + 1 && breaks[to - 1] ? 1 : 0;
            Grammar.Attempt attempt = grammar.period(run(i, to));
            if (!attempt.sawEnd()) {
                break;
            }
            Cost cost = best[to].cost.plus(0, 0, lines);
            if (attempt.reading() != null && cost.isLessThan(choice.cost)) {
                choice = new Choice(cost, to, attempt.reading());
            }
        }
        return clause(i, choice);
    }

    private Choice clause(int i, Choice soFar) {
        Choice choice = soFar;
        int kept = -1;
        int lines = 0;
        for (int to = i + 1;
                to <= atoms.size() && (to == i + 1 || continues[to - 1] || kept < 0 && !endsThere(to - 1));
                to++) {
            lines += to > i + 1 && breaks[to - 1] ? 1 : 0;
            if (kept >= 0) {
                kept += atoms.get(to - 1).words;
            } else if (to <= i + 3) {
                Reading reading = grammar.clause(run(i, to));
                kept = reading == null ? -1 : reading.clause();
            } else {
                break;
            }
            Cost cost = best[to].cost.plus(0, Math.max(0, kept), lines);
            if (kept >= 0 && mayEnd(to, kept) && cost.isLessThan(choice.cost)) {
                Reading whole = grammar.clause(run(i, to)); // words that came in behind it may end a clause
                if (whole == null) {
                    break;
                }
                choice = new Choice(cost, to, whole);
            }
        }
        return choice;
    }

    /** Whether what a clause waits for cannot begin after the separators before an atom. */
    private boolean endsThere(int atom) {
        return between(atom, Type.SEMICOLON) || between(atom, Type.STOP);
    }

    /** Whether the words of a clause may go on after the separators before an atom. */
    private boolean continues(int atom) {
        Token next = tokens.get(atoms.get(atom).from);
        Token last = tokens.get(atoms.get(atom - 1).to - 1);
        boolean lower = next.type() == Type.WORD && next.isLowerCase();
        boolean abbreviated = last.text().length() <= 2;
        return !between(atom, Type.SEMICOLON)
                && (lower || !between(atom, Type.BREAK))
                && (lower || abbreviated || !between(atom, Type.STOP));
    }

    /** Words that are kept end at a comma, not at "và", and a bare year behind a comma still belongs to them. */
    private boolean mayEnd(int to, int kept) {
        if (to == atoms.size() || kept == 0) {
            return true;
        }
        boolean onlyAnd = tokens.subList(atoms.get(to - 1).to, atoms.get(to).from).stream()
                .allMatch(t -> t.type() == Type.AND);
        return !onlyAnd && (!tokens.get(atoms.get(to).from).isYear() || !continues[to]);
    }

    private boolean between(int atom, Type type) {
        return atom > 0
                && tokens.subList(atoms.get(atom - 1).to, atoms.get(atom).from).stream()
                        .anyMatch(t -> t.type() == type);
    }

    private List<Token> run(int fromAtom, int toAtom) {
        return tokens.subList(atoms.get(fromAtom).from, atoms.get(toAtom - 1).to);
    }

    /** The "và" between two runs is a word of the phrase too. It goes with the run before it, or else with the first. */
    private void keepJoiners(List<TimeFrame> before, List<TimeFrame> after, int from, int to) {
        for (Token token : tokens.subList(from, to)) {
            if (!token.speaks()) {
                continue;
            }
            if (before.isEmpty() && !after.isEmpty()) {
                after.set(0, with(after.get(0), 0, token));
            } else if (!before.isEmpty()) {
                TimeFrame last = before.get(before.size() - 1);
                before.set(before.size() - 1, with(last, last.words().size(), token));
            }
        }
    }

    private static TimeFrame with(TimeFrame frame, int index, Token word) {
        List<String> words = new ArrayList<>(frame.words());
        words.add(index, word.text());
        return frame.withWords(words);
    }
}
