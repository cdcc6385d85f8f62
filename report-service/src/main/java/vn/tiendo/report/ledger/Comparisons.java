package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contracts.digest.AssignmentDigest;

/** What the registry says, what was found when it was compared, and what is under repair. */
@ApplicationScoped
public class Comparisons {

    private static final String DIFFERENCES = "SELECT d.*, COALESCE(r.tries, 0) AS tries FROM ledger_difference d"
            + " LEFT JOIN ledger_repair r ON r.id = d.assignment WHERE d.province = ?";

    private final Jdbc jdbc;

    Comparisons(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What the registry says of a province, as far as the ledger must hold it by an instant. */
    public List<RegistryDigest> digests(String province, Instant settledTo) {
        return jdbc.query(
                "SELECT document FROM ledger_digest WHERE province = ? AND taken_at <= ? ORDER BY bucket",
                List.of(province, settledTo),
                row -> Document.read(row.getString("document"), RegistryDigest.class));
    }

    public List<String> provinces() {
        return jdbc.query(
                "SELECT DISTINCT province FROM ledger_digest ORDER BY province",
                List.of(),
                row -> row.getString("province"));
    }

    public Optional<Comparison> latest(String province) {
        return jdbc
                .query("SELECT * FROM ledger_comparison WHERE province = ?", List.of(province), Comparisons::read)
                .stream()
                .findFirst();
    }

    public List<Comparison> latest() {
        return jdbc.query("SELECT * FROM ledger_comparison ORDER BY province", List.of(), Comparisons::read);
    }

    /** At most a hundred, the open ones first, then the newest. */
    public List<Difference> differences(String province) {
        return jdbc.query(
                DIFFERENCES + " ORDER BY d.repaired_at IS NOT NULL, d.noticed_at DESC LIMIT 100",
                List.of(province),
                Comparisons::difference);
    }

    /** Assignments with a hole, noticed before an instant and not asked for since another. */
    public List<String> holes(String province, Instant askedBefore) {
        return jdbc.query(
                "SELECT g.id FROM ledger_gap g LEFT JOIN ledger_repair r ON r.id = g.id WHERE g.province = ?"
                        + " AND g.noticed_at < UTC_TIMESTAMP(6) - INTERVAL 5 SECOND AND (r.id IS NULL OR r.asked_at < ? AND r.tries < "
                        + Difference.MOST_REPAIRS + ")"
                        + " LIMIT 500",
                List.of(province, askedBefore),
                row -> row.getString("id"));
    }

    public List<String> provincesWithHoles() {
        return jdbc.query(
                "SELECT DISTINCT province FROM ledger_gap ORDER BY province",
                List.of(),
                row -> row.getString("province"));
    }

    /** How many differ though they were asked for as often as that helps. */
    public long leftToPeople() {
        return leftToPeople("%");
    }

    public long leftToPeople(String province) {
        return jdbc.query(
                        "SELECT COUNT(*) AS n FROM ledger_difference d JOIN ledger_repair r ON r.id = d.assignment"
                                + " WHERE d.repaired_at IS NULL AND r.tries >= " + Difference.MOST_REPAIRS
                                + " AND d.province LIKE ?",
                        List.of(province),
                        row -> row.getLong("n"))
                .get(0);
    }

    /** Of these, the ones that were not asked for since an instant, and not as often as that helps. */
    public List<String> toAsk(Collection<String> ids, Instant askedBefore) {
        List<String> asked = ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "SELECT id FROM ledger_repair WHERE (asked_at >= ? OR tries >= " + Difference.MOST_REPAIRS
                                + ") AND id IN (" + Jdbc.placeholders(ids.size())
                                + ")",
                        concat(askedBefore, ids),
                        row -> row.getString("id"));
        return ids.stream().filter(id -> !asked.contains(id)).toList();
    }

    private static List<Object> concat(Object first, Collection<String> others) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** From now on what arrives replaces what stands; within the caller's transaction. */
    public void underRepair(String province, Collection<String> ids, Instant at) {
        each(
                "INSERT INTO ledger_repair (id, province, asked_at, tries) VALUES (?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE province = VALUES(province), asked_at = VALUES(asked_at), tries = tries + 1",
                ids,
                id -> new Object[] {id, province, at});
    }

    /**
     * Stores the outcome of a comparison: what differs is open, what does not any more is repaired.
     *
     * @return those that did not differ before
     */
    public List<Difference> store(Comparison comparison, List<Difference> differing) {
        List<String> open = jdbc.query(
                DIFFERENCES + " AND d.repaired_at IS NULL",
                List.of(comparison.province()),
                row -> row.getString("assignment"));
        List<String> still = differing.stream().map(Difference::assignment).toList();
        List<String> repaired = open.stream().filter(id -> !still.contains(id)).toList();
        each("UPDATE ledger_difference SET repaired_at = ? WHERE assignment = ?", repaired, id ->
                new Object[] {comparison.comparedAt(), id});
        each("DELETE FROM ledger_repair WHERE province = ? AND id = ?", agreed(comparison.province(), still), id ->
                new Object[] {comparison.province(), id});
        // What the registry says is another thing now: its repairs begin anew.
        each(
                "UPDATE ledger_repair r JOIN ledger_difference d ON d.assignment = r.id SET r.tries = 0"
                        + " WHERE r.id = ? AND d.repaired_at IS NULL AND d.registry_digest <> ?",
                differing,
                d -> new Object[] {d.assignment(), digest(d.registry())});
        each(
                "INSERT INTO ledger_difference (assignment, province, kind, registry_versions, registry_digest,"
                        + " ledger_versions, ledger_digest, noticed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE kind = VALUES(kind), registry_versions = VALUES(registry_versions),"
                        + " registry_digest = VALUES(registry_digest), ledger_versions = VALUES(ledger_versions),"
                        + " ledger_digest = VALUES(ledger_digest),"
                        + " noticed_at = IF(repaired_at IS NULL, noticed_at, VALUES(noticed_at)), repaired_at = NULL",
                differing,
                d -> new Object[] {
                    d.assignment(),
                    comparison.province(),
                    d.kind(),
                    versions(d.registry()),
                    digest(d.registry()),
                    versions(d.ledger()),
                    digest(d.ledger()),
                    d.noticedAt()
                });
        each(
                "REPLACE INTO ledger_comparison (province, compared_at, taken_at, assignments, differing) VALUES (?, ?, ?, ?, ?)",
                List.of(comparison),
                c -> new Object[] {c.province(), c.comparedAt(), c.takenAt(), c.assignments(), c.differing()});
        return differing.stream().filter(d -> !open.contains(d.assignment())).toList();
    }

    /** What is under repair, agrees, and has no hole. */
    private List<String> agreed(String province, List<String> still) {
        return jdbc
                .query(
                        "SELECT r.id FROM ledger_repair r LEFT JOIN ledger_gap g ON g.id = r.id WHERE r.province = ? AND g.id IS NULL",
                        List.of(province),
                        row -> row.getString("id"))
                .stream()
                .filter(id -> !still.contains(id))
                .toList();
    }

    private static long versions(AssignmentDigest digest) {
        return digest == null ? 0 : digest.versions();
    }

    private static String digest(AssignmentDigest digest) {
        return digest == null ? "" : digest.digest();
    }

    private interface Values<T> {
        Object[] of(T item);
    }

    private <T> void each(String sql, Collection<T> items, Values<T> values) {
        try (Connection connection = jdbc.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T item : items) {
                LedgerWriter.add(statement, values.of(item));
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The comparison cannot be stored: " + e.getMessage(), e);
        }
    }

    private static Comparison read(ResultSet row) throws SQLException {
        return new Comparison(
                row.getString("province"),
                Jdbc.instant(row, "compared_at"),
                Jdbc.instant(row, "taken_at"),
                row.getLong("assignments"),
                row.getLong("differing"));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        String id = row.getString("assignment");
        return new Difference(
                id,
                Difference.Kind.valueOf(row.getString("kind")),
                digest(id, row.getLong("registry_versions"), row.getString("registry_digest")),
                digest(id, row.getLong("ledger_versions"), row.getString("ledger_digest")),
                Jdbc.instant(row, "noticed_at"),
                Jdbc.instant(row, "repaired_at"),
                row.getInt("tries"));
    }

    private static AssignmentDigest digest(String id, long versions, String digest) {
        return digest.isEmpty() ? null : new AssignmentDigest(id, versions, digest);
    }
}
