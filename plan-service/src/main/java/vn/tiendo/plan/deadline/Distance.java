package vn.tiendo.plan.deadline;

import java.util.List;
import java.util.Set;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** How far apart two stretches of a text are in its meaning: what belongs together stands in one clause. */
final class Distance {

    /** Up to here two pieces belong together whatever else the sentence says. */
    static final int NEAR = 6;

    /** From here on they stand in two sentences. */
    static final int SENTENCE = 100;

    private static final int CLAUSE = 30;

    /** Words that tie a limit to its report: "trước ngày 15/6 đối với báo cáo 6 tháng". */
    private static final Set<String> TIES =
            Set.of("đối", "với", "cho", "của", "gửi", "báo", "cáo", "là", "vào", "thì", "nộp", "trước", "ngày");

    private static final int ABBREVIATION = 3;

    private final List<Token> tokens;

    Distance(List<Token> tokens) {
        this.tokens = tokens;
    }

    int between(Piece one, Piece other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        int sum = 0;
        for (int i = from; i < to; i++) {
            int close = close(i, to);
            sum += close > i ? 1 : weight(i);
            i = Math.max(i, close);
        }
        return sum;
    }

    /** Where a bracket that opens here closes before the end of the stretch; else -1. What stands in it parts nothing. */
    private int close(int at, int to) {
        if (tokens.get(at).type() != Type.OPEN) {
            return -1;
        }
        for (int i = at + 1; i < to; i++) {
            if (tokens.get(i).type() == Type.CLOSE) {
                return i;
            }
        }
        return -1;
    }

    /** Whether only punctuation, "và" and "hoặc" stand between them. */
    boolean adjoin(Piece one, Piece other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return to - from <= 3 && tokens.subList(from, to).stream().allMatch(this::isJoint);
    }

    private boolean isJoint(Token token) {
        return !token.speaks() && token.type() != Type.SEMICOLON || token.type() == Type.AND || token.is("hoặc");
    }

    private int weight(int at) {
        Token token = tokens.get(at);
        return switch (token.type()) {
            case COMMA, AND, CLOSE -> 3;
            case SEMICOLON -> CLAUSE;
            case STOP -> endsSentence(at) ? SENTENCE : 1;
            case WORD -> token.is("hoặc") ? 3 : TIES.stream().anyMatch(token::is) ? 0 : 1;
            case BREAK -> 2;
            default -> 1;
        };
    }

    /** The stop of an abbreviation ("TP. Hạ Long") ends none, nor does an ellipsis within a sentence. */
    private boolean endsSentence(int at) {
        boolean capital = at + 1 < tokens.size()
                && Character.isUpperCase(tokens.get(at + 1).text().codePointAt(0));
        Token before = at == 0 ? null : tokens.get(at - 1);
        boolean abbreviated = before != null
                && before.text().length() <= ABBREVIATION
                && before.text().chars().allMatch(Character::isUpperCase);
        return capital && !abbreviated;
    }
}
