package vn.tiendo.plan.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tiendo.plan.timeframe.token.Lexer;
import vn.tiendo.plan.timeframe.token.Syllable;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** The tokens of a text. In a sentence, unlike in a cell of an annex, a word that has lost its marks is mostly another word. */
final class Words {

    /** Other words than those that they are with marks: "theo quy định" names no quarter, "Việt Nam" no year. */
    private static final Set<String> OTHERS = Set.of(
            "nam", "quy", "ngay", "thang", "tuan", "ky", "han", "hang", "tu", "vao", "dau", "cuoi", "den", "het", "moi",
            "la", "ca", "bay");

    private static final Syllable NO_WORD = Syllable.of("-");

    private Words() {}

    static List<Token> of(String normalised) {
        List<Token> tokens = Lexer.tokens(normalised);
        boolean marked = normalised.chars().anyMatch(c -> c > 0x7f && Character.isLetter(c));
        if (!marked) {
            return tokens;
        }
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> isOther(tokens, i) ? other(tokens.get(i)) : tokens.get(i))
                .toList();
    }

    /** Beside a number, or beside another such word ("hang nam"), the marks are lost by all of them. */
    private static boolean isOther(List<Token> tokens, int at) {
        boolean number = at + 1 < tokens.size() && tokens.get(at + 1).type() == Type.NUMBER;
        boolean neighbour =
                at > 0 && isBare(tokens.get(at - 1)) || at + 1 < tokens.size() && isBare(tokens.get(at + 1));
        Token token = tokens.get(at);
        return isBare(token) && !((number || neighbour) && token.isLowerCase());
    }

    private static boolean isBare(Token token) {
        return token.type() == Type.WORD && OTHERS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static Token other(Token token) {
        return new Token(token.type(), token.start(), token.end(), token.text(), NO_WORD);
    }

    /** "sau", which may be taken for the number six. */
    static boolean isNext(Token token) {
        return token.text().equalsIgnoreCase("sau");
    }
}
