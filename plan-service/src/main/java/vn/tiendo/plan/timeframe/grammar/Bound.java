package vn.tiendo.plan.timeframe.grammar;

import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token;

/** How the words before a unit of the calendar relate to it. */
enum Bound {
    /** Nothing, "trong", "vào": within it. */
    IN,
    /** "đến": up to it, a year being the end of a period of years. */
    TILL,
    /** "đến hết", "chậm nhất": up to its last day. */
    UP_TO,
    /** "trước". */
    BEFORE;

    /** The closed set of words that may stand around a time without changing it. */
    private static final String[] FILLERS = {
        "tổ chức thực hiện",
        "triển khai thực hiện",
        "thực hiện",
        "triển khai",
        "hoàn thành",
        "dự kiến",
        "thời gian",
        "thời hạn",
        "thời điểm",
        "hạn",
        "xong",
        "ngay trong",
        "trong",
        "vào"
    };

    private static final String[] AFTER = {
        "tổ chức thực hiện", "triển khai thực hiện", "thực hiện", "triển khai", "hoàn thành", "dự kiến", "xong"
    };

    /** prefix = {filler [":"]} ["chậm nhất" ...] ["trước" | "đến" ["hết"] | "hết"] {filler}. */
    static Bound read(Cursor c) {
        fillers(c);
        boolean latest = c.accept("chậm nhất", "muộn nhất", "không quá", "không muộn hơn", "hạn cuối", "hạn chót");
        if (latest) {
            c.accept("là");
            c.accept(Token.Type.COLON);
            fillers(c);
        }
        c.accept("từ nay");
        Bound bound = latest ? UP_TO : IN;
        if (c.accept("trước")) {
            bound = BEFORE;
        } else if (c.accept("cho đến hết", "đến hết", "tới hết", "hết")) {
            bound = UP_TO;
        } else if (c.accept("cho đến", "đến", "tới")) {
            bound = latest ? UP_TO : TILL;
        }
        fillers(c);
        return bound;
    }

    /** Takes words that say nothing about the time. */
    static void fillers(Cursor c) {
        while (Deed.read(c) || c.accept(FILLERS)) {
            c.accept(Token.Type.COLON);
        }
    }

    /** Takes words that may follow a time. */
    static void after(Cursor c) {
        c.skip(AFTER);
        int mark = c.mark();
        if (c.accept(Token.Type.OPEN) && c.accept(AFTER)) {
            c.skip(AFTER);
            c.accept(Token.Type.CLOSE);
        } else {
            c.reset(mark);
        }
    }
}
