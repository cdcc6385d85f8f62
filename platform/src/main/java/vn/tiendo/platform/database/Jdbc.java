package vn.tiendo.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The one class through which SQL goes (ADR 44 says when). A method of the bean takes part in the transaction of its caller; a static one
 * works on the connection that it is given. Instants are bound and read as UTC, whatever the zones of driver and machine.
 */
@ApplicationScoped
public class Jdbc {

    private final DataSource dataSource;

    Jdbc(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Turns the row under the cursor into a value. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Several statements on one connection. */
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Several statements on one connection, with a result. */
    @FunctionalInterface
    public interface Call<T> {
        T on(Connection connection) throws SQLException;
    }

    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
        return call(connection -> query(connection, sql, mapper, values));
    }

    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values) {
        return query(sql, mapper, values).stream().findFirst();
    }

    /** A question to which there is always one row, such as a count. */
    public <T> T one(String sql, RowMapper<T> mapper, Object... values) {
        return query(sql, mapper, values).get(0);
    }

    /** Reads row by row: what a query finds need not fit into memory. */
    public <T> void stream(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... values) {
        work(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values)) {
                statement.setFetchSize(500);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(mapper.map(rows));
                    }
                }
            }
        });
    }

    /** @return how many rows it changed */
    public int update(String sql, Object... values) {
        return call(connection -> update(connection, sql, values));
    }

    /** One statement for each item. */
    public <T> void batch(String sql, Collection<T> items, Function<T, Object[]> values) {
        work(connection -> batch(connection, sql, items, values));
    }

    /** @throws IllegalStateException with the database's exception as its cause */
    public void work(Work work) {
        call(connection -> {
            work.on(connection);
            return null;
        });
    }

    private <T> T call(Call<T> call) {
        try (Connection connection = dataSource.getConnection()) {
            return call.on(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The database: " + e.getMessage(), e);
    }

    /** A transaction of its own, for whoever is not in one of Narayana's. */
    public static <T> T inTransaction(DataSource database, Call<T> call) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = call.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    public static <T> List<T> query(Connection connection, String sql, RowMapper<T> mapper, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        }
    }

    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public static <T> void batch(Connection connection, String sql, Collection<T> items, Function<T, Object[]> values)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T item : items) {
                bind(statement, values.apply(item));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                value = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            } else if (value instanceof Enum<?> constant) {
                value = constant.name();
            }
            statement.setObject(i + 1, value);
        }
    }

    /** @return null where the column is null */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /** {@code ?, ?, ?} for a list of values; a list of none matches nothing. */
    public static String placeholders(int count) {
        return count == 0 ? "null" : "?" + ", ?".repeat(count - 1);
    }

    /** A lock for work that one node at a time does. */
    public Lock lock(String name) {
        try {
            return new Lock(dataSource.getConnection(), name);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Held by its connection, so it is free again when this process dies. */
    public static final class Lock implements AutoCloseable {

        private final Connection connection;
        private final String name;
        private final boolean held;

        private Lock(Connection connection, String name) throws SQLException {
            this.connection = connection;
            this.name = name;
            try {
                held = ask("select get_lock(?, 0)");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        /** Whether no other node has it. */
        public boolean isHeld() {
            return held;
        }

        private boolean ask(String sql) throws SQLException {
            return query(connection, sql, row -> row.getInt(1) == 1, name).get(0);
        }

        @Override
        public void close() {
            try (connection) {
                if (held) {
                    ask("select release_lock(?)");
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
