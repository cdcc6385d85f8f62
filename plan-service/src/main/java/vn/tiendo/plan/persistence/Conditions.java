package vn.tiendo.plan.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list is narrowed by, in HQL: conditions that all hold, with their parameters. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions and(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** @param value null: nobody asked for it, and it narrows nothing */
    public Conditions andIfAsked(String condition, String name, Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    public String where() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
