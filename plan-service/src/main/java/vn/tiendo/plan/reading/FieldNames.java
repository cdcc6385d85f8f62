package vn.tiendo.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fields of a plan are called after some of its parts were taken out, put in or moved: {@code tasks[3].leads} is {@code tasks[2].leads}. */
final class FieldNames {

    private static final Pattern OF_PART = Pattern.compile("(?<list>[a-zA-Z]+)\\[(?<index>\\d{1,6})](?<rest>.*)");

    /** What tells a part of a list, the surest first; what is left over is new. */
    private static final Map<String, List<Function<JsonNode, String>>> PARTS = Map.of(
            "tasks",
            List.of(by("number", "title"), by("title"), by("number")),
            "sections",
            List.of(by("number", "name"), by("name"), by("number")),
            "targets",
            List.of(by("code", "text"), by("text"), by("code")),
            "obligations",
            List.of(by("code")));

    /** For each list: where a part was, and where it is. */
    private final Map<String, Map<Integer, Integer>> moved;

    private FieldNames(Map<String, Map<Integer, Integer>> moved) {
        this.moved = moved;
    }

    static FieldNames between(JsonNode was, JsonNode is) {
        Map<String, Map<Integer, Integer>> moved = new HashMap<>();
        PARTS.forEach((list, keys) -> moved.put(list, pairs(was.path(list), is.path(list), keys)));
        return new FieldNames(moved);
    }

    /** The field's name now; empty where its part was taken out. */
    Optional<String> now(String field) {
        Matcher part = OF_PART.matcher(field);
        if (!part.matches() || !PARTS.containsKey(part.group("list"))) {
            return Optional.of(field);
        }
        String list = part.group("list");
        return Optional.ofNullable(moved.get(list).get(Integer.valueOf(part.group("index"))))
                .map(index -> list + "[" + index + "]" + part.group("rest"));
    }

    boolean isListOfParts(String field) {
        return PARTS.containsKey(field);
    }

    /** Its own fields and those of its parts. */
    List<String> fieldsOf(JsonNode plan) {
        List<String> fields = new ArrayList<>();
        plan.fieldNames().forEachRemaining(name -> {
            if (!PARTS.containsKey(name)) {
                fields.add(name);
                return;
            }
            for (int i = 0; i < plan.get(name).size(); i++) {
                String part = name + "[" + i + "].";
                plan.get(name).get(i).fieldNames().forEachRemaining(own -> fields.add(part + own));
            }
        });
        return fields;
    }

    /** What stands in a field; missing where there is none of that name. */
    static JsonNode at(JsonNode plan, String field) {
        String pointer = "/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        return plan.at(pointer);
    }

    private static Map<Integer, Integer> pairs(JsonNode was, JsonNode is, List<Function<JsonNode, String>> keys) {
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Function<JsonNode, String> key : keys) {
            for (int i = 0; i < was.size(); i++) {
                String looked = pairs.containsKey(i) ? null : key.apply(was.get(i));
                for (int j = 0; looked != null && j < is.size(); j++) {
                    if (!taken.contains(j) && looked.equals(key.apply(is.get(j)))) {
                        pairs.put(i, j);
                        taken.add(j);
                        break;
                    }
                }
            }
        }
        return pairs;
    }

    /** Null where one of them is not there. */
    private static Function<JsonNode, String> by(String... fields) {
        return part -> {
            StringBuilder key = new StringBuilder();
            for (String field : fields) {
                if (!part.path(field).isTextual()) {
                    return null;
                }
                key.append(part.path(field).textValue()).append('\n');
            }
            return key.toString();
        };
    }
}
