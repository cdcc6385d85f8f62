package vn.tiendo.plan.deadline;

import java.util.OptionalInt;
import vn.tiendo.plan.deadline.Piece.Other;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for times that are no deadlines, or that nobody understands: windows of figures, acts, durations, documents' dates. */
final class OtherTimes {

    private static final int LONGEST_CLAUSE = 14;

    private static final String[] FIGURES =
            words("thời gian chốt số liệu, thời điểm chốt số liệu, chốt số liệu, thời gian lấy số liệu, số liệu, "
                    + "thời kỳ báo cáo, kỳ báo cáo, niên độ báo cáo, chốt, tính");

    private static final String[] FILLERS =
            words("được, báo cáo, tính, lấy, thống kê, cập nhật, tổng hợp, chốt, thực hiện, là, của kỳ, trong kỳ");

    private static final String[] SINCE =
            words("bắt đầu từ, kể từ, tính từ, từ, trong giai đoạn, giai đoạn, thời kỳ, nhiệm kỳ, năm học, khóa");

    private static final String[] LEADS =
            words("trong thời hạn, trong vòng, chậm nhất, muộn nhất, không quá, quá, thời hạn, trong, vào, đến, tới, "
                    + "hết, sau, trước, khoảng, cuối, đầu, giữa, mỗi, hằng, từng, cùng, theo, là, hạn");

    private static final String[] MODIFIERS = words(
            "cuối cùng, cuối, đầu tiên, đầu, giữa, sau, này, nay, tới, tiếp theo, kế tiếp, liền kề, làm việc, đó, "
                    + "báo cáo, ngoái, qua");

    private static final String[] CLAUSES = {
        "sau khi", "trước khi", "kể từ khi", "mỗi khi", "ngay khi", "ngay sau khi", "ngay sau", "khi"
    };

    /** Meetings whose day only their calendar tells. */
    private static final String[] MEETINGS = {"kỳ họp", "phiên họp", "cuộc họp", "hội nghị", "đại hội"};

    private static final String[] LIMITS = {"trước ngày", "chậm nhất", "hằng năm", "hằng quý", "hằng tháng", "định kỳ"};

    private final Cursor c;
    private final MonthGrammar months;

    OtherTimes(Cursor cursor) {
        this.c = cursor;
        this.months = new MonthGrammar(cursor);
    }

    /** What must be known before a limit is looked for: "số liệu tính từ ngày ... đến ngày ...", "sau khi ...". */
    Other window() {
        int from = c.mark();
        if (figures() || since() || clause()) {
            return new Other(from, c.mark());
        }
        c.reset(from);
        return null;
    }

    /** Any other time that stands here. */
    Other any() {
        int from = c.mark();
        if (c.accept("thường xuyên", "liên tục", "hằng tuần", "mỗi tuần", "hằng ngày", "mỗi ngày")) {
            return new Other(from, c.mark());
        }
        c.skip(LEADS);
        if (duration() || raw()) {
            return new Other(from, c.mark());
        }
        c.reset(from);
        return null;
    }

    /** Words that ask for haste and name no time. */
    Other haste() {
        int from = c.mark();
        return c.accept("kịp thời", "đúng thời hạn", "đúng hạn", "sớm nhất") ? new Other(from, c.mark()) : null;
    }

    /** An hour of the day, with the bound before it. */
    Other hour() {
        int from = c.mark();
        c.skip("trước", "chậm nhất", "muộn nhất", "là", "vào", "không quá", "lúc", "đến");
        boolean hour = c.peek().isShort() && (c.peek(1).is("giờ") || c.peek(1).is("h"));
        if (hour && c.mark() > from) {
            c.reset(c.mark() + 2);
            if (c.accept(Type.NUMBER)) {
                c.accept("phút");
            }
            return new Other(from, c.mark());
        }
        c.reset(from);
        return null;
    }

    private boolean figures() {
        int mark = c.mark();
        boolean closing = c.sees("chốt", "thời gian chốt", "thời điểm chốt");
        if (c.accept(FIGURES)) {
            while (c.accept(FILLERS) || c.accept(Type.COLON)) {
                // nothing of them names a day
            }
            boolean led = c.accept("từ", "kể từ")
                    || c.accept("đến hết", "đến", "tới", "hết", "trong", "vào")
                    || closing && c.accept("trước")
                    || c.sees("ngày", "tháng", "năm", "quý");
            if (led && toward()) {
                return true;
            }
        }
        c.reset(mark);
        return false;
    }

    private boolean since() {
        int mark = c.mark();
        if (c.accept(SINCE) && !c.sees("khi") && toward()) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    /** time [("đến" | "-") time] */
    private boolean toward() {
        if (!raw()) {
            return false;
        }
        int mark = c.mark();
        if (c.accept("đến hết", "đến", "tới hết", "tới") || c.accept(Type.DASH)) {
            c.accept("trước");
            if (!raw()) {
                c.reset(mark);
            }
        }
        return true;
    }

    /** A time that an act gives, to the end of its clause. */
    private boolean clause() {
        int mark = c.mark();
        if (c.peek().text().equalsIgnoreCase("ngay")
                && (c.peek(1).is("sau") || c.peek(1).is("khi"))) {
            c.next();
        }
        if (!c.accept(CLAUSES) && !(c.mark() > mark && c.accept("sau")) && !meeting()) {
            c.reset(mark);
            return false;
        }
        rest();
        return true;
    }

    private boolean meeting() {
        int mark = c.mark();
        if (c.accept("trước", "sau") && c.accept(MEETINGS)) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    private void rest() {
        for (int taken = 0;
                taken < LONGEST_CLAUSE && c.peek().start() >= 0 && !c.peek().separates() && !seesLimit();
                taken++) {
            c.next();
        }
    }

    private boolean seesLimit() {
        int mark = c.mark();
        boolean seen = c.sees(LIMITS) || c.sees("trước") && new LimitGrammar(c).read(false) != null;
        c.reset(mark);
        return seen;
    }

    /** duration = n ("ngày" | "tuần" | "tháng" | "năm" | "giờ") ["làm việc"] ["kể từ" act] */
    private boolean duration() {
        int mark = c.mark();
        OptionalInt number = Words.isNext(c.peek()) ? OptionalInt.empty() : Numerals.small(c);
        if (number.isEmpty() && c.peek().type() == Type.NUMBER && !c.peek().isYear()) {
            c.next();
            number = OptionalInt.of(Numerals.MALFORMED);
        }
        if (number.isEmpty()
                || !c.accept("ngày", "tuần", "tháng", "năm", "giờ", "quý")
                || c.peek().isYear()) {
            c.reset(mark);
            return false;
        }
        c.skip("làm việc", "đầu năm", "cuối năm", "đầu", "cuối", "một lần", "năm", "gần nhất", "liền kề");
        if (c.accept(Type.SLASH) && !c.accept("lần")) {
            c.reset(c.mark() - 1);
        }
        if (c.accept("kể từ", "tính từ", "từ", "sau", "trước")) {
            rest();
        }
        return true;
    }

    /** Units of time, one after the other. */
    private boolean raw() {
        boolean any = false;
        while (true) {
            int mark = c.mark();
            if (any) {
                c.accept("của", "trong");
            }
            if (!unit()) {
                c.reset(mark);
                return any;
            }
            any = true;
        }
    }

    private boolean unit() {
        if (figure()) {
            return true;
        }
        int mark = c.mark();
        boolean weekday = c.accept("thứ")
                && Numerals.small(c).isPresent()
                && (c.sees("tuần", "của tuần", "hằng tuần", "đầu", "cuối"));
        if (weekday) {
            return true;
        }
        c.reset(mark);
        if (c.accept("ngày", "tháng", "quý", "tuần", "năm")) {
            boolean otherWord = c.peek(-1).is("quý")
                            && (c.sees("vị", "cơ quan", "đơn vị", "báu", "giá") || c.sees(OftenGrammar.NOT_THE_QUARTER))
                    || c.peek(-1).is("ngày") && c.sees("càng");
            if (otherWord) {
                c.reset(mark);
                return false;
            }
            behind(c.peek(-1));
            return true;
        }
        return false;
    }

    private void behind(Token head) {
        int mark = c.mark();
        boolean number = c.peek().isYear() && c.accept(Type.NUMBER);
        if (!number && head.is("quý")) {
            number = months.lastMonthOfQuarter() != null;
        } else if (!number && (c.peek().isShort() || head.is("tháng"))) {
            number = !head.is("năm") && !figureSeen() && months.month() != null
                    || c.peek().isShort() && !figureSeen() && c.accept(Type.NUMBER);
        }
        boolean goesOn = c.peek().type() == Type.SLASH && c.peek(1).isYear()
                || c.peek().type() == Type.DASH && c.peek(1).type() == Type.NUMBER;
        if (number && goesOn) {
            c.reset(c.mark() + 2);
        } else if (!number) {
            c.reset(mark);
        }
        c.skip(MODIFIERS);
        if (!seesLimit()) {
            c.accept("trước");
        }
    }

    private boolean figureSeen() {
        int mark = c.mark();
        boolean seen = figure();
        c.reset(mark);
        return seen;
    }

    /** A date, or a range of years, in figures; not the number of a document. */
    private boolean figure() {
        int mark = c.mark();
        int parts = 0;
        while (c.peek().isShort() || c.peek().isYear()) {
            c.next();
            parts++;
            Type sep = c.peek().type();
            boolean joined = sep == Type.SLASH || sep == Type.DASH || sep == Type.DOT;
            if (!joined || c.peek(1).type() != Type.NUMBER) {
                boolean document = joined
                        && c.peek().start() == c.end()
                        && c.peek(1).start() == c.peek().end();
                if (parts > 1 && !document) {
                    return true;
                }
                break;
            }
            c.next();
        }
        c.reset(mark);
        return false;
    }

    private static String[] words(String list) {
        return list.split(", ");
    }
}
