package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Syllable;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/**
 * Words beside a time that are known to change nothing of it: the vision of a period, the weekday of a date, its lunar date in
 * brackets, the document that ordered it. Alone they are no time and are left to the grammar.
 */
final class Harmless {

    private static final String[] DOCUMENTS = {
        "nghị quyết",
        "nghị định",
        "quyết định",
        "kế hoạch",
        "chỉ thị",
        "kết luận",
        "thông tư",
        "công văn",
        "chương trình",
        "thông báo",
        "công điện",
        "luật"
    };

    private static final String[] NUMBERED = {"thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"
    };

    /** Behind them "thứ hai" is the second one. */
    private static final List<Syllable> COUNTED = syllables("năm quý tháng kỳ lần đợt đoạn tuần ngày khóa");

    /** What recurs is never a part of a document's name. */
    private static final List<Syllable> RECURS = syllables("hằng hàng mỗi thường kỳ");

    private final List<Token> tokens;
    private final BitSet taken = new BitSet();
    private final List<Span> spans = new ArrayList<>();

    /** @param tokens of the whole phrase */
    Harmless(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken.get(i)) {
                int end = Math.max(Math.max(vision(i), weekday(i)), Math.max(lunarDate(i), reference(i)));
                if (end > i) {
                    taken.set(i, end);
                    spans.add(
                            new Span(tokens.get(i).start(), tokens.get(end - 1).end()));
                }
            }
        }
        if (rest().stream().noneMatch(Token::speaks)) {
            taken.clear();
            spans.clear();
        }
    }

    /** What is left to be read. */
    List<Token> rest() {
        List<Token> rest = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken.get(i)) {
                rest.add(tokens.get(i));
            }
        }
        return rest;
    }

    List<Span> spans() {
        return spans;
    }

    /** vision = ["và"] ["có"] ("tầm nhìn" | "định hướng") ["đến"] ["năm"] y. */
    private int vision(int i) {
        Cursor c = cursor(i);
        c.accept(Type.AND);
        c.accept("có");
        if (i == 0 || !c.accept("tầm nhìn", "định hướng")) {
            return i;
        }
        c.accept("đến hết", "đến", "tới");
        c.accept("năm");
        return c.accept(Type.NUMBER)
                        && c.peek(-1).isYear()
                        && (c.atEnd() || c.peek().separates())
                ? i + c.mark()
                : i;
    }

    /** weekday = ["("] "thứ" n | "chủ nhật" [")"], beside a date. */
    private int weekday(int i) {
        Cursor c = cursor(i);
        boolean open = c.accept(Type.OPEN);
        boolean counted = i > 0 && !open && isAny(tokens.get(i - 1), COUNTED);
        boolean number = c.sees("thứ")
                && c.peek(1).isShort()
                && c.peek(1).value() > 1
                && c.peek(1).value() < 8;
        if (number) {
            c.reset(c.mark() + 2);
        }
        if (counted || !number && !c.accept(NUMBERED)) {
            return i;
        }
        boolean closed = open && c.accept(Type.CLOSE);
        boolean behind = i > 0 && tokens.get(i - 1).type() == Type.NUMBER;
        int mark = c.mark();
        c.accept(Type.COMMA);
        boolean before = c.sees("ngày") || c.peek().isShort() && c.peek(1).type() == Type.SLASH;
        return closed && behind
                        || !open
                                && (before || behind && (c.atEnd() || c.peek(-1).separates()))
                ? i + mark
                : i;
    }

    /** A lunar date stands in brackets behind another date; "(âm lịch)" alone says that this date itself is lunar. */
    private int lunarDate(int i) {
        int end = bracketEnd(i);
        if (end == i || i == 0) {
            return i;
        }
        boolean lunar = false;
        boolean dated = false;
        for (int k = i; k < end - 1; k++) {
            lunar |= tokens.get(k).is("âm") && tokens.get(k + 1).is("lịch")
                    || tokens.get(k).text().equalsIgnoreCase("âl");
            dated |= tokens.get(k).type() == Type.NUMBER
                    || tokens.get(k).is("mùng")
                    || tokens.get(k).is("rằm");
        }
        return lunar && dated ? end : i;
    }

    /** reference = ["("] ["theo" | "tại" | "của"] document "số" ... up to the end of the part, behind a time. */
    private int reference(int i) {
        Cursor c = cursor(i);
        boolean open = c.accept(Type.OPEN);
        boolean led = c.accept("theo", "tại", "căn cứ", "thực hiện", "của");
        if (i == 0 || !open && (!led || tokens.get(i - 1).separates()) || !c.accept(DOCUMENTS) || !c.accept("số")) {
            return i;
        }
        int end = open ? bracketEnd(i) : partEnd(i);
        for (int k = i; k < end; k++) {
            if (isAny(tokens.get(k), RECURS)) {
                return i;
            }
        }
        return end;
    }

    private int bracketEnd(int i) {
        if (tokens.get(i).type() != Type.OPEN) {
            return i;
        }
        int end = i + 1;
        while (end < tokens.size() && tokens.get(end).type() != Type.CLOSE) {
            end++;
        }
        return Math.min(tokens.size(), end + 1);
    }

    private int partEnd(int i) {
        int end = i;
        while (end < tokens.size() && !tokens.get(end).separates()) {
            end++;
        }
        return end;
    }

    private Cursor cursor(int i) {
        return new Cursor(tokens.subList(i, tokens.size()));
    }

    private static boolean isAny(Token token, List<Syllable> words) {
        return token.type() == Type.WORD && words.stream().anyMatch(w -> w.covers(token.syllable()));
    }

    private static List<Syllable> syllables(String words) {
        return Arrays.stream(words.split(" ")).map(Syllable::of).toList();
    }
}
