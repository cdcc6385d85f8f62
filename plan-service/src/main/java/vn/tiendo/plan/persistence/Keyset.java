package vn.tiendo.plan.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;

/**
 * Pages by the keys of the last row seen, so that rows added meanwhile neither repeat nor hide others.
 *
 * @param keys what rows are sorted by; the last one is different for each row
 * @param best which rows come before all others, in an order that is not reversed; null: none
 */
public record Keyset(List<Key> keys, boolean descending, Rank best) {

    private static final String RANK = "rank";

    /**
     * Rows that come first.
     *
     * @param condition in HQL
     */
    public record Rank(String condition, Map<String, Object> parameters) {

        private String number() {
            return "case when " + condition + " then 0 else 1 end";
        }
    }

    /**
     * One thing to sort by.
     *
     * @param ascending expression of HQL that is never null
     * @param reversed the same for the reversed order: what has no value comes last there too
     * @param type String, Integer, LocalDate, Instant or UUID
     * @param present expression of the value that the last row seen has now, over the parameters {@code key0, key1, ...}; null:
     *     the value that it had
     */
    public record Key(String ascending, String reversed, Class<?> type, String present) {

        public static Key of(String expression, Class<?> type) {
            return new Key(expression, expression, type, null);
        }

        /** A key that changes for many rows when one is put in. */
        public Key follow(String present) {
            return new Key(ascending, reversed, type, present);
        }

        private Object read(String text) {
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            return type == UUID.class ? UUID.fromString(text) : text;
        }
    }

    /**
     * A query for rows of one entity.
     *
     * @param entity alias of what the rows are
     * @param from the query's from clause
     */
    public record Query<T>(Class<T> type, String entity, String from, String where, Map<String, Object> parameters) {}

    /**
     * Which page of the answer.
     *
     * @param cursor where it begins, or null for the beginning
     */
    public record PageRequest(String cursor, int limit) {}

    public <T> Page<T> page(EntityManager entities, Query<T> question, PageRequest piece) {
        Map<String, Object> parameters = new HashMap<>(question.parameters());
        parameters.putAll(best == null ? Map.of() : best.parameters);
        String where = question.where();
        if (piece.cursor() != null) {
            List<Object> after = read(piece.cursor());
            where += " and " + after();
            for (int i = 0; i < after.size(); i++) {
                parameters.put(name(i), after.get(i));
            }
        }
        TypedQuery<Object[]> query = entities.createQuery(
                "select " + question.entity() + ", " + String.join(", ", expressions()) + " from " + question.from()
                        + " where " + where + " order by "
                        + expressions().stream()
                                .map(e -> descending ? e + " desc" : e)
                                .collect(Collectors.joining(", ")),
                Object[].class);
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.setMaxResults(piece.limit() + 1).getResultList();
        return Page.of(
                        rows,
                        piece.limit(),
                        row -> Cursor.encode(Arrays.asList(row).subList(1, row.length)))
                .map(row -> question.type().cast(row[0]));
    }

    private List<String> expressions() {
        Stream<String> byKeys = keys.stream().map(key -> descending ? key.reversed() : key.ascending());
        return best == null
                ? byKeys.toList()
                : Stream.concat(Stream.of(best.number()), byKeys).toList();
    }

    /** How many expressions stand before the keys. */
    private int ahead() {
        return best == null ? 0 : 1;
    }

    private String name(int expression) {
        return expression < ahead() ? RANK : "key" + (expression - ahead());
    }

    private List<Object> read(String cursor) {
        List<String> texts = Cursor.decode(cursor, ahead() + keys.size());
        List<Object> values = new ArrayList<>();
        try {
            if (best != null) {
                values.add(Integer.valueOf(texts.get(0)));
            }
            for (int i = 0; i < keys.size(); i++) {
                values.add(keys.get(i).read(texts.get(ahead() + i)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursor.foreign();
        }
        return values;
    }

    /** Rows behind the one whose keys are the parameters {@code key0, key1, ...}; the first bound alone is for the index. */
    private String after() {
        String beyond = descending ? " < " : " > ";
        List<String> expressions = expressions();
        List<String> cases = new ArrayList<>();
        String equal = "";
        for (int i = 0; i < expressions.size(); i++) {
            cases.add(equal + expressions.get(i) + beyond + last(i));
            equal += expressions.get(i) + " = " + last(i) + " and ";
        }
        String bound = expressions.get(0) + (descending ? " <= " : " >= ") + last(0);
        return "(" + bound + " and (" + String.join(" or ", cases) + "))";
    }

    private String last(int expression) {
        String present =
                expression < ahead() ? null : keys.get(expression - ahead()).present();
        return present == null ? ":" + name(expression) : present;
    }
}
