package vn.tiendo.report.filing.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.text.Glyphs;

/** Words that can be printed. Who writes others learns of it while he still sees what he wrote, not from a box in a signed file. */
public final class LegibleWords {

    /** A field in another script is understood from its first ones. */
    private static final int MOST_NAMED = 10;

    private LegibleWords() {}

    /**
     * @param words of any form: every text in it is looked at
     * @throws ProblemException INVALID, which names each field and its characters that no document can show
     */
    public static void require(Object words) {
        Map<String, Text> defects = new TreeMap<>();
        collect("", Document.read(Document.write(words), JsonNode.class), defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private static void collect(String field, JsonNode words, Map<String, Text> defects) {
        List<String> missing = words.isTextual() ? Glyphs.missing(words.textValue()) : List.of();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (missing.size() > MOST_NAMED ? ", …" : "");
            defects.put(
                    field,
                    new Text(
                            "Ký tự " + named + " không in được trong văn bản; hãy bỏ hoặc thay bằng chữ.",
                            "No document can show " + named + "; leave it out or write it in words."));
        }
        words.properties().forEach(e -> collect(joined(field, e.getKey()), e.getValue(), defects));
        for (int i = 0; words.isArray() && i < words.size(); i++) {
            collect(field + "[" + i + "]", words.get(i), defects);
        }
    }

    private static String joined(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
