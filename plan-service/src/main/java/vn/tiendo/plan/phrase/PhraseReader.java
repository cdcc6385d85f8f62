package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.phrase.Reading.Mention;
import vn.tiendo.plan.phrase.RoleMark.Sort;
import vn.tiendo.plan.phrase.Unit.Type;

/**
 * Reads phrases with one province's vocabulary. What stands between two semicolons is read by itself, and so is what stands
 * between two words that give roles.
 */
final class PhraseReader {

    private final Vocabulary vocabulary;
    private final Set<String> known;

    PhraseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = new HashSet<>(vocabulary.words());
        GroupRules.patterns().forEach(pattern -> known.addAll(pattern.keys()));
        known.addAll(Lexicon.words());
    }

    /** Units between two semicolons, with the words in them that give roles. */
    private record Item(List<Unit> units, boolean bare, List<RoleMark> marks) {}

    /**
     * @param day on which names and members are looked up
     * @param isEmpty whether the registry lacks members of a group
     */
    Reading read(String text, LocalDate day, Predicate<Part> isEmpty) {
        List<Item> items = new ArrayList<>();
        boolean marked = false;
        for (List<Unit> units : items(Units.of(text, known))) {
            Item item = item(units, day, marked);
            marked |= !item.marks.isEmpty();
            items.add(item);
        }
        boolean leadNamed =
                items.stream().flatMap(item -> item.marks.stream()).anyMatch(mark -> mark.sort() == Sort.LEAD);
        RoleReader roles = new RoleReader(leadNamed);
        List<String> qualifiers = new ArrayList<>();
        Set<String> heads = Set.of();
        for (Item item : items) {
            int from = 0;
            for (RoleMark mark : item.marks) {
                heads = piece(text, item, from, mark.from(), day, heads, roles);
                Unit last = item.units.get(mark.to() - 1);
                roles.mark(mark, last.end());
                qualifiers.add(text.substring(item.units.get(mark.from()).start(), last.end()));
                from = mark.to();
            }
            heads = piece(text, item, from, item.units.size(), day, heads, roles);
            roles.endItem();
        }
        roles.end();
        List<Doubt> doubts = Doubts.of(text, roles, isEmpty);
        List<Mention> mentions = roles.holders().stream()
                .map(holder -> new Mention(
                        text.substring(holder.finding.start(), holder.finding.end()),
                        holder.role,
                        holder.finding.part()))
                .toList();
        return new Reading(text, mentions, List.copyOf(qualifiers), doubts);
    }

    private Item item(List<Unit> written, LocalDate day, boolean marked) {
        boolean bare = Units.isBare(written);
        List<Unit> units = Units.writtenOut(written, bare);
        GroupRules groups = new GroupRules(vocabulary, units, bare, day);
        return new Item(
                units, bare, RoleMarks.of(units, bare, new NameRules(vocabulary, groups, units, bare, day), marked));
    }

    private Set<String> piece(
            String text, Item item, int from, int to, LocalDate day, Set<String> heads, RoleReader roles) {
        List<Finding> found = new ArrayList<>();
        Set<String> after =
                new ItemReader(vocabulary, item.units.subList(from, to), item.bare, day, heads, text, found).read();
        found.forEach(roles::found);
        return after;
    }

    /** Splits at semicolons, but not at one inside brackets. */
    private static List<List<Unit>> items(List<Unit> units) {
        List<List<Unit>> items = new ArrayList<>();
        int from = 0;
        int closed = -1;
        for (int i = 0; i < units.size(); i++) {
            Type type = units.get(i).type();
            if (type == Type.OPEN && i > closed) {
                closed = closing(units, i);
            }
            if (type == Type.SEMICOLON && i > closed) {
                items.add(units.subList(from, i));
                from = i + 1;
            }
        }
        items.add(units.subList(from, units.size()));
        return items;
    }

    private static int closing(List<Unit> units, int open) {
        for (int i = open + 1; i < units.size(); i++) {
            if (units.get(i).type() == Type.CLOSE) {
                return i;
            }
        }
        return open;
    }
}
