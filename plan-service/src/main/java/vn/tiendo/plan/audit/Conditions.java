package vn.tiendo.plan.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.plan.clock.Vietnam;

/** What a part of the trail is narrowed by, in HQL; a criterion that is null is left out. */
final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions in(String condition, String name, Set<String> values) {
        return and(condition, name, values.isEmpty() ? Set.of("") : values);
    }

    Conditions and(String condition, String name, Object value) {
        if (value != null) {
            all.add("(" + condition + ")");
            parameters.put(name, value);
        }
        return this;
    }

    /** Another value of a condition that is there. */
    Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Days in Asia/Ho_Chi_Minh, both of them included. */
    Conditions days(String instant, LocalDate from, LocalDate to) {
        and(instant + " >= :from", "from", startOf(from));
        return and(instant + " < :to", "to", to == null ? null : startOf(to.plusDays(1)));
    }

    private static Object startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Vietnam.ZONE).toInstant();
    }

    String text() {
        return String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
