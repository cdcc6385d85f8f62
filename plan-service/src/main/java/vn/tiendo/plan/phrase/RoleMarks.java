package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.plan.phrase.RoleMark.Sort;
import vn.tiendo.plan.phrase.Unit.Type;

/** Finds the words between semicolons that say who leads, who coordinates, and on what condition. */
final class RoleMarks {

    private static final Map<Sort, List<Pattern>> VERBS = new EnumMap<>(Map.of(
            Sort.LEAD,
            products(
                    List.of(
                            "",
                            "là ",
                            "làm ",
                            "đồng ",
                            "cùng ",
                            "cùng nhau ",
                            "có trách nhiệm ",
                            "chịu trách nhiệm ",
                            "được giao ",
                            "là cơ quan ",
                            "là đơn vị ",
                            "làm cơ quan ",
                            "làm đơn vị ",
                            "là đầu mối ",
                            "làm đầu mối "),
                    List.of(
                            "chủ trì",
                            "chủ trì thực hiện",
                            "chủ trì triển khai thực hiện",
                            "chủ trì tổ chức thực hiện"),
                    products(
                            List.of("là ", "làm ", "là cơ quan ", "là đơn vị ", "làm cơ quan ", "làm đơn vị "),
                            List.of("đầu mối", "đầu mối chủ trì", "thường trực"),
                            Lexicon.patterns("chịu trách nhiệm chính, chịu trách nhiệm chính thực hiện"))),
            Sort.COORDINATE,
            products(
                    List.of(
                            "",
                            "cùng ",
                            "có trách nhiệm ",
                            "chịu trách nhiệm ",
                            "là cơ quan ",
                            "là đơn vị ",
                            "tham gia "),
                    List.of(
                            "phối hợp",
                            "phối hợp thực hiện",
                            "phối hợp cùng thực hiện",
                            "phối hợp tổ chức thực hiện",
                            "phối hợp triển khai thực hiện",
                            "phối hợp tham gia",
                            "phối kết hợp"),
                    Lexicon.patterns(
                            "phối hợp với cơ quan chủ trì, phối hợp với đơn vị chủ trì, phối hợp với cơ quan chủ trì thực hiện,"
                                    + " phối hợp với đơn vị chủ trì thực hiện, tham gia thực hiện, phối hợp với nhau")),
            Sort.WITH,
            Lexicon.patterns(
                    "phối hợp với, phối hợp cùng với, phối hợp cùng, phối hợp chặt chẽ với, phối hợp chặt chẽ cùng,"
                            + " chủ động phối hợp với, có trách nhiệm phối hợp với, phối kết hợp với, với sự phối hợp của, có sự phối hợp của,"
                            + " với sự tham gia của, có sự tham gia của"),
            Sort.TOGETHER,
            Lexicon.patterns("cùng với, cùng"),
            Sort.GIVEN,
            Lexicon.patterns(
                    "giao, giao cho, giao nhiệm vụ cho, giao trách nhiệm cho, phân công, phân công cho, yêu cầu, do"),
            Sort.INVITED,
            Lexicon.patterns("đề nghị, kính đề nghị, trân trọng đề nghị, mời, kính mời"),
            Sort.PERFORM,
            Lexicon.patterns("thực hiện, triển khai, triển khai thực hiện, tổ chức thực hiện, tổ chức triển khai,"
                    + " tổ chức triển khai thực hiện, cùng thực hiện"),
            Sort.OR,
            Lexicon.patterns("hoặc, hoặc là, hay, hay là")));

    private static final List<String> OFFICES =
            List.of("cơ quan ", "đơn vị ", "các cơ quan ", "các đơn vị ", "cơ quan, đơn vị ");

    /** Names of columns, before a colon, in brackets or where an item begins. */
    private static final Map<Sort, List<Pattern>> HEADINGS = new EnumMap<>(Map.of(
            Sort.LEAD,
            products(OFFICES, List.of("chủ trì", "chủ trì thực hiện", "đầu mối", "thường trực"), List.of()),
            Sort.COORDINATE,
            products(OFFICES, List.of("phối hợp", "phối hợp thực hiện", "tham gia phối hợp"), List.of()),
            Sort.PERFORM,
            products(
                    Stream.concat(OFFICES.stream(), Stream.of("", "trách nhiệm "))
                            .toList(),
                    List.of("thực hiện"),
                    Lexicon.patterns("phân công thực hiện, trách nhiệm, phân công"))));

    private static final List<Pattern> IN_BRACKETS = Lexicon.patterns("thường trực, đầu mối");
    private static final List<Pattern> CONDITIONS =
            Lexicon.patterns("đối với, nếu, khi, trong trường hợp, trường hợp, về, phần,"
                    + " lĩnh vực, theo lĩnh vực, trong lĩnh vực, nội dung, các nội dung, phụ trách, theo phân công, theo chức năng, theo thẩm quyền,"
                    + " tùy theo, tùy, riêng, với các nội dung, cho các nội dung");

    private static final List<Pattern> HANDED_OVER = Lexicon.patterns("giao, phân công");
    private static final Pattern PASSIVE = Pattern.of("được");
    private static final Pattern EACH = Pattern.of("các");

    /** "Giao thông" begins a name. */
    private static final List<Pattern> NOT_GIVEN = Lexicon.patterns("giao thông, giáo dục, giao dịch, giao lưu");

    private final List<Unit> units;
    private final boolean bare;
    private final NameRules names;
    private final List<RoleMark> found = new ArrayList<>();

    /** The item has names of columns. */
    private boolean headed;

    /** The items before have some. */
    private final boolean marked;

    private RoleMarks(List<Unit> units, boolean bare, NameRules names, boolean marked) {
        this.units = units;
        this.bare = bare;
        this.names = names;
        this.marked = marked;
    }

    /** @param marked the items before have some: this one goes on with them */
    static List<RoleMark> of(List<Unit> units, boolean bare, NameRules names, boolean marked) {
        RoleMarks marks = new RoleMarks(units, bare, names, marked);
        for (int at = 0; at < units.size(); ) {
            RoleMark mark = marks.at(at);
            if (mark != null) {
                marks.found.add(mark);
            }
            at = mark == null ? at + 1 : mark.to();
        }
        return marks.found;
    }

    private static List<Pattern> products(List<String> before, List<String> words, List<Pattern> more) {
        return Stream.concat(
                        before.stream().flatMap(first -> words.stream().map(word -> Pattern.of(first + word))),
                        more.stream())
                .toList();
    }

    private RoleMark at(int at) {
        if (Lexicon.isType(units, at, Type.OPEN)) {
            return Lexicon.longest(CONDITIONS, units, at + 1, bare) < 0 ? null : condition(at);
        }
        if (!units.get(at).isWord()) {
            return null;
        }
        RoleMark heading = longest(HEADINGS, at);
        if (heading != null && isHeading(heading)) {
            headed |= heading.leadsOn();
            return heading;
        }
        if (heading != null && isApposition(heading)) {
            return new RoleMark(heading.sort(), at, heading.to(), false, true, false);
        }
        int bracketed = Lexicon.longest(IN_BRACKETS, units, at, bare);
        if (bracketed >= 0 && isBracket(at, bracketed)) {
            return mark(Sort.LEAD, at, bracketed);
        }
        RoleMark verb = longest(VERBS, at);
        return verb != null && isVerb(verb) ? verb : null;
    }

    private RoleMark longest(Map<Sort, List<Pattern>> patterns, int at) {
        RoleMark longest = null;
        for (Map.Entry<Sort, List<Pattern>> sort : patterns.entrySet()) {
            int end = Lexicon.longest(sort.getValue(), units, at, bare);
            if (end >= 0 && (longest == null || end > longest.to())) {
                longest = mark(sort.getKey(), at, end);
            }
        }
        return longest == null || longest.sort() != Sort.COORDINATE || !longest.leadsOn() || isOwn(longest)
                ? longest
                : new RoleMark(Sort.WITH, longest.from(), longest.to(), false, longest.inBracket(), true);
    }

    /** Whether "phối hợp" before a body is no verb with that body as its object: behind a colon, or at the beginning. */
    private boolean isOwn(RoleMark mark) {
        return mark.announces() || mark.from() == 0;
    }

    private RoleMark mark(Sort sort, int from, int to) {
        boolean colon = Lexicon.isType(units, to, Type.COLON);
        return new RoleMark(sort, from, to, colon, isBracket(from, to), names.beginsBody(colon ? to + 1 : to));
    }

    private boolean isBracket(int from, int to) {
        return Lexicon.isType(units, from - 1, Type.OPEN)
                && (to >= units.size() || !units.get(to).isWord());
    }

    private boolean isHeading(RoleMark mark) {
        return mark.announces() && !isWord(mark.from() - 1)
                || mark.sort() != Sort.PERFORM && (mark.inBracket() || mark.leadsOn() && (mark.from() == 0 || headed));
    }

    /** "Sở Nội vụ, cơ quan chủ trì": of the one right before. */
    private boolean isApposition(RoleMark mark) {
        boolean behind =
                Lexicon.isType(units, mark.from() - 1, Type.DASH) || Lexicon.isType(units, mark.from() - 1, Type.COMMA);
        return behind && mark.sort() != Sort.PERFORM && !isWord(mark.to()) && EACH.end(units, mark.from(), bare) < 0;
    }

    private boolean isVerb(RoleMark mark) {
        boolean begins = !isWord(mark.from() - 1) || !found.isEmpty() && last().to() == mark.from();
        return switch (mark.sort()) {
            case GIVEN ->
                (begins || mark.leadsOn() && isHandedOver(mark))
                        && Lexicon.longest(NOT_GIVEN, units, mark.from(), bare) < 0;
            case INVITED -> begins;
            case TOGETHER -> mark.leadsOn();
            case PERFORM -> (marked || !found.isEmpty()) && !isWord(mark.to());
            default -> true;
        };
    }

    /** "UBND tỉnh giao Sở Nội vụ", but not "các đơn vị được giao". */
    private boolean isHandedOver(RoleMark mark) {
        return Lexicon.longest(HANDED_OVER, units, mark.from(), bare) >= 0
                && PASSIVE.end(units, mark.from() - 1, bare) < 0;
    }

    private boolean isWord(int at) {
        return at >= 0 && at < units.size() && units.get(at).isWord();
    }

    private RoleMark last() {
        return found.get(found.size() - 1);
    }

    private RoleMark condition(int open) {
        int close = open;
        while (close < units.size() && !Lexicon.isType(units, close, Type.CLOSE)) {
            close++;
        }
        return new RoleMark(Sort.CONDITION, open, Math.min(close + 1, units.size()), false, true, false);
    }
}
