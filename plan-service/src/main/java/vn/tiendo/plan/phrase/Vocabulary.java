package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.phrase.AgencyNames.Entry;
import vn.tiendo.plan.phrase.AgencyNames.Tail;

/** The names by which a province's plans call its agencies, ended ones included, and where they stand in a text. */
final class Vocabulary {

    private static final Pattern BOARD = Pattern.of("Ban");
    private static final int LONGEST_PROPER_NAME = 4;

    private final ProvinceWords province;
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, List<Entry>> byHead = new HashMap<>();
    private final Map<String, List<AgencyDefinition>> districts = new TreeMap<>();
    private final List<AgencyDefinition> ofParty = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    /** @param agencies of the province; placeholders have no name of their own */
    Vocabulary(ProvinceDefinition province, Collection<AgencyDefinition> agencies) {
        this.province = new ProvinceWords(province);
        for (AgencyDefinition agency : agencies) {
            if (agency.placeholder()) {
                continue;
            }
            for (Entry entry : AgencyNames.of(agency, this.province)) {
                Map<String, List<Entry>> index = entry.isTail() ? byHead : byFirstWord;
                String key = entry.isTail()
                        ? entry.head()
                        : entry.pattern().words().get(0).bare();
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
                words.addAll(entry.pattern().keys());
            }
            if (StandingNames.isOfParty(this.province.cut(Pattern.of(agency.name())))) {
                ofParty.add(agency);
            }
            String type = agency.kind() == Kind.DISTRICT ? AgencyNames.districtType(agency.name()) : "";
            if (!type.isEmpty()) {
                districts.computeIfAbsent(type, k -> new ArrayList<>()).add(agency);
            }
        }
    }

    /**
     * An agency named in a text.
     *
     * @param end index after its name
     * @param head what the names after it may leave out, or null
     * @param foreign words follow that make it another body: of another province, of a district, of the centre
     */
    record Named(AgencyDefinition agency, int end, String head, boolean foreign) {}

    /** Keys of all words that occur in names. */
    Set<String> words() {
        return words;
    }

    ProvinceWords province() {
        return province;
    }

    /** The agency whose name begins at an index; null when none or more than one does. */
    Named at(List<Unit> text, int from, boolean bare, LocalDate day) {
        if (from >= text.size() || !text.get(from).isWord()) {
            return null;
        }
        return best(byFirstWord.getOrDefault(text.get(from).bare(), List.of()), text, from, bare, day);
    }

    /** The agency whose name, its head left out, begins at an index and ends where the item ends. */
    Named tailAt(Set<String> heads, List<Unit> text, int from, boolean bare, LocalDate day) {
        List<Entry> entries = heads.stream()
                .flatMap(head -> byHead.getOrDefault(head, List.of()).stream())
                .toList();
        Named found = best(entries, text, from, bare, day);
        return found == null || found.foreign || !Lexicon.endsItem(text, found.end, bare) ? null : found;
    }

    /** The keys of the district types ("huyện", "thị xã", "thành phố") that the province has. */
    Set<String> districtTypes() {
        return districts.keySet();
    }

    /** The ids of the districts of some types: those of the day, or the last ones when there are none any more. */
    List<String> districts(Set<String> types, LocalDate day) {
        List<AgencyDefinition> all = districts.entrySet().stream()
                .filter(e -> types.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
        LocalDate last = all.stream()
                .map(AgencyDefinition::validTo)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(day);
        LocalDate asked = last.isBefore(day) ? last : day;
        return all.stream()
                .filter(agency -> agency.isValidOn(asked))
                .map(AgencyDefinition::id)
                .sorted()
                .toList();
    }

    /**
     * The ids of the offices of the provincial Party committee that exist on a day.
     *
     * @param boards only its boards
     */
    List<String> ofParty(boolean boards, LocalDate day) {
        return ofParty.stream()
                .filter(agency -> agency.isValidOn(day))
                .filter(agency -> !boards || Pattern.of(agency.name()).startsWith(BOARD))
                .map(AgencyDefinition::id)
                .sorted()
                .toList();
    }

    private Named best(List<Entry> entries, List<Unit> text, int from, boolean bare, LocalDate day) {
        List<Entry> longest = new ArrayList<>();
        int end = -1;
        for (Entry entry : entries) {
            if (entry.whileThere() && !entry.agency().isValidOn(day)) {
                continue;
            }
            int at = end(entry, text, from, bare);
            if (at > end) {
                longest.clear();
                end = at;
            }
            if (at >= 0 && at == end) {
                longest.add(entry);
            }
        }
        Map<AgencyDefinition, String> found = new HashMap<>();
        longest.forEach(entry -> found.put(entry.agency(), entry.head()));
        if (found.size() > 1) {
            found.keySet().removeIf(agency -> !agency.isValidOn(day));
        }
        if (found.size() != 1) {
            return null;
        }
        Map.Entry<AgencyDefinition, String> only = found.entrySet().iterator().next();
        return new Named(only.getKey(), end, only.getValue(), province.isForeign(text, end, bare));
    }

    /** Where a name ends, with the province's words after it. */
    private int end(Entry entry, List<Unit> text, int from, boolean bare) {
        int core = entry.pattern().end(text, from, bare);
        if (core < 0) {
            return -1;
        }
        boolean district = entry.agency().kind() == Kind.DISTRICT;
        int end = province.after(text, core, bare, district);
        if (entry.tail() == Tail.NEEDED && end == core) {
            return -1;
        }
        if (entry.tail() == Tail.PROPER_NAME && end == core) {
            end = properName(text, core, bare);
        }
        boolean alone = (from == 0 || !text.get(from - 1).isWord()) && Lexicon.endsItem(text, end, bare);
        return entry.tail() == Tail.NEEDED_UNLESS_ALONE && end == core && !alone ? -1 : end;
    }

    /** The index after a proper name of a few words that ends an item; the same index when none stands there. */
    private int properName(List<Unit> text, int from, boolean bare) {
        int end = from;
        while (end < text.size() && text.get(end).isWord() && !Lexicon.endsItem(text, end, bare)) {
            if (Lexicon.beginsBody(text, end, bare) || province.isForeign(text, end, bare)) {
                return from;
            }
            end++;
        }
        return end - from <= LONGEST_PROPER_NAME && end - from > 1 ? end : from;
    }
}
