package vn.tiendo.platform.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import vn.tiendo.platform.database.Jdbc;

/**
 * The right of one node at a time to relay, by the database's clock. Each holder has a higher fence than the one before it; what a
 * holder writes is checked against its fence, so that one that was paused for long can no longer write when it wakes up. Relays of a
 * releases that did not know all that waits, or all that the change feed tells, took rows 1 and 2: they find no lease (ADR 70, 77).
 */
final class Lease {

    private final DataSource database;
    private final String holder;
    private final Duration length;
    private long fence = -1;
    private long validUntil;
    private long renewAt;

    /**
     * @param holder names this node; a process that starts again under the same name need not wait for its predecessor's lease
     */
    Lease(DataSource database, String holder, Duration length) {
        this.database = database;
        this.holder = holder;
        this.length = length;
    }

    /** Another node relays now. */
    static final class LostException extends SQLException {

        private static final long serialVersionUID = 1L;

        LostException() {
            super("another node relays now");
        }
    }

    /**
     * Takes the lease if it is free, renews it in good time, and says whether this node has it. One that was lost is not taken again by
     * the same call: others may have written meanwhile, and what the holder remembers of the database is to be read anew.
     */
    boolean hold() throws SQLException {
        if (isValid() && System.nanoTime() - renewAt < 0) {
            return true;
        }
        long asked = System.nanoTime();
        boolean holds = fence >= 0 ? renew() : take();
        if (!holds) {
            fence = -1;
            return false;
        }
        validUntil = asked + length.toNanos();
        renewAt = asked + length.toNanos() / 3;
        return true;
    }

    /** Whether the lease is still valid by this machine's own steady clock. */
    boolean isValid() {
        return fence >= 0 && System.nanoTime() - validUntil < 0;
    }

    /** The number of this holder, higher than that of each before it; negative when this node does not hold the lease. */
    long fence() {
        return fence;
    }

    /**
     * Goes on above a number that was seen elsewhere: those of this database begin again where it stood, when it was restored.
     *
     * @throws LostException if somebody else holds the lease
     */
    void raiseAbove(long seen) throws SQLException {
        if (seen < fence) {
            return;
        }
        if (update("update relay_lease set fence = ? where id = 3 and fence = ?", seen + 1, fence) == 0) {
            fence = -1;
            throw new LostException();
        }
        fence = seen + 1;
    }

    private boolean renew() throws SQLException {
        String sql = """
                update relay_lease set valid_until = utc_timestamp(6) + interval ? microsecond
                where id = 3 and fence = ?""";
        return update(sql, micros(), fence) == 1;
    }

    private boolean take() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String sql = """
                    update relay_lease set holder = ?, fence = last_insert_id(fence + 1),
                      valid_until = utc_timestamp(6) + interval ? microsecond
                    where id = 3 and (valid_until < utc_timestamp(6) or holder = ?)""";
            if (Jdbc.update(connection, sql, holder, micros(), holder) == 0) {
                return false;
            }
            fence = Jdbc.query(connection, "select last_insert_id()", row -> row.getLong(1))
                    .get(0);
            return true;
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Jdbc.update(connection, sql, values);
        }
    }

    /**
     * Makes the caller's transaction one of the holder: nobody else can take the lease before it ends.
     *
     * @throws LostException if somebody has
     */
    void fence(Connection connection) throws SQLException {
        String sql = "select 1 from relay_lease where id = 3 and fence = ? for update";
        if (Jdbc.query(connection, sql, row -> row.getInt(1), fence).isEmpty()) {
            fence = -1;
            throw new LostException();
        }
    }

    /** A transaction that only the holder of the lease can commit. */
    void inTransaction(Jdbc.Work work) throws SQLException {
        Jdbc.inTransaction(database, connection -> {
            fence(connection);
            work.on(connection);
            return null;
        });
    }

    /** Lets another node take over at once. */
    void release() throws SQLException {
        if (fence < 0) {
            return;
        }
        update(
                "update relay_lease set valid_until = utc_timestamp(6) - interval 1 second where id = 3 and fence = ?",
                fence);
        fence = -1;
    }

    private long micros() {
        return length.toNanos() / 1_000;
    }
}
