package vn.tiendo.plan.timeframe.grammar;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Syllable;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/**
 * What is to be done, which may stand before a time: "trình UBND tỉnh trước 30/6/2025". An object ends where a word of time leads on
 * to a time; without such a word its own year may be meant ("kế hoạch năm 2025"), and the phrase is left unread.
 */
final class Deed {

    private static final String[] VERBS = {
        "phấn đấu cơ bản hoàn thành",
        "cơ bản hoàn thành",
        "phấn đấu hoàn thành",
        "đảm bảo hoàn thành",
        "bảo đảm hoàn thành",
        "hoàn thành",
        "hoàn tất",
        "kết thúc",
        "tham mưu",
        "trình",
        "ban hành",
        "phê duyệt",
        "tổ chức",
        "triển khai",
        "thực hiện",
        "xây dựng",
        "báo cáo",
        "gửi",
        "nộp",
        "công bố",
        "nghiệm thu",
        "sơ kết",
        "tổng kết",
        "đánh giá",
        "rà soát",
        "cập nhật",
        "sửa đổi",
        "bổ sung",
        "kiểm tra",
        "đưa vào sử dụng",
        "đưa vào vận hành",
        "phấn đấu",
        "đảm bảo",
        "bảo đảm"
    };

    private static final String[] LEAD_TO_A_TIME = {
        "trong",
        "vào",
        "trước",
        "chậm nhất",
        "muộn nhất",
        "xong",
        "không quá",
        "đến hết",
        "từ",
        "kể từ",
        "bắt đầu từ",
        "định kỳ"
    };

    private static final String[] BEGIN_A_TIME = {
        "quý",
        "tháng",
        "ngày",
        "năm",
        "cuối",
        "nửa",
        "giai đoạn",
        "cả năm",
        "các năm",
        "là",
        "hết",
        "trước",
        "vòng",
        "thời hạn",
        "thời gian",
        "hằng",
        "mỗi",
        "sáu tháng",
        "từ",
        "định kỳ"
    };

    private static final String[] OFFICES = {"tỉnh", "huyện", "xã", "ủy", "phủ", "bộ", "hội", "quyền", "ương", "dân"};

    /** They make the time depend on something, or recur. */
    private static final List<Syllable> NEVER_IN_AN_OBJECT = Arrays.stream(
                    "theo sau khi nếu không chưa hoặc hằng hàng mỗi từng tùy đang đã".split(" "))
            .map(Syllable::of)
            .toList();

    private static final int LONGEST_OBJECT = 14;

    private Deed() {}

    /** Takes a verb with its object, where a time follows. */
    static boolean read(Cursor c) {
        int mark = c.mark();
        if (!c.accept(VERBS)) {
            return false;
        }
        while (c.accept(VERBS)) {
            c.accept(Type.AND);
        }
        if (seesTime(c) || object(c)) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    private static boolean object(Cursor c) {
        for (int words = 0; words < LONGEST_OBJECT && isOfObject(c); words++) {
            c.next();
            if (words > 0 && c.accept(Type.COLON) || leads(c) || c.sees("quý", "ngày") && isOffice(c.peek(-1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffice(Token token) {
        return Arrays.stream(OFFICES).anyMatch(token::is);
    }

    private static boolean leads(Cursor c) {
        int mark = c.mark();
        boolean leads = c.accept(LEAD_TO_A_TIME) && seesTime(c);
        c.reset(mark);
        return leads;
    }

    private static boolean seesTime(Cursor c) {
        return c.peek().type() == Type.NUMBER
                || c.sees(BEGIN_A_TIME)
                || c.sees(LEAD_TO_A_TIME)
                || c.peek().type() == Type.COLON;
    }

    private static boolean isOfObject(Cursor c) {
        Token token = c.peek();
        return token.type() == Type.WORD
                && !c.sees("thường xuyên")
                && NEVER_IN_AN_OBJECT.stream().noneMatch(w -> w.covers(token.syllable()));
    }
}
