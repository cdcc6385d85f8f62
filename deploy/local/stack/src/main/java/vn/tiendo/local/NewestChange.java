package vn.tiendo.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** When the data was changed last, asked from the databases: by whom it was changed, and how, is nothing that a start depends on. */
final class NewestChange {

    /** A moment of the past in each row; a table or column that is not there (yet) says nothing. */
    private record Column(String schema, String table, String name) {}

    private static final List<Column> MOMENTS = List.of(
            new Column("plan", "assignment_version", "recorded_at"),
            new Column("plan", "audit_entry", "recorded_at"),
            new Column("report", "report_version", "assembled_at"),
            new Column("report", "report_audit", "at"),
            new Column("report", "report_request", "created_at"),
            new Column("report", "report_request", "withdrawn_at"));

    private NewestChange() {}

    /** @return empty for new data */
    static Optional<Instant> in(Connection root) throws SQLException {
        Optional<Instant> newest = Optional.empty();
        for (Column column : MOMENTS) {
            Optional<Instant> found = exists(root, column) ? newest(root, column) : Optional.empty();
            if (found.isPresent() && newest.filter(found.get()::isBefore).isEmpty()) {
                newest = found;
            }
        }
        return newest;
    }

    private static Optional<Instant> newest(Connection root, Column column) throws SQLException {
        String query = "SELECT MAX(`" + column.name + "`) FROM " + column.schema + "." + column.table;
        try (Statement statement = root.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDateTime.class))
                    .map(time -> time.toInstant(ZoneOffset.UTC));
        }
    }

    private static boolean exists(Connection root, Column column) throws SQLException {
        String query =
                "SELECT 1 FROM information_schema.columns WHERE table_schema = ? AND table_name = ? AND column_name ="
                        + " ?";
        try (PreparedStatement statement = root.prepareStatement(query)) {
            statement.setString(1, column.schema);
            statement.setString(2, column.table);
            statement.setString(3, column.name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
