package vn.tiendo.plan.persistence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words to look for in a column whose collation sees neither case nor diacritics ("dak doa" finds "Đak Đoa" and "Đăk Đoa"). All
 * must stand somewhere in it, in any order; nothing in them is a wildcard.
 */
public final class Search {

    /** Most characters that a search takes. */
    public static final int MAX_LENGTH = 200;

    private final List<String> words;

    private Search(List<String> words) {
        this.words = words;
    }

    /** What a caller typed, in any normalisation form. */
    public static Search of(String typed) {
        return new Search(
                Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFC).split("[\\s\\p{Z}]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The condition in HQL. */
    public String in(String column) {
        StringBuilder condition = new StringBuilder("1 = 1");
        for (int i = 0; i < words.size(); i++) {
            condition
                    .append(" and ")
                    .append(column)
                    .append(" like :word")
                    .append(i)
                    .append(" escape '!'");
        }
        return condition.toString();
    }

    /** The parameters of {@link #in}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return parameters;
    }
}
