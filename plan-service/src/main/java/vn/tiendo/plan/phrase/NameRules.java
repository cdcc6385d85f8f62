package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.phrase.Unit.Type;
import vn.tiendo.plan.phrase.Vocabulary.Named;

/** Where the name of a body ends that the registry does not have: commas, "và" and brackets can be inside it. */
final class NameRules {

    private static final Pattern EACH = Pattern.of("các");
    private static final Set<Kind> GROWING = EnumSet.of(Kind.DEPARTMENT, Kind.BOARD, Kind.ASSOCIATION);

    private final Vocabulary vocabulary;
    private final GroupRules groups;
    private final List<Unit> units;
    private final boolean bare;
    private final LocalDate day;

    NameRules(Vocabulary vocabulary, GroupRules groups, List<Unit> units, boolean bare, LocalDate day) {
        this.vocabulary = vocabulary;
        this.groups = groups;
        this.units = units;
        this.bare = bare;
        this.day = day;
    }

    /** Whether an agency, a group or another body begins at an index. */
    boolean beginsBody(int at) {
        return at < units.size()
                && units.get(at).isWord()
                && (Lexicon.beginsBody(units, at, bare)
                        || vocabulary.at(units, at, bare, day) != null
                        || groups.at(at, false) != null);
    }

    /** Whether the words behind a mark belong to the name, known to nobody, that begins at {@code run}. */
    boolean goesOn(int run, int mark) {
        if (isRowOfPlaces(run, mark)) {
            return true;
        }
        if (units.get(mark).type() == Type.AND) {
            return !beginsBody(mark + 1);
        }
        return isOneBody(run) && isRowOfName(mark, Set.of(), false);
    }

    /** "các huyện, thị xã" behind "Phòng Y tế". */
    private boolean isRowOfPlaces(int run, int mark) {
        int end = Lexicon.longest(Lexicon.PLACES_BELOW, units, mark + 1, bare);
        if (end < 0 || end < units.size() && units.get(end).isWord()) {
            return false;
        }
        for (int at = run + 1; at < mark - 1; at++) {
            if (EACH.end(units, at, bare) >= 0 && Lexicon.isPlaceBelow(units, at + 1, bare)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an agency's name is only the beginning of a longer one, as of a department that the registry does not have. */
    boolean isBeginningOfAnother(Named named) {
        int mark = named.end();
        if (mark >= units.size()
                || named.head() == null
                || !GROWING.contains(named.agency().kind())) {
            return false;
        }
        Set<String> heads = Set.of(named.head());
        return switch (units.get(mark).type()) {
            case AND, DASH -> isName(mark + 1, heads, true);
            case COMMA -> isRowOfName(mark, heads, true);
            default -> false;
        };
    }

    /**
     * "Thể thao và Gia đình" behind "Sở Văn hóa,".
     *
     * @param known the words before are a whole name: then a verb behind them is what that agency does
     */
    private boolean isRowOfName(int mark, Set<String> heads, boolean known) {
        if (!isName(mark + 1, heads, known)) {
            return false;
        }
        int next = mark + 1;
        while (next < units.size() && units.get(next).isWord()) {
            if (Lexicon.endsItem(units, next, bare)) {
                return false;
            }
            next++;
        }
        return Lexicon.isType(units, next, Type.AND) && isName(next + 1, heads, known);
    }

    /** Words that begin neither a body nor what somebody does. */
    private boolean isName(int at, Set<String> heads, boolean known) {
        return at < units.size()
                && units.get(at).isWord()
                && (known ? canAct(at) : !Lexicon.endsItem(units, at, bare))
                && !beginsBody(at)
                && vocabulary.tailAt(heads, units, at, bare, day) == null;
    }

    /** Whether words that nobody knows may be a body's name: no verb, no number. */
    boolean canAct(int at) {
        return Character.isLetter(units.get(at).key().charAt(0))
                && !Lexicon.endsItem(units, at, bare)
                && Lexicon.longest(Lexicon.VERBS, units, at, bare) < 0
                && Lexicon.longest(Lexicon.OBJECT, units, at, bare) < 0
                && Lexicon.longest(Lexicon.LEADING, units, at, bare) < 0;
    }

    private boolean isOneBody(int run) {
        return EACH.end(units, run, bare) < 0 && Lexicon.beginsBody(units, run, bare);
    }

    /** The index after a bracket right behind a body's name, which says whose part it is; -1 when none opens there. */
    int bracketOf(int run, int open) {
        boolean opens = open > run
                && Lexicon.isType(units, open, Type.OPEN)
                && units.get(open - 1).isWord()
                && isOneBody(run);
        if (!opens || Lexicon.longest(Lexicon.EXCEPT, units, open + 1, bare) >= 0) {
            return -1;
        }
        for (int at = open; at < units.size(); at++) {
            if (Lexicon.isType(units, at, Type.CLOSE)) {
                return at + 1;
            }
        }
        return -1;
    }

    /** The index of the bracket that opened before an index, or -1. */
    int opening(int at) {
        int open = at;
        while (open > 0 && !Lexicon.isType(units, open, Type.OPEN)) {
            open--;
        }
        return Lexicon.isType(units, open, Type.OPEN) ? open : -1;
    }
}
