package vn.tiendo.plan.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.platform.database.Jdbc;

/** Digests of what the history holds, computed by the database. */
@ApplicationScoped
class RegistryDigests {

    // The text of a group may not be cut: 69 letters a version, so 10 MB are enough for 150,000 versions of one
    // assignment.
    private static final String LENGTH = "set statement group_concat_max_len = 10485760 for ";

    private final Jdbc jdbc;

    RegistryDigests(Jdbc jdbc) {
        this.jdbc = jdbc;
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
        Object[] values = Stream.of(province, before, after, limit)
                .filter(Objects::nonNull)
                .toArray();
        return jdbc.query(sql, row -> new AssignmentDigest(row.getString(1), row.getLong(2), row.getString(3)), values);
    }

    /** The provinces that have assignments. */
    List<String> provinces() {
        return jdbc.query("select distinct province from assignment order by province", row -> row.getString(1));
    }
}
