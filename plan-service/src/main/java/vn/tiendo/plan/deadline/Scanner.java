package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tiendo.plan.deadline.Piece.Limit;
import vn.tiendo.plan.deadline.Piece.Often;
import vn.tiendo.plan.deadline.Piece.Other;
import vn.tiendo.plan.deadline.Piece.Request;
import vn.tiendo.plan.deadline.Piece.Told;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Finds in a text all stretches that speak about time. */
final class Scanner {

    private static final String[] REQUESTS = {
        "đột xuất khi có yêu cầu",
        "đột xuất khi được yêu cầu",
        "đột xuất khi yêu cầu",
        "đột xuất theo yêu cầu",
        "đột xuất nếu có yêu cầu",
        "đột xuất khi cần thiết",
        "đột xuất khi cần",
        "đột xuất",
        "khi có yêu cầu đột xuất",
        "theo yêu cầu đột xuất",
        "khi có yêu cầu",
        "khi được yêu cầu",
        "khi yêu cầu",
        "khi có đề nghị",
        "khi cần thiết",
        "nếu có yêu cầu",
        "bất thường"
    };

    private static final Set<String> TIMES = Set.of("ngày", "tháng", "tuần");

    private final List<Token> tokens;
    private final Cursor c;
    private final LimitGrammar limits;
    private final OftenGrammar often;
    private final OtherTimes others;
    private final List<Piece> pieces = new ArrayList<>();

    private Scanner(List<Token> tokens) {
        this.tokens = tokens;
        this.c = new Cursor(tokens);
        this.limits = new LimitGrammar(c);
        this.often = new OftenGrammar(c);
        this.others = new OtherTimes(c);
    }

    /** In the order of the text; none holds a token of another. */
    static List<Piece> pieces(List<Token> tokens) {
        Scanner scanner = new Scanner(tokens);
        while (!scanner.c.atEnd()) {
            Piece piece = scanner.piece();
            if (piece == null) {
                scanner.c.next();
            } else {
                scanner.pieces.add(piece);
                scanner.c.reset(piece.to());
            }
        }
        scanner.sweep();
        scanner.alone();
        return scanner.pieces.stream()
                .sorted(Comparator.comparingInt(Piece::from))
                .toList();
    }

    private Piece piece() {
        Request request = request();
        if (request != null) {
            return request;
        }
        Piece window = others.window();
        if (window != null) {
            return window;
        }
        Limit limit = limits.read(isAfterHour());
        if (limit != null) {
            return limit;
        }
        Other impossible = limits.impossible();
        if (impossible != null) {
            return impossible;
        }
        Told told = told();
        if (told != null) {
            return told;
        }
        Often read = often.read(isListed(), free());
        if (read != null) {
            return read;
        }
        Other hour = others.hour();
        return hour != null ? hour : others.any();
    }

    private Request request() {
        int from = c.mark();
        boolean asked = c.accept(REQUESTS);
        if (!asked && c.accept("theo yêu cầu")) {
            asked = c.peek().start() < 0 || c.peek().separates() || c.sees("của");
        }
        if (!asked) {
            c.reset(from);
            return null;
        }
        return new Request(from, c.mark());
    }

    /** told = ("năm" | "quý" q | 6 "tháng" "đầu" "năm") y: what a single report tells. */
    private Told told() {
        int from = c.mark();
        boolean review = from >= free() + 2
                && c.peek(-1).is("kết")
                && (c.peek(-2).is("sơ") || c.peek(-2).is("tổng"));
        boolean part = false;
        if (c.peek().isShort() && c.peek(1).is("tháng")) {
            c.reset(from + 2);
            part = c.accept("đầu", "cuối");
        } else if (c.accept("quý")) {
            part = new MonthGrammar(c).lastMonthOfQuarter() != null;
            part = part && (c.accept(Type.SLASH) || c.sees("năm"));
        }
        boolean whole = c.mark() == from || part;
        if (whole && (c.accept("năm") || part) && c.peek().isYear() && c.peek(1).type() != Type.DASH) {
            int year = c.next().value();
            return new Told(review ? from - 2 : from, c.mark(), year);
        }
        c.reset(from);
        return null;
    }

    private int free() {
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).to();
    }

    private boolean isAfterHour() {
        return !pieces.isEmpty()
                && c.mark() > 0
                && free() == c.mark()
                && pieces.get(pieces.size() - 1) instanceof Other other
                && tokens.subList(other.from(), other.to()).stream().anyMatch(t -> t.is("giờ") || t.is("h"));
    }

    /** Whether only punctuation parts it from the words before that say how often or by when. */
    private boolean isListed() {
        if (pieces.isEmpty() || c.mark() == 0) {
            return false;
        }
        Piece last = pieces.get(pieces.size() - 1);
        boolean parted = false;
        for (Token token : tokens.subList(last.to(), c.mark())) {
            boolean or = token.is("hoặc");
            if (token.speaks() && token.type() != Type.AND && !or) {
                return false;
            }
            parted = true;
        }
        return parted && (last instanceof Often || last instanceof Limit || last instanceof Request);
    }

    /** A word about time that no production has taken is told, too. */
    private void sweep() {
        boolean[] taken = new boolean[tokens.size()];
        pieces.forEach(piece -> {
            for (int i = piece.from(); i < piece.to(); i++) {
                taken[i] = true;
            }
        });
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean more = token.is("ngày")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("càng");
            boolean time = TIMES.stream().anyMatch(token::is) || isYear(token);
            if (!taken[i] && time && !more) {
                pieces.add(new Other(i, i + 1));
            }
        }
    }

    /** What is all that a text says is its limit, as in a cell of a table; a text that only asks for haste says that. */
    private void alone() {
        if (pieces.isEmpty()) {
            c.reset(0);
            while (!c.atEnd()) {
                Other haste = others.haste();
                if (haste == null) {
                    c.next();
                } else {
                    pieces.add(haste);
                }
            }
            return;
        }
        Piece only = pieces.get(0);
        boolean more = IntStream.range(0, tokens.size())
                .filter(at -> at < only.from() || at >= only.to())
                .anyMatch(at -> tokens.get(at).speaks());
        if (more) {
            return;
        }
        if (only instanceof Limit limit) {
            pieces.set(0, limit.days().stream().anyMatch(Day::isOfNoMonth) ? limit : limit.asBounded());
            return;
        }
        c.reset(only.from());
        Limit period = limits.period();
        if (period != null && period.to() == only.to()) {
            pieces.set(0, period);
        }
    }

    private static boolean isYear(Token token) {
        return token.is("năm") && token.text().length() == 3 && token.text().codePointAt(1) > 0x7f;
    }
}
