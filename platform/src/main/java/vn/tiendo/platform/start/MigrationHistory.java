package vn.tiendo.platform.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which migrations a schema has seen, as Flyway keeps them.
 *
 * @param done numbers of those that were applied in whole
 * @param stopped those that were not, in words
 */
record MigrationHistory(NavigableSet<Integer> done, List<Stopped> stopped) {

    /** Of a schema that nobody has migrated. */
    static final MigrationHistory NONE = new MigrationHistory(new TreeSet<>(), List.of());

    /** Schema or table are not granted, or the table is absent: {@code migrate} makes it and grants it. */
    private static final Set<Integer> NOT_THERE = Set.of(1044, 1142, 1146);

    /** Whether an error says that nobody has migrated yet. */
    static boolean isNone(SQLException e) {
        return NOT_THERE.contains(e.getErrorCode());
    }

    /** A migration that ended within. */
    record Stopped(int version, String description) {

        @Override
        public String toString() {
            return "V" + version + " (" + description + ")";
        }
    }

    static MigrationHistory read(Connection connection) throws SQLException {
        MigrationHistory history = new MigrationHistory(new TreeSet<>(), new ArrayList<>());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version, description, success from flyway_schema_history"
                        + " where version is not null order by installed_rank")) {
            while (row.next()) {
                int version = row.getInt(1);
                if (row.getBoolean(3)) {
                    history.done.add(version);
                } else {
                    history.stopped.add(new Stopped(version, row.getString(2)));
                }
            }
        }
        return history;
    }

    /** The highest number that was applied; 0 for none. */
    int highest() {
        return done.isEmpty() ? 0 : done.last();
    }

    /** The one of these that stopped half-way. */
    Optional<Stopped> stoppedOf(Set<Integer> versions) {
        return stopped.stream().filter(s -> versions.contains(s.version())).findFirst();
    }
}
