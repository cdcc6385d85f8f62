package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.phrase.GroupModifiers.Narrowing;
import vn.tiendo.plan.phrase.GroupNoun.Sort;
import vn.tiendo.plan.phrase.Unit.Type;

/**
 * Reads a group: "các", nouns in a row, and words that narrow it. A word such as "liên quan" belongs to the whole row after the
 * last "các": nobody can say who is meant, so the row is open.
 */
final class GroupRules {

    private static final List<Pattern> COMMITTEES = Lexicon.patterns("Ủy ban nhân dân, chính quyền");
    private static final List<Pattern> EACH =
            Lexicon.patterns("các, tất cả các, toàn thể các, toàn bộ các, những, mọi, từng, mỗi");
    private static final List<Pattern> SOME = Lexicon.patterns("một số");
    private static final Set<String> HEADS =
            Set.of("sở", "ban", "hội", "trường", "đài", "huyện", "quận", "thị xã", "thành phố").stream()
                    .map(GroupRules::key)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ALONE =
            Set.of("địa phương", "đoàn thể", "doanh nghiệp", "hiệp hội doanh nghiệp", "cơ quan báo chí").stream()
                    .map(GroupRules::key)
                    .collect(Collectors.toUnmodifiableSet());

    /** Nouns that may stand behind another one without a mark. */
    private static final Set<Sort> RUN_ON =
            EnumSet.of(Sort.OFFICE, Sort.CARRIER, Sort.LOCALITY, Sort.DISTRICT_TYPE, Sort.BODY);

    private static final String CITY = key("thành phố");
    private static final String LEVELS = key("cấp");
    private static final String ORGANISATION = key("tổ chức");
    private static final String MASS = key("đoàn thể");
    private static final String OFFICE = key("cơ quan");

    private final GroupModifiers modifiers;
    private final Vocabulary vocabulary;
    private final List<Unit> text;
    private final boolean bare;
    private final LocalDate day;

    GroupRules(Vocabulary vocabulary, List<Unit> text, boolean bare, LocalDate day) {
        this.modifiers = new GroupModifiers(vocabulary, text, bare, day);
        this.vocabulary = vocabulary;
        this.text = text;
        this.bare = bare;
        this.day = day;
    }

    private static String key(String words) {
        return AgencyNames.joined(Pattern.of(words));
    }

    /** All words and rows of words that these rules know. */
    static List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        GroupNoun.ALL.forEach(noun -> patterns.add(noun.pattern()));
        List.of(COMMITTEES, EACH, SOME, GroupModifiers.patterns()).forEach(patterns::addAll);
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
        Group names = each < 0 ? null : names(each);
        if (names != null) {
            return names;
        }
        Group ofParty = each < 0 ? null : PartyGroups.at(text, each, bare, modifiers, vocabulary, day);
        if (ofParty != null) {
            return ofParty;
        }
        Row row = row(Math.max(from, Math.max(committee, each)), committee >= 0, each >= 0);
        if (row == null) {
            return null;
        }
        Set<String> heads =
                row.nouns.stream().map(GroupNoun::head).collect(Collectors.toCollection(LinkedHashSet::new));
        heads.retainAll(HEADS);
        boolean headed = heads.size() == row.nouns.size();
        if (Lexicon.isType(text, row.end, Type.COLON) && row.end + 1 < text.size()) {
            return Group.announcing(row.end + 1, heads);
        }
        boolean announced = each >= 0 || committee >= 0;
        if (announced
                && headed
                && row.nouns.size() == 1
                && vocabulary.tailAt(heads, text, row.end, bare, day) != null) {
            return Group.announcing(row.end, heads);
        }
        Narrowing narrowing = modifiers.behind(row.end, row.last().sort());
        boolean open = narrowing.open() || narrowing.unknown() || some >= 0;
        return isGroup(row, from, committee >= 0, each >= 0, continuing, narrowing)
                ? group(row, narrowing, open, narrowing.open() && each < 0)
                : null;
    }

    /** A row of whole names behind "các": "các Trường Đại học Hạ Long, Cao đẳng Việt - Hàn". */
    private Group names(int from) {
        Vocabulary.Named named = vocabulary.at(text, from, bare, day);
        if (named == null || named.head() == null || named.head().contains(" ")) {
            return null;
        }
        Set<String> heads = Set.of(named.head());
        return vocabulary.tailAt(heads, text, from + 1, bare, day) == null ? null : Group.announcing(from + 1, heads);
    }

    /** The heads of names that can be members of a group of these kinds. */
    Set<String> headsOf(List<Kind> kinds, List<String> agencies) {
        Set<String> heads = new LinkedHashSet<>();
        if (kinds.contains(Kind.DEPARTMENT)) {
            heads.add(key("sở"));
        }
        if (kinds.contains(Kind.BOARD)) {
            heads.add(key("ban"));
        }
        if (kinds.contains(Kind.DISTRICT) || !agencies.isEmpty()) {
            heads.addAll(vocabulary.districtTypes());
        }
        return heads;
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
            boolean unmarked = !nouns.isEmpty() && at == ends.get(ends.size() - 1);
            if (unmarked && vocabulary.province().isCity() && noun.key().equals(CITY)) {
                break;
            }
            if (unmarked && !RUN_ON.contains(noun.sort()) || !nouns.isEmpty() && isAnotherPhrase(noun, end)) {
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
        if (end >= text.size() || !text.get(end).isWord() || modifiers.end(end) >= 0 || noun(end, false) != null) {
            return false;
        }
        boolean needsWords = HEADS.contains(noun.head()) || noun.sort() == Sort.CARRIER;
        return noun.key().equals(ORGANISATION) || needsWords && !Lexicon.endsItem(text, end, bare);
    }

    /** The index of the next noun: nouns of the administration may follow each other without a mark ("ban ngành"). */
    private int afterSeparator(int end, GroupNoun noun) {
        int at = Lexicon.afterSeparators(text, end);
        boolean runsOn =
                switch (noun.sort()) {
                    case OFFICE, CARRIER, DISTRICT_TYPE -> true;
                    default -> false;
                };
        return at > end || runsOn ? at : text.size();
    }

    private boolean isGroup(
            Row row, int from, boolean committee, boolean each, boolean continuing, Narrowing narrowing) {
        GroupNoun first = row.nouns.get(0);
        boolean several = row.nouns.size() > 1;
        boolean narrowed = narrowing.end() > row.end;
        boolean endsHere = Lexicon.endsItem(text, narrowing.end(), bare);
        if (each || committee) {
            boolean level = first.sort() == Sort.LEVEL || first.sort() == Sort.LOCALITY;
            return (each || several || level) && (several || narrowed || endsHere);
        }
        boolean alone = (from == 0 || !text.get(from - 1).isWord()) && endsHere;
        boolean common =
                switch (first.sort()) {
                    case OFFICE, CARRIER, LOCALITY, OUTSIDE -> true;
                    case BODY -> first.key().equals(MASS);
                    case OPEN -> narrowing.open() && !narrowing.unknown();
                    default -> false;
                };
        return common && (several && endsHere || narrowing.open())
                || alone && ALONE.contains(first.head())
                || alone && continuing && isOpen(first, narrowing);
    }

    private static boolean isOpen(GroupNoun noun, Narrowing narrowing) {
        return noun.sort() == Sort.OPEN || noun.sort() == Sort.SCHOOL && !narrowing.ofProvince();
    }

    private Group group(Row row, Narrowing narrowing, boolean open, boolean opensRow) {
        boolean closed = !open && !row.has(Sort.OUTSIDE);
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
                whole ? narrowing.end() : row.ends.get(last),
                List.copyOf(kinds),
                agencies,
                false,
                Set.of(),
                opensRow,
                !types.isEmpty() && kinds.isEmpty() && agencies.isEmpty());
    }

    private static List<Kind> kinds(GroupNoun noun, Row row, Narrowing narrowing) {
        return switch (noun.sort()) {
            case CARRIER -> carried(noun, row, narrowing);
            case SCHOOL -> narrowing.ofProvince() ? noun.kinds() : List.of();
            case MEDIA -> narrowing.inProvince() ? List.of() : noun.kinds();
            default -> noun.kinds();
        };
    }

    /** "cơ quan, đơn vị" are the offices of the province where these are named, or the localities beside them. */
    private static List<Kind> carried(GroupNoun noun, Row row, Narrowing narrowing) {
        List<Kind> kinds = new ArrayList<>();
        boolean office = noun.key().equals(OFFICE);
        if (row.has(Sort.OFFICE) || row.has(Sort.LOCALITY) || office && narrowing.ofProvince()) {
            kinds.addAll(List.of(Kind.DEPARTMENT, Kind.BOARD));
        }
        if (!office && narrowing.ofProvince()) {
            kinds.add(Kind.UNIT);
        }
        return kinds;
    }
}
