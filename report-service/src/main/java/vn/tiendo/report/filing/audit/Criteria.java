package vn.tiendo.report.filing.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.clock.Vietnam;

/** What a part of the trail is narrowed by, in SQL; a criterion without a value is left out. */
final class Criteria {

    private final List<String> all = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Criteria and(String condition, Object... given) {
        if (Arrays.stream(given).allMatch(Objects::nonNull)) {
            all.add("(" + condition + ")");
            values.addAll(List.of(given));
        }
        return this;
    }

    /** One of these; of none, nothing. */
    Criteria in(String column, Collection<String> some) {
        all.add("(" + column + " in (" + Jdbc.placeholders(some.size()) + "))");
        values.addAll(some);
        return this;
    }

    /** Letter by letter: its column knows no case. The first condition is for its index. */
    Criteria subject(String column, String subject) {
        return and(column + " = ? and " + column + " = ? collate utf8mb4_bin", subject, subject);
    }

    /** Days in Asia/Ho_Chi_Minh, both of them included. */
    Criteria days(String instant, LocalDate from, LocalDate to) {
        Instant first = from == null ? null : Vietnam.startOf(from);
        Instant behind = to == null ? null : Vietnam.endOf(to);
        return and(instant + " >= ?", first).and(instant + " < ?", behind);
    }

    String text() {
        return String.join(" and ", all);
    }

    /** The values in their order, and one more, such as a limit. */
    Object[] valuesAnd(Object last) {
        List<Object> complete = new ArrayList<>(values);
        complete.add(last);
        return complete.toArray();
    }
}
