package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.phrase.AgencyPhrases.Reading;
import vn.tiendo.plan.phrase.Unit.Type;

/** Reads phrases with one province's vocabulary. What stands between two semicolons is read by itself. */
final class PhraseReader {

    private final Vocabulary vocabulary;
    private final Set<String> known;

    PhraseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = new HashSet<>(vocabulary.words());
        GroupRules.patterns().forEach(pattern -> known.addAll(pattern.keys()));
        known.addAll(Lexicon.words());
    }

    /** @param day on which names and members are looked up */
    Reading read(String text, LocalDate day) {
        Reading reading = new Reading(text, new ArrayList<>(), new ArrayList<>());
        Set<String> heads = Set.of();
        for (List<Unit> item : items(Units.of(text, known))) {
            boolean bare = Units.isBare(item);
            heads = new ItemReader(vocabulary, Units.writtenOut(item, bare), bare, day, heads, reading).read();
        }
        return new Reading(text, List.copyOf(reading.parts()), List.copyOf(reading.rest()));
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
