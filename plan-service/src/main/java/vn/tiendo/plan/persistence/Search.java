package vn.tiendo.plan.persistence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words to look for in a column: all must stand in it, in any order, and each as a whole word. A syllable is a word in Vietnamese, so
 * that "huỷ" would be the beginning of each "huyện". Neither case nor diacritics matter ({@link Spellings}); what has them as they were
 * typed comes first.
 */
public final class Search {

    /** Most characters that a search takes. */
    public static final int MAX_LENGTH = 200;

    /** How words are compared, for the descriptions of parameters. */
    public static final String RULE =
            ", as whole words in any order. Case, diacritics, the place of a tone mark and, at the end of a"
                    + " syllable, i or y do not matter (`bac si`, `bác sỹ` find bác sĩ); with diacritics typed and no `sort`, what has them"
                    + " as typed comes first";

    private final List<String> words;

    private Search(List<String> words) {
        this.words = words;
    }

    /** What a caller typed, in any normalisation form. */
    public static Search of(String typed) {
        return new Search(Arrays.stream(Spellings.normal(typed).split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** The condition in HQL. */
    public String in(String column) {
        return all(column, "word");
    }

    /** The parameters of {@link #in}. */
    public Map<String, Object> parameters() {
        return parameters("word", Spellings::loosely);
    }

    /** The order of the rows found; null when the typed words do not tell one row from another. */
    public Keyset.Rank best(String column) {
        return words.stream().anyMatch(Spellings::hasDiacritics)
                ? new Keyset.Rank(all(column, "exact"), parameters("exact", Spellings::exactly))
                : null;
    }

    private String all(String column, String prefix) {
        return IntStream.range(0, words.size())
                // Not regexp_like: Hibernate compares by bytes then, and no letter of a class is one byte.
                .mapToObj(i -> "cast(sql('(? regexp ?)', " + column + ", :" + prefix + i + ") as Integer) = 1")
                .collect(Collectors.joining(" and "));
    }

    private Map<String, Object> parameters(String prefix, UnaryOperator<String> pattern) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put(prefix + i, pattern.apply(words.get(i)));
        }
        return parameters;
    }
}
