package vn.tiendo.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a new edition of an event's schema takes away from those who read events after the one before (EVOLUTION.md). */
final class Evolution {

    /** What a reader relies on: a value outside the former bounds would surprise it. */
    private static final List<String> BOUNDS = List.of(
            "pattern", "format", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "const");

    private final List<String> breaches = new ArrayList<>();

    private Evolution() {}

    /** Each breach: where, and which rule. */
    static List<String> breaches(JsonNode released, JsonNode now) {
        Evolution evolution = new Evolution();
        evolution.compare("", released, now);
        return evolution.breaches;
    }

    private void compare(String path, JsonNode released, JsonNode now) {
        if (!types(released).containsAll(types(now))
                || types(now).isEmpty() != types(released).isEmpty()) {
            breach(path, "has another type: " + types(released) + " became " + types(now));
        }
        if (now.path("additionalProperties").isBoolean()
                && !now.path("additionalProperties").asBoolean()) {
            breach(path, "is closed: readers and writers of other editions could not meet");
        }
        for (JsonNode promised : released.path("required")) {
            if (!contains(now.path("required"), promised)) {
                breach(path + "/" + promised.asText(), "was promised and is not any more");
            }
        }
        released.path("properties").properties().forEach(field -> {
            String below = path + "/" + field.getKey();
            JsonNode kept = now.path("properties").path(field.getKey());
            if (kept.isMissingNode()) {
                breach(below, "is gone");
            } else {
                compare(below, field.getValue(), kept);
            }
        });
        if (released.has("items")) {
            compare(path + "[]", released.get("items"), now.path("items"));
        }
        for (JsonNode value : now.path("enum")) {
            if (released.has("enum") && !contains(released.get("enum"), value)) {
                breach(path, "has the new value " + value.asText() + ", which readers put aside");
            }
        }
        for (String bound : BOUNDS) {
            if (released.has(bound) && !released.get(bound).equals(now.get(bound))) {
                breach(path, "has another " + bound);
            }
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(t -> types.add(t.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        return types;
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode element : array) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private void breach(String path, String rule) {
        breaches.add((path.isEmpty() ? "the event" : path) + " " + rule);
    }
}
