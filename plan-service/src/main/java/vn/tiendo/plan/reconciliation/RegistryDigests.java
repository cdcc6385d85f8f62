package vn.tiendo.plan.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.contracts.digest.AssignmentDigest;

/** Digests of what the history holds, computed by the database. */
@ApplicationScoped
class RegistryDigests {

    // The text of a group may not be cut: 69 letters a version, so 10 MB are enough for 150,000 versions of one
    // assignment.
    private static final String LENGTH = "set statement group_concat_max_len = 10485760 for ";

    private final DataSource database;

    RegistryDigests(DataSource database) {
        this.database = database;
    }

    /**
     * The assignments of the plans that a province issued, in the order of their ids.
     *
     * @param before only versions recorded before it; null: all
     * @param after only ids after this one; null: from the first
     */
    List<AssignmentDigest> of(String province, Instant before, String after, int limit) {
        String sql = LENGTH + "select cast(a.id as char(36)) as id, count(*),"
                + " sha2(group_concat(v.version, ':', sha2(v.state, 256), '\\n' order by v.version separator ''), 256)"
                + " from assignment a join assignment_version v on v.assignment = a.id where a.province = ?"
                + (before == null ? "" : " and v.recorded_at < ?")
                + (after == null ? "" : " and cast(a.id as char(36)) > ?")
                + " group by a.id order by id limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setString(parameter++, province);
            if (before != null) {
                statement.setObject(parameter++, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
            }
            if (after != null) {
                statement.setString(parameter++, after);
            }
            statement.setInt(parameter, limit);
            List<AssignmentDigest> digests = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.add(new AssignmentDigest(rows.getString(1), rows.getLong(2), rows.getString(3)));
                }
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException("The digests: " + e.getMessage(), e);
        }
    }

    /** The provinces that have assignments. */
    List<String> provinces() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select distinct province from assignment order by province");
                ResultSet rows = statement.executeQuery()) {
            List<String> provinces = new ArrayList<>();
            while (rows.next()) {
                provinces.add(rows.getString(1));
            }
            return provinces;
        } catch (SQLException e) {
            throw new IllegalStateException("The digests: " + e.getMessage(), e);
        }
    }
}
