package vn.tiendo.plan.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.GroupNoun.Sort;
import vn.tiendo.plan.agency.Unit.Type;

/**
 * Reads a group: "các", nouns in a row, and words that narrow it. A word such as "liên quan" belongs to the whole row after the
 * last "các": nobody can say who is meant, so the row is open.
 */
final class GroupRules {

    private static final List<Pattern> COMMITTEES = Lexicon.patterns("Ủy ban nhân dân, chính quyền");
    private static final List<Pattern> EACH =
            Lexicon.patterns("các, tất cả các, toàn thể các, toàn bộ các, những, mọi, từng, mỗi");
    private static final List<Pattern> SOME = Lexicon.patterns("một số");
    private static final List<Pattern> OWNED = Lexicon.patterns("thuộc, trực thuộc, của");
    private static final List<Pattern> OF_PROVINCE = Lexicon.patterns(
            "tỉnh, cấp tỉnh, của tỉnh, thuộc tỉnh, trực thuộc tỉnh,"
                    + " trong tỉnh, toàn tỉnh, thuộc Ủy ban nhân dân tỉnh, trực thuộc Ủy ban nhân dân tỉnh, của Ủy ban nhân dân tỉnh");
    private static final List<Pattern> NARROWING =
            List.of(Pattern.of("được Đảng, Nhà nước giao nhiệm vụ"), Pattern.of("được Đảng và Nhà nước giao nhiệm vụ"));
    private static final List<Pattern> IN_PROVINCE = Lexicon.patterns("trên địa bàn, trên địa bàn tỉnh");
    private static final List<Pattern> OPENING =
            Lexicon.patterns("có liên quan, liên quan, đóng, đóng chân, trú đóng, thường trú,"
                    + " thành viên, trí thức, khác, trung ương, ngành dọc, trong và ngoài tỉnh, trong và ngoài nước, trong nước, ngoài nước,"
                    + " được giao, được phân công, được giao nhiệm vụ, có chức năng, tỉnh ủy, đảng, của đảng, xây dựng đảng, thuộc sở,"
                    + " trực thuộc sở, thuộc sở và ngành, nhà nước, có nhu cầu, có điều kiện, đủ điều kiện");
    private static final Set<String> HEADS =
            Set.of("sở", "ban", "hội", "trường", "đài", "huyện", "thị xã", "thành phố").stream()
                    .map(GroupRules::key)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ALONE =
            Set.of("địa phương", "đoàn thể", "doanh nghiệp", "hiệp hội doanh nghiệp", "cơ quan báo chí").stream()
                    .map(GroupRules::key)
                    .collect(Collectors.toUnmodifiableSet());

    private static final String LEVELS = key("cấp");
    private static final String ORGANISATION = key("tổ chức");
    private static final String MASS = key("đoàn thể");
    private static final String OFFICE = key("cơ quan");

    private final Vocabulary vocabulary;
    private final List<Unit> text;
    private final boolean bare;
    private final LocalDate day;

    GroupRules(Vocabulary vocabulary, List<Unit> text, boolean bare, LocalDate day) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.bare = bare;
        this.day = day;
    }

    /**
     * What begins at an index.
     *
     * @param end index after it
     * @param names a row of names follows, which this only announces ("Các Sở:")
     * @param heads what the names leave out
     * @param opensRow the row before, if there is one, is open too: "các sở, UBND cấp huyện liên quan" has one "các"
     */
    record Group(
            int end, List<Kind> kinds, List<String> agencies, boolean names, Set<String> heads, boolean opensRow) {}

    private static String key(String words) {
        return AgencyNames.joined(Pattern.of(words));
    }

    /** All words and rows of words that these rules know. */
    static List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        GroupNoun.ALL.forEach(noun -> patterns.add(noun.pattern()));
        List.of(COMMITTEES, EACH, SOME, OWNED, OF_PROVINCE, NARROWING, IN_PROVINCE, OPENING)
                .forEach(patterns::addAll);
        return patterns;
    }

    /**
     * @param continuing another group stands right before: a noun may leave its "các" out
     * @return null when no group begins there
     */
    Group at(int from, boolean continuing) {
        int committee = Lexicon.longest(COMMITTEES, text, from, bare);
        int some = Lexicon.longest(SOME, text, from, bare);
        int each = Math.max(some, Lexicon.longest(EACH, text, Math.max(from, committee), bare));
        Row row = row(Math.max(from, Math.max(committee, each)), committee >= 0, each >= 0);
        if (row == null) {
            return null;
        }
        Set<String> heads =
                row.nouns.stream().map(GroupNoun::head).collect(Collectors.toCollection(LinkedHashSet::new));
        heads.retainAll(HEADS);
        boolean headed = heads.size() == row.nouns.size();
        if (Lexicon.isType(text, row.end, Type.COLON) && row.end + 1 < text.size()) {
            return new Group(row.end + 1, List.of(), List.of(), true, heads, false);
        }
        boolean announced = each >= 0 || committee >= 0;
        if (announced
                && headed
                && row.nouns.size() == 1
                && vocabulary.tailAt(heads, text, row.end, bare, day) != null) {
            return new Group(row.end, List.of(), List.of(), true, heads, false);
        }
        Narrowing narrowing = narrowing(row);
        boolean open = narrowing.open || narrowing.unknown || some >= 0;
        return isGroup(row, from, committee >= 0, each >= 0, continuing, narrowing)
                ? group(row, narrowing, open, narrowing.open && each < 0)
                : null;
    }

    /** Nouns with the index after each. */
    private record Row(List<GroupNoun> nouns, List<Integer> ends, int end) {

        boolean has(Sort sort) {
            return nouns.stream().anyMatch(noun -> noun.sort() == sort);
        }

        GroupNoun last() {
            return nouns.get(nouns.size() - 1);
        }
    }

    /** What stands behind the nouns. */
    private record Narrowing(int end, boolean open, boolean unknown, boolean ofProvince, boolean inProvince) {}

    private Row row(int from, boolean committee, boolean each) {
        List<GroupNoun> nouns = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = from;
        while (true) {
            GroupNoun noun = noun(at, committee);
            int end = noun == null ? -1 : noun.pattern().end(text, at, bare);
            if (noun == null || isPartOfName(noun, at, end, nouns.isEmpty() && each)) {
                break;
            }
            if (!nouns.isEmpty() && isAnotherPhrase(noun, end)) {
                break;
            }
            nouns.add(noun);
            ends.add(end);
            at = afterSeparator(end, noun);
        }
        return nouns.isEmpty() ? null : new Row(nouns, ends, ends.get(ends.size() - 1));
    }

    private GroupNoun noun(int at, boolean committee) {
        return GroupNoun.ALL.stream()
                .filter(noun -> !committee
                        || noun.sort() == Sort.LEVEL
                        || noun.sort() == Sort.DISTRICT_TYPE
                        || noun.sort() == Sort.LOCALITY)
                .filter(noun -> committee || !noun.key().equals(LEVELS))
                .filter(noun -> noun.pattern().end(text, at, bare) >= 0)
                .max(Comparator.comparingInt(noun -> noun.pattern().size()))
                .orElse(null);
    }

    /** "thành phố Hạ Long" after "các huyện": an agency, no more of the row; "các sở Nội vụ" is a row of names instead. */
    private boolean isPartOfName(GroupNoun noun, int at, int end, boolean announces) {
        Vocabulary.Named named = vocabulary.at(text, at, bare, day);
        return named != null && named.end() > end && !(announces && HEADS.contains(noun.head()));
    }

    /** A noun behind the first with words of its own: "các sở, Ban Quản lý dự án", "các sở và tổ chức thực hiện". */
    private boolean isAnotherPhrase(GroupNoun noun, int end) {
        if (end >= text.size() || !text.get(end).isWord() || modifierEnd(end) >= 0 || noun(end, false) != null) {
            return false;
        }
        boolean needsWords = HEADS.contains(noun.head()) || noun.sort() == Sort.CARRIER;
        return noun.key().equals(ORGANISATION) || needsWords && !Lexicon.endsItem(text, end, bare);
    }

    /** The index of the next noun: nouns of the administration may follow each other without a mark ("ban ngành"). */
    private int afterSeparator(int end, GroupNoun noun) {
        int at = end;
        while (at < text.size()
                && (Lexicon.separates(text.get(at)) || text.get(at).isSoft())) {
            at++;
        }
        boolean runsOn =
                switch (noun.sort()) {
                    case OFFICE, CARRIER, DISTRICT_TYPE -> true;
                    default -> false;
                };
        return at > end || runsOn ? at : text.size();
    }

    private int modifierEnd(int at) {
        return List.of(OPENING, OF_PROVINCE, IN_PROVINCE, NARROWING).stream()
                .mapToInt(list -> Lexicon.longest(list, text, at, bare))
                .max()
                .orElse(-1);
    }

    private Narrowing narrowing(Row row) {
        int at = row.end;
        boolean open = false;
        boolean unknown = false;
        boolean ofProvince = false;
        boolean inProvince = false;
        Sort last = row.last().sort();
        boolean vague = last == Sort.OPEN || last == Sort.SCHOOL || last == Sort.CARRIER || last == Sort.MEDIA;
        while (at < text.size() && text.get(at).isWord()) {
            int next = modifierEnd(at);
            if (next < 0) {
                next = ownerEnd(at);
                // Words that nobody knows say more about "các trường", "các đơn vị": not all of them are meant.
                boolean swallows = next < 0 && vague && !Lexicon.endsItem(text, at, bare) && !beginsAgency(at);
                open |= next >= 0;
                unknown |= swallows;
                next = swallows ? at + 1 : next;
            } else {
                open |= Lexicon.longest(OPENING, text, at, bare) == next;
                ofProvince |= Lexicon.longest(OF_PROVINCE, text, at, bare) == next;
                inProvince |= Lexicon.longest(IN_PROVINCE, text, at, bare) == next;
                next = Lexicon.provinceAfter(text, next, bare, vocabulary.province(), false);
            }
            if (next < 0) {
                break;
            }
            at = next;
        }
        return new Narrowing(at, open, unknown, ofProvince, inProvince);
    }

    private boolean beginsAgency(int at) {
        return vocabulary.at(text, at, bare, day) != null;
    }

    /** The index after "thuộc Sở Y tế". */
    private int ownerEnd(int at) {
        int owned = Lexicon.longest(OWNED, text, at, bare);
        Vocabulary.Named owner = owned < 0 ? null : vocabulary.at(text, owned, bare, day);
        return owner == null ? -1 : owner.end();
    }

    private boolean isGroup(
            Row row, int from, boolean committee, boolean each, boolean continuing, Narrowing narrowing) {
        GroupNoun first = row.nouns.get(0);
        boolean several = row.nouns.size() > 1;
        boolean narrowed = narrowing.end > row.end;
        boolean endsHere = Lexicon.endsItem(text, narrowing.end, bare);
        if (each || committee) {
            boolean level = first.sort() == Sort.LEVEL || first.sort() == Sort.LOCALITY;
            return (each || several || level) && (several || narrowed || endsHere);
        }
        boolean alone = (from == 0 || !text.get(from - 1).isWord()) && endsHere;
        boolean common =
                switch (first.sort()) {
                    case OFFICE, CARRIER, LOCALITY, CENTRAL -> true;
                    case BODY -> first.key().equals(MASS);
                    case OPEN -> narrowing.open;
                    default -> false;
                };
        return common && (several || narrowing.open)
                || alone && ALONE.contains(first.head())
                || alone && continuing && isOpen(first, narrowing);
    }

    private static boolean isOpen(GroupNoun noun, Narrowing narrowing) {
        return noun.sort() == Sort.OPEN || noun.sort() == Sort.SCHOOL && !narrowing.ofProvince;
    }

    private Group group(Row row, Narrowing narrowing, boolean open, boolean opensRow) {
        boolean closed = !open && !row.has(Sort.CENTRAL);
        int last = row.nouns.size() - 1;
        while (closed && last > 0 && isOpen(row.nouns.get(last), narrowing)) {
            last--;
        }
        boolean whole = last == row.nouns.size() - 1 || isOpen(row.nouns.get(last), narrowing);
        Set<Kind> kinds = new LinkedHashSet<>();
        Set<String> types = new LinkedHashSet<>();
        if (closed) {
            row.nouns.forEach(noun -> kinds.addAll(kinds(noun, row, narrowing)));
            row.nouns.stream()
                    .filter(noun -> noun.sort() == Sort.DISTRICT_TYPE)
                    .forEach(noun -> types.add(noun.head()));
        }
        if (!types.isEmpty() && types.containsAll(vocabulary.districtTypes())) {
            kinds.add(Kind.DISTRICT);
        }
        List<String> agencies = kinds.contains(Kind.DISTRICT) ? List.of() : vocabulary.districts(types, day);
        return new Group(
                whole ? narrowing.end : row.ends.get(last), List.copyOf(kinds), agencies, false, Set.of(), opensRow);
    }

    private static List<Kind> kinds(GroupNoun noun, Row row, Narrowing narrowing) {
        return switch (noun.sort()) {
            case CARRIER -> carried(noun, row, narrowing);
            case SCHOOL -> narrowing.ofProvince ? noun.kinds() : List.of();
            case MEDIA -> narrowing.inProvince ? List.of() : noun.kinds();
            default -> noun.kinds();
        };
    }

    /** "cơ quan, đơn vị" are the offices of the province where these are named, or the localities beside them. */
    private static List<Kind> carried(GroupNoun noun, Row row, Narrowing narrowing) {
        List<Kind> kinds = new ArrayList<>();
        boolean office = noun.key().equals(OFFICE);
        if (row.has(Sort.OFFICE) || row.has(Sort.LOCALITY) || office && narrowing.ofProvince) {
            kinds.addAll(List.of(Kind.DEPARTMENT, Kind.BOARD));
        }
        if (!office && narrowing.ofProvince) {
            kinds.add(Kind.UNIT);
        }
        return kinds;
    }
}
