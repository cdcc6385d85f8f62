package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.phrase.Unit.Type;
import vn.tiendo.plan.phrase.Vocabulary.Named;

/**
 * Reads the units between two semicolons from left to right: at each word the longest agency or group that begins there;
 * a word with which none does goes to the rest. Nothing is read out of the middle of another body's name.
 */
final class ItemReader {

    private final Vocabulary vocabulary;
    private final GroupRules groups;
    private final List<Unit> units;
    private final boolean bare;
    private final LocalDate day;
    private final String text;
    private final List<Finding> found;
    private final NameRules names;

    /** What the names in a row may leave out. */
    private Set<String> heads;

    /** Where the words that nobody understood begin, or -1. */
    private int run = -1;

    /** Where the last group began and ended. */
    private int groupBegin = -1;

    private int groupEnd = -1;

    /** The words up to the next mark belong to another body. */
    private boolean foreign;

    /**
     * @param text the whole phrase
     * @param found in it, to which this item adds its parts and what nobody understood
     */
    ItemReader(
            Vocabulary vocabulary,
            List<Unit> units,
            boolean bare,
            LocalDate day,
            Set<String> heads,
            String text,
            List<Finding> found) {
        this.vocabulary = vocabulary;
        this.groups = new GroupRules(vocabulary, units, bare, day);
        this.units = units;
        this.bare = bare;
        this.day = day;
        this.heads = heads;
        this.text = text;
        this.found = found;
        this.names = new NameRules(vocabulary, groups, units, bare, day);
    }

    /** Reads on to the end.
     *
     * @return what the names of a row that goes on may leave out
     */
    Set<String> read() {
        int at = 0;
        while (at < units.size()) {
            if (!units.get(at).isWord()) {
                int closed = run < 0 ? -1 : names.bracketOf(run, at);
                if (closed < 0) {
                    mark(at);
                }
                at = Math.max(at + 1, closed);
                continue;
            }
            Party party = foreign || isObject(at) ? null : titled(at);
            if (party != null) {
                at = take(at, party);
            } else {
                at = leave(at);
            }
        }
        flush(units.size());
        return heads;
    }

    private void mark(int at) {
        boolean joins =
                switch (units.get(at).type()) {
                    case DASH, DOT -> true;
                    case AND, COMMA -> run >= 0 && names.goesOn(run, at);
                    default -> false;
                };
        if (!joins) {
            flush(at);
            // "Hội Nông dân huyện Kỳ Anh, thị xã Kỳ Anh": the second place is the other body's too.
            foreign &= Lexicon.isPlaceBelow(units, at + 1, bare);
        }
    }

    /** Puts a word to those that nobody understood. */
    private int leave(int at) {
        if (run < 0) {
            run = at;
            if (Lexicon.longest(Lexicon.OTHER_BODIES, units, at, bare) >= 0) {
                heads = Set.of();
            }
        }
        Group announced = foreign ? null : groups.at(at, false);
        if (announced != null && announced.names()) {
            heads = announced.heads();
            return announced.end();
        }
        int end = at + 1;
        while (end < units.size() && !units.get(end).first()) {
            end++;
        }
        return end;
    }

    private int take(int at, Party party) {
        flush(at);
        heads = party.heads();
        int begin = at;
        if (party.opensRow() && isAfterGroup(at)) {
            found.remove(found.size() - 1);
            begin = groupBegin;
        }
        int end = party.end();
        Exceptions except =
                party.agency() == null ? exceptions(end, groups.headsOf(party.kinds(), party.agencies())) : null;
        List<Kind> kinds = new ArrayList<>(party.kinds());
        if (except != null) {
            kinds.removeAll(except.kinds);
            end = except.end;
        }
        if (party.agency() == null) {
            groupBegin = begin;
            groupEnd = end;
        }
        int first = units.get(begin).start();
        int last = units.get(end - 1).end();
        List<String> without = except == null ? List.of() : List.copyOf(except.agencies);
        Part part =
                new Part(text.substring(first, last), party.agency(), List.copyOf(kinds), party.agencies(), without);
        found.add(new Finding(first, last, part, true, party.unregistered()));
        return end;
    }

    private void flush(int end) {
        if (run < 0) {
            return;
        }
        int last = end - 1;
        while (last > run && !units.get(last).isWord() && names.bracketOf(run, names.opening(last)) != last + 1) {
            last--;
        }
        boolean beside = run > 0 && units.get(run - 1).isWord();
        found.add(
                new Finding(units.get(run).start(), units.get(last).end(), null, !beside && names.canAct(run), false));
        run = -1;
    }

    /** Whether the words right before make an agency named here somebody else's object or part. */
    private boolean isObject(int at) {
        if (run < 0 || !units.get(at - 1).isWord()) {
            return false;
        }
        int from = run;
        for (int i = run; i < at; i++) {
            if (units.get(i).type() == Type.AND) {
                from = i + 1;
            }
        }
        int begins = Lexicon.afterLeading(units, from, bare);
        if (begins < at && Lexicon.longest(Lexicon.OTHER_BODIES, units, begins, bare) >= 0) {
            foreign = true;
            return true;
        }
        for (int i = from; i < at; i++) {
            if (Lexicon.longest(Lexicon.OBJECT, units, i, bare) == at) {
                foreign = true;
                return true;
            }
        }
        return false;
    }

    /** An agency or group, or the office-holder who stands for it. */
    private Party titled(int at) {
        Party party = party(at, at == 0 || !units.get(at - 1).isWord());
        if (party != null) {
            return party;
        }
        // "Trưởng Ban Tổ chức": an agency behind a short title rather than a group behind a longer one.
        int title = Math.max(at, Lexicon.longest(Lexicon.HONORIFICS, units, at, bare));
        List<Party> parties = Lexicon.TITLES.stream()
                .map(one -> one.end(units, title, bare))
                .filter(end -> end >= 0)
                .sorted(Comparator.reverseOrder())
                .map(end -> party(end, false))
                .filter(Objects::nonNull)
                .toList();
        foreign &= parties.isEmpty();
        return parties.stream()
                .filter(one -> one.agency() != null)
                .findFirst()
                .orElse(parties.isEmpty() ? null : parties.get(0));
    }

    /** @param inRow names that leave their head out can begin here */
    private Party party(int at, boolean inRow) {
        Named named = vocabulary.at(units, at, bare, day);
        Group group = groups.at(at, isAfterGroup(at));
        if (group != null && group.names()) {
            Named first = vocabulary.tailAt(group.heads(), units, group.end(), bare, day);
            if (first != null) {
                return Party.of(first, group.heads());
            }
            group = null;
        }
        if (named != null && (group == null || named.end() >= group.end())) {
            foreign = named.foreign() || names.isBeginningOfAnother(named);
            return foreign ? null : Party.of(named);
        }
        if (group != null) {
            return Party.of(group);
        }
        Named tail = inRow ? vocabulary.tailAt(heads, units, at, bare, day) : null;
        return tail == null ? null : Party.of(tail, heads);
    }

    private boolean isAfterGroup(int at) {
        int before = at;
        while (before > 0 && !units.get(before - 1).isWord()) {
            before--;
        }
        return groupEnd >= 0 && before == groupEnd;
    }

    /** Who is left out of a group: "(trừ Sở Y tế)". */
    private record Exceptions(int end, Set<String> agencies, Set<Kind> kinds) {}

    /** @param members what the names of members may leave out: "UBND các huyện (trừ Cô Tô)" */
    private Exceptions exceptions(int from, Set<String> members) {
        int at = from;
        while (at < units.size() && (Lexicon.separates(units.get(at)) || Lexicon.isType(units, at, Type.OPEN))) {
            at++;
        }
        boolean bracket = at > from && units.get(at - 1).type() == Type.OPEN;
        int begin = at < units.size() && units.get(at).isWord() ? Lexicon.longest(Lexicon.EXCEPT, units, at, bare) : -1;
        if (begin < 0) {
            return null;
        }
        Exceptions except = new Exceptions(-1, new LinkedHashSet<>(), new LinkedHashSet<>());
        Set<String> before = heads;
        heads = members;
        int end = -1;
        Party party = party(begin, true);
        for (at = begin; party != null; party = party(at, true)) {
            collect(party, except);
            end = party.end();
            at = Lexicon.afterSeparators(units, end);
            boolean anotherGroup =
                    !bracket && groups.at(at, false) != null && vocabulary.at(units, at, bare, day) == null;
            if (at == end || at >= units.size() || anotherGroup) {
                break;
            }
        }
        heads = before;
        foreign = false;
        if (end >= 0 && bracket && Lexicon.isType(units, end, Type.CLOSE)) {
            end++;
        }
        return end < 0 ? null : new Exceptions(end, except.agencies, except.kinds);
    }

    private static void collect(Party party, Exceptions except) {
        if (party.agency() != null) {
            except.agencies.add(party.agency());
        }
        except.agencies.addAll(party.agencies());
        except.kinds.addAll(party.kinds());
    }
}
