package vn.tiendo.report.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.http.Text;
import vn.tiendo.report.ledger.Document;
import vn.tiendo.report.render.Glyphs;

/** Words that can be printed. Who writes others learns of it while he still sees what he wrote, not from a box in a signed file. */
final class LegibleWords {

    private LegibleWords() {}

    /**
     * @param words of any form: every text in it is looked at
     * @throws ProblemException INVALID, which names each field and its first character that no document can show
     */
    static void require(Object words) {
        Map<String, Text> defects = new TreeMap<>();
        collect("", Document.read(Document.write(words), JsonNode.class), defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private static void collect(String field, JsonNode words, Map<String, Text> defects) {
        if (words.isTextual()) {
            Glyphs.missing(words.textValue())
                    .ifPresent(c -> defects.put(
                            field,
                            new Text(
                                    "Ký tự " + c + " không in được trong văn bản; hãy bỏ hoặc thay bằng chữ.",
                                    "The character " + c + " cannot be printed; leave it out or write it in words.")));
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
