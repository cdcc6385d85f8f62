package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.RegistryDigest;

/** What the registry says, what was found when it was compared, and what is under repair. */
@ApplicationScoped
public class ReconciliationResults {

    private static final String DIFFERENCES = """
            select d.*, coalesce(r.tries, 0) as tries from ledger_difference d
            left join ledger_repair r on r.id = d.assignment where d.province = ?
            """;
    private static final String LEFT_TO_PEOPLE = """
            select count(*) from ledger_difference d join ledger_repair r on r.id = d.assignment
            where d.repaired_at is null and r.tries >= ?""";

    private final Jdbc jdbc;

    ReconciliationResults(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What the registry says of a province, as far as the ledger must hold it by an instant. */
    public List<RegistryDigest> digests(String province, Instant settledTo) {
        return jdbc.query(
                "select document from ledger_digest where province = ? and taken_at <= ? order by bucket",
                row -> Document.read(row.getString("document"), RegistryDigest.class),
                province,
                settledTo);
    }

    public List<String> provinces() {
        return texts("select distinct province from ledger_digest order by province");
    }

    public Optional<ReconciliationResult> latest(String province) {
        return jdbc.first("select * from ledger_comparison where province = ?", ReconciliationResults::read, province);
    }

    public List<ReconciliationResult> latest() {
        return jdbc.query("select * from ledger_comparison order by province", ReconciliationResults::read);
    }

    /** At most a hundred, the open ones first, then the newest. */
    public List<ReconciliationDifference> differences(String province) {
        return jdbc.query(
                DIFFERENCES + "order by d.repaired_at is not null, d.noticed_at desc limit 100",
                ReconciliationResults::difference,
                province);
    }

    /** Assignments with a hole, noticed before an instant and not asked for since another. */
    public List<String> holes(String province, Instant askedBefore) {
        return texts("""
                select g.id from ledger_gap g left join ledger_repair r on r.id = g.id
                where g.province = ? and g.noticed_at < utc_timestamp(6) - interval 5 second
                  and (r.id is null or r.asked_at < ? and r.tries < ?)
                limit 500""", province, askedBefore, ReconciliationDifference.MOST_REPAIRS);
    }

    public List<String> provincesWithHoles() {
        return texts("select distinct province from ledger_gap order by province");
    }

    /** How many differ though they were asked for as often as that helps. */
    public long leftToPeople() {
        return jdbc.one(LEFT_TO_PEOPLE, row -> row.getLong(1), ReconciliationDifference.MOST_REPAIRS);
    }

    public long leftToPeople(String province) {
        return jdbc.one(
                LEFT_TO_PEOPLE + " and d.province = ?",
                row -> row.getLong(1),
                ReconciliationDifference.MOST_REPAIRS,
                province);
    }

    /** Of these, the ones that were not asked for since an instant, and not as often as that helps. */
    public List<String> toAsk(Collection<String> ids, Instant askedBefore) {
        List<Object> parameters = new ArrayList<>(List.of(askedBefore, ReconciliationDifference.MOST_REPAIRS));
        parameters.addAll(ids);
        List<String> asked = texts(
                "select id from ledger_repair where (asked_at >= ? or tries >= ?) and id in (%s)"
                        .formatted(Jdbc.placeholders(ids.size())),
                parameters.toArray());
        return ids.stream().filter(id -> !asked.contains(id)).toList();
    }

    /** From now on what arrives replaces what stands; within the caller's transaction. */
    public void underRepair(String province, Collection<String> ids, Instant at) {
        jdbc.batch("""
                insert into ledger_repair (id, province, asked_at, tries) values (?, ?, ?, 1)
                on duplicate key update
                  province = values(province), asked_at = values(asked_at), tries = tries + 1""", ids, id -> new Object[] {id, province, at});
    }

    /**
     * Stores the outcome of a comparison: what differs is open, what does not any more is repaired.
     *
     * @return those that did not differ before
     */
    public List<ReconciliationDifference> store(
            ReconciliationResult comparison, List<ReconciliationDifference> differing) {
        String province = comparison.province();
        List<String> open =
                jdbc.query(DIFFERENCES + "and d.repaired_at is null", row -> row.getString("assignment"), province);
        List<String> still =
                differing.stream().map(ReconciliationDifference::assignment).toList();
        jdbc.batch(
                "update ledger_difference set repaired_at = ? where assignment = ?",
                open.stream().filter(id -> !still.contains(id)).toList(),
                id -> new Object[] {comparison.comparedAt(), id});
        jdbc.batch("delete from ledger_repair where province = ? and id = ?", agreed(province, still), id ->
                new Object[] {province, id});
        // What the registry says is another thing now: its repairs begin anew.
        jdbc.batch("""
                update ledger_repair r join ledger_difference d on d.assignment = r.id set r.tries = 0
                where r.id = ? and d.repaired_at is null and d.registry_digest <> ?""", differing, d -> new Object[] {d.assignment(), digest(d.registry())});
        keep(province, differing);
        jdbc.update(
                """
                replace into ledger_comparison (province, compared_at, taken_at, assignments, differing)
                values (?, ?, ?, ?, ?)""",
                province,
                comparison.comparedAt(),
                comparison.takenAt(),
                comparison.assignments(),
                comparison.differing());
        return differing.stream().filter(d -> !open.contains(d.assignment())).toList();
    }

    private void keep(String province, List<ReconciliationDifference> differing) {
        jdbc.batch("""
                insert into ledger_difference (assignment, province, kind, registry_versions, registry_digest,
                  ledger_versions, ledger_digest, noticed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update
                  kind = values(kind),
                  registry_versions = values(registry_versions), registry_digest = values(registry_digest),
                  ledger_versions = values(ledger_versions), ledger_digest = values(ledger_digest),
                  noticed_at = if(repaired_at is null, noticed_at, values(noticed_at)), repaired_at = null""", differing, d -> new Object[] {
            d.assignment(),
            province,
            d.kind(),
            versions(d.registry()),
            digest(d.registry()),
            versions(d.ledger()),
            digest(d.ledger()),
            d.noticedAt()
        });
    }

    /** What is under repair, agrees, and has no hole. */
    private List<String> agreed(String province, List<String> still) {
        return texts("""
                        select r.id from ledger_repair r left join ledger_gap g on g.id = r.id
                        where r.province = ? and g.id is null""", province).stream().filter(id -> !still.contains(id)).toList();
    }

    private List<String> texts(String sql, Object... values) {
        return jdbc.query(sql, row -> row.getString(1), values);
    }

    private static long versions(AssignmentDigest digest) {
        return digest == null ? 0 : digest.versions();
    }

    private static String digest(AssignmentDigest digest) {
        return digest == null ? "" : digest.digest();
    }

    private static ReconciliationResult read(ResultSet row) throws SQLException {
        return new ReconciliationResult(
                row.getString("province"),
                Jdbc.instant(row, "compared_at"),
                Jdbc.instant(row, "taken_at"),
                row.getLong("assignments"),
                row.getLong("differing"));
    }

    private static ReconciliationDifference difference(ResultSet row) throws SQLException {
        String id = row.getString("assignment");
        return new ReconciliationDifference(
                id,
                ReconciliationDifference.Kind.valueOf(row.getString("kind")),
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
