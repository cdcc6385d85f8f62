package vn.tiendo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of operators' kinds that deploy/k8s uses ({@code fields.txt}): a path of names, {@code []} for members of a list. */
final class OperatorKinds {

    private static final Set<String> OF_ALL = Set.of("apiVersion", "kind", "metadata");
    private static final Map<String, Field> KINDS = read();

    /** What may stand below a field, and whether the field has to be there. */
    private static final class Field {

        private final Map<String, Field> below = new LinkedHashMap<>();
        private String type = "object";
        private boolean isRequired;

        private void add(List<String> path, String ofLast, boolean required) {
            if (path.isEmpty()) {
                type = ofLast;
                isRequired = required;
            } else {
                below.computeIfAbsent(path.get(0), name -> new Field())
                        .add(path.subList(1, path.size()), ofLast, required);
            }
        }
    }

    private OperatorKinds() {}

    private static Map<String, Field> read() {
        Map<String, Field> kinds = new LinkedHashMap<>();
        try (InputStream file = OperatorKinds.class.getResourceAsStream("/k8s/fields.txt")) {
            Field kind = null;
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] words = line.strip().split(" ");
                if (line.startsWith("  ")) {
                    kind.add(List.of(words[0].replace("[]", ".[]").split("\\.")), words[1], words.length > 2);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    kind = kinds.computeIfAbsent(line, name -> new Field());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    static Stream<String> defects(String kind, JsonNode object) {
        if (!KINDS.containsKey(kind)) {
            return Stream.of("add the fields of " + kind + " to fields.txt");
        }
        List<String> defects = new ArrayList<>();
        Field fields = KINDS.get(kind);
        object.fieldNames().forEachRemaining(name -> {
            if (!OF_ALL.contains(name)) {
                check(fields, object, name, Form.sayOf(object) + ": " + name, defects);
            }
        });
        missing(fields, object, Form.sayOf(object) + ": ", defects);
        return defects.stream();
    }

    private static void check(Field parent, JsonNode object, String name, String where, List<String> defects) {
        Field field = parent.below.getOrDefault(name, parent.below.get("*"));
        if (field == null) {
            defects.add(where + " is not a field that is known");
        } else {
            check(field, object.get(name), where, defects);
        }
    }

    private static void check(Field field, JsonNode value, String where, List<String> defects) {
        if (field.type.equals("any")) {
            return;
        }
        if (field.below.containsKey("[]")) {
            if (!value.isArray()) {
                defects.add(where + " is a list");
            }
            value.forEach(member -> check(field.below.get("[]"), member, where + "[]", defects));
        } else if (!field.below.isEmpty() && value.isObject()) {
            value.fieldNames().forEachRemaining(name -> check(field, value, name, where + "." + name, defects));
            missing(field, value, where + ".", defects);
        } else if (!field.below.isEmpty() || !fits(field.type, value)) {
            defects.add(where + " is of type " + field.type + ", not " + value);
        }
    }

    private static void missing(Field field, JsonNode object, String where, List<String> defects) {
        field.below.forEach((name, below) -> {
            if (below.isRequired && !object.has(name)) {
                defects.add(where + name + " is missing");
            }
        });
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "quantity" -> value.isTextual() || value.isIntegralNumber();
            default -> throw new IllegalArgumentException(type + " in fields.txt");
        };
    }
}
