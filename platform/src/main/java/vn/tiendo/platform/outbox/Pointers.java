package vn.tiendo.platform.outbox;

import java.util.function.Function;
import vn.tiendo.platform.database.Jdbc;

/**
 * Events whose bytes the service keeps anyway, in a table that only grows. The outbox then holds no second copy: what waits is a pointer to
 * the row, in a table with {@code id} (from the same sequence as the ids of the outbox), {@code recorded_at} and {@code enqueued_at}. A pointer
 * is deleted in the transaction that notes its event as sent.
 *
 * @param type of the events
 * @param table of the pointers
 * @param key column of the pointers that holds the key of the event
 * @param insert adds a pointer
 * @param values of an event, as {@code insert} takes them
 * @param select reads events from their pointers {@code w} and the rows that these point to, the id first; without a condition
 * @param event of a row of {@code select}
 */
public record Pointers(
        String type,
        String table,
        String key,
        String insert,
        Function<Event, Object[]> values,
        String select,
        Jdbc.RowMapper<Event> event) {}
