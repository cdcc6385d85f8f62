package vn.tiendo.plan.deadline;

import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;

/** Productions for the number of a month or of a quarter. */
final class MonthGrammar {

    private final Cursor c;

    MonthGrammar(Cursor cursor) {
        this.c = cursor;
    }

    /** A month's number in figures or words; null where none stands here. "sau" without its mark is the word for next. */
    Integer month() {
        int mark = c.mark();
        if (Words.isNext(c.peek())) {
            return null;
        }
        boolean five =
                c.peek().is("năm") && !c.peek(1).isYear() && !c.sees("năm sau", "năm báo cáo", "năm trước", "năm nay");
        OptionalInt number = five ? OptionalInt.of(5) : Numerals.small(c);
        if (five) {
            c.next();
        }
        if (number.isEmpty() || number.getAsInt() > 12 || number.getAsInt() < 1) {
            c.reset(mark);
            return null;
        }
        return number.getAsInt();
    }

    /** The last month of the quarter whose number stands here, or null. */
    Integer lastMonthOfQuarter() {
        int mark = c.mark();
        OptionalInt number = Numerals.quarter(c);
        if (number.isEmpty() || number.getAsInt() > 4 || number.getAsInt() < 1) {
            c.reset(mark);
            return null;
        }
        return 3 * number.getAsInt();
    }
}
