package vn.tiendo.plan.timeframe.grammar;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.Term;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.grammar.Reading.Part;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Syllable;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions that end in words of the plan which are kept and not read: triggers, requests, other plans. */
final class ClauseGrammar {

    private static final String[] DOCUMENTS = {
        "kế hoạch",
        "chương trình",
        "đề án",
        "dự án",
        "lộ trình",
        "hướng dẫn",
        "văn bản hướng dẫn",
        "chiến lược",
        "quy hoạch",
        "nghị quyết",
        "nghị định",
        "quyết định",
        "chỉ thị",
        "thông tư"
    };

    /** Words that name no document. */
    private static final List<Syllable> NAMELESS = Arrays.stream(
                    ("của số chung riêng cụ thể chi tiết đề ra được đã phê duyệt ban"
                                    + " hành quy định thực hiện triển khai công tác hằng hàng năm quý tháng tuần ngày từng mỗi này trên"
                                    + " trong giai đoạn tiến độ và đến từ hoàn thành có các tỉnh giao xây dựng")
                            .split(" "))
            .map(Syllable::of)
            .toList();

    private final Cursor c;
    private final String text;

    private final TermGrammar terms;

    ClauseGrammar(Cursor cursor, String text, PlanDate plan) {
        this.c = cursor;
        this.text = text;
        this.terms = new TermGrammar(cursor, plan);
    }

    /** request = "đột xuất" ["khi có yêu cầu"] | "khi có yêu cầu" | "theo yêu cầu" | "khi cần", ["của" words]. */
    Reading request() {
        Bound.fillers(c);
        if (!c.accept("đột xuất")
                && !c.sees("khi có yêu cầu", "khi được yêu cầu", "theo yêu cầu", "khi cần thiết", "khi cần")) {
            return null;
        }
        c.accept("hoặc");
        c.accept("khi có yêu cầu", "khi được yêu cầu", "theo yêu cầu", "khi cần thiết", "khi cần");
        c.accept("đột xuất");
        if (c.atEnd()) {
            return Reading.of(TimeFrame.undated(Kind.ON_REQUEST, null));
        }
        return c.accept("của", "từ") ? clause(Kind.ON_REQUEST) : null;
    }

    /**
     * trigger = ["ngay"] ("sau khi" | "khi") words | ["trong" ["vòng"]] number unit ("kể từ" | "sau") ("khi" | "ngày") words |
     * "kể từ" ("khi" | "ngày") words.
     */
    Reading trigger() {
        Bound.fillers(c);
        int mark = c.mark();
        boolean afterwards = terms.seesAfterwards();
        if (terms.length() && terms.since()) {
            Reading reading = c.peek().type() == Type.WORD ? clause(Kind.TRIGGERED) : null;
            return reading == null || afterwards ? reading : within(terms.term(), reading);
        }
        c.reset(mark);
        c.accept("ngay");
        if (c.accept("sau khi", "khi") || c.accept("kể từ khi", "kể từ thời điểm", "từ khi")) {
            return clause(Kind.TRIGGERED);
        }
        boolean day = c.accept("kể từ ngày");
        return day && c.peek().type() == Type.WORD && !c.sees("tháng") ? clause(Kind.TRIGGERED) : null;
    }

    private static Reading within(Term term, Reading reading) {
        Part part = reading.parts().get(0);
        return new Reading(List.of(new Part(part.frame().within(term), part.spans())), reading.clause());
    }

    /** plan = "theo" ["tiến độ" | "nội dung"] document {separator document} words that name it. */
    Reading otherPlan() {
        Bound.fillers(c);
        if (!c.accept("theo")) {
            return null;
        }
        c.accept("đúng");
        c.accept("tiến độ thực hiện", "tiến độ", "nội dung");
        c.accept("của");
        if (!c.accept(DOCUMENTS)) {
            return null;
        }
        while (true) {
            int mark = c.mark();
            c.separator();
            if (!c.accept(DOCUMENTS)) {
                c.reset(mark);
                break;
            }
        }
        return names() ? clause(Kind.BY_OTHER_PLAN) : null;
    }

    private boolean names() {
        int mark = c.mark();
        boolean number =
                c.sees("số") || c.peek().type() == Type.NUMBER && !c.peek().isYear();
        boolean named = number;
        while (!c.atEnd()) {
            Token token = c.next();
            named |= token.type() == Type.WORD && NAMELESS.stream().noneMatch(w -> w.covers(token.syllable()));
        }
        c.reset(mark);
        return named;
    }

    /** The rest of the run. It must begin with a word. */
    private Reading clause(Kind kind) {
        if (!c.peek().speaks() && c.peek().type() != Type.OPEN) {
            return null;
        }
        Span rest = new Span(c.start(), c.lastEnd());
        int words = 0;
        while (!c.atEnd()) {
            if (kind == Kind.TRIGGERED && c.sees("đến hết", "đến ngày", "đến tháng", "đến quý", "đến năm")) {
                return null; // it has an end of its own
            }
            words += c.next().speaks() ? 1 : 0;
        }
        String trigger = kind == Kind.TRIGGERED ? Reading.snippet(text, rest) : null;
        return words == 0 ? null : new Reading(List.of(new Part(TimeFrame.undated(kind, trigger), List.of())), words);
    }
}
