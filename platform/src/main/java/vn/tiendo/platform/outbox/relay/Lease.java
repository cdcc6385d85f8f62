package vn.tiendo.platform.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The right of one node at a time to relay, by the database's clock. Each holder has a higher fence than the one before it; what a
 * holder writes is checked against its fence, so that one that was paused for long can no longer write when it wakes up.
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
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update relay_lease set fence = ? where id = 1 and fence = ?")) {
            update.setLong(1, seen + 1);
            update.setLong(2, fence);
            if (update.executeUpdate() == 0) {
                fence = -1;
                throw new LostException();
            }
            fence = seen + 1;
        }
    }

    private boolean renew() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update relay_lease"
                        + " set valid_until = utc_timestamp(6) + interval ? microsecond where id = 1 and fence = ?")) {
            update.setLong(1, micros());
            update.setLong(2, fence);
            return update.executeUpdate() == 1;
        }
    }

    private boolean take() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update relay_lease set holder = ?, fence = last_insert_id(fence + 1),"
                                + " valid_until = utc_timestamp(6) + interval ? microsecond"
                                + " where id = 1 and (valid_until < utc_timestamp(6) or holder = ?)");
                PreparedStatement read = connection.prepareStatement("select last_insert_id()")) {
            update.setString(1, holder);
            update.setLong(2, micros());
            update.setString(3, holder);
            if (update.executeUpdate() == 0) {
                return false;
            }
            try (ResultSet row = read.executeQuery()) {
                row.next();
                fence = row.getLong(1);
            }
            return true;
        }
    }

    /**
     * Makes the caller's transaction one of the holder: nobody else can take the lease before it ends.
     *
     * @throws LostException if somebody has
     */
    void fence(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from relay_lease where id = 1 and fence = ? for update")) {
            statement.setLong(1, fence);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    fence = -1;
                    throw new LostException();
                }
            }
        }
    }

    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** A transaction that only the holder of the lease can commit. */
    void inTransaction(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fence(connection);
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Lets another node take over at once. */
    void release() throws SQLException {
        if (fence < 0) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update relay_lease set valid_until = utc_timestamp(6) - interval 1 second where id = 1 and fence = ?")) {
            update.setLong(1, fence);
            update.executeUpdate();
        }
        fence = -1;
    }

    private long micros() {
        return length.toNanos() / 1_000;
    }
}
