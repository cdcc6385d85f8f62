package vn.tiendo.report.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.contracts.digest.ProvinceDigest;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReconciliationTest {

    private static final String TAKEN_AT = "2026-11-20T01:00:00Z";

    @Inject
    LedgerWriter ledger;

    @Inject
    Registries registries;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @Inject
    Reconciliation reconciliation;

    @BeforeEach
    void inNovember() {
        clock.set("2026-11-20T09:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a column of a version   | doi-cot     | 11 | ALTERED | UPDATE ledger_assignment_version SET status = 'COMPLETED' WHERE id = '%s' AND version = 1
                    the document            | doi-van-ban | 12 | ALTERED | UPDATE ledger_assignment_version SET document = REPLACE(document, 'NOT_STARTED', 'CANCELLED') WHERE id = '%s' AND version = 1
                    the present state       | doi-hien    | 13 | ALTERED | UPDATE ledger_assignment SET status = 'SUSPENDED' WHERE id = '%s'
                    the present version     | doi-so      | 14 | ALTERED | UPDATE ledger_assignment SET version = 9 WHERE id = '%s'
                    a version is gone       | mat-ban     | 15 | MISSING | DELETE FROM ledger_assignment_version WHERE id = '%s' AND version = 2
                    the assignment is gone  | mat-het     | 16 | MISSING | DELETE v, a FROM ledger_assignment_version v JOIN ledger_assignment a USING (id) WHERE id = '%s'
                    the present row is gone | mat-hang    | 17 | ALTERED | DELETE FROM ledger_assignment WHERE id = '%s'
                    another province        | doi-tinh    | 18 | MISSING | UPDATE ledger_assignment_version SET province = 'khac' WHERE id = '%s'
                    """)
    void whatWasAlteredByHandIsNamedAndRepaired(String what, String province, int number, String kind, String sql)
            throws Exception {
        Sample sample = new Sample(province);
        String id = "01920000-0000-7000-8000-0000000004" + number;
        List<Assignment> versions = List.of(
                assignment(id, 1, sample),
                assignment(id, 2, sample).with("status", "IN_PROGRESS").changedAt("2026-11-17T01:00:00Z"));
        Topic.send(sample.documents(Sample.REGISTERED));
        versions.forEach(Topic::send);
        digest(province, id, versions);
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);
        reconciliation.compare();
        assertThat(digests(province).getBoolean("items[0].comparison.agrees")).isTrue();
        assertThat(digests(province).getString("items[0].digest")).isEqualTo(expected(province, id, versions));

        execute(sql.formatted(id));
        reconciliation.compare();
        reconciliation.compare();

        JsonPath named = digests(province);
        assertThat(named.getBoolean("items[0].comparison.agrees")
                        || named.getList("items").isEmpty())
                .isFalse();
        assertThat(named.getString("items[0].comparison.differing[0].assignment"))
                .isEqualTo(id);
        assertThat(named.getString("items[0].comparison.differing[0].kind")).isEqualTo(kind);
        assertThat(number(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'report.ledger.v1' AND payload LIKE '%" + id + "%'"))
                .as("asked for once, not with every comparison")
                .isEqualTo(1);

        // As the registry answers.
        versions.forEach(Topic::send);
        Topic.awaitApplied(ledger);
        reconciliation.compare();
        JsonPath repaired = digests(province);
        assertThat(repaired.getBoolean("items[0].comparison.agrees")).isTrue();
        assertThat(repaired.getString("items[0].comparison.differing[0].repairedAt"))
                .isNotNull();
        assertThat(repaired.getString("items[0].digest")).isEqualTo(expected(province, id, versions));
        assertThat(number("SELECT COUNT(*) FROM ledger_repair WHERE id = '" + id + "'"))
                .isZero();
    }

    @Test
    void whatTheRegistryDoesNotKnowIsNamedAndLaterChangesAreNoDifference() {
        Sample sample = new Sample("la-mat");
        String known = "01920000-0000-7000-8000-000000000421";
        String stranger = other(known);
        List<Assignment> versions = List.of(assignment(known, 1, sample));
        Topic.send(sample.documents(Sample.REGISTERED));
        versions.forEach(Topic::send);
        Topic.send(assignment(stranger, 1, sample));
        // Recorded after the digest was taken.
        Topic.send(assignment(known, 2, sample).with("status", "IN_PROGRESS").changedAt("2026-11-20T01:10:00Z"));
        digest(sample.province(), known, versions);
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);
        reconciliation.compare();

        JsonPath found = digests(sample.province());
        assertThat(found.getList("items[0].comparison.differing.assignment")).containsExactly(stranger);
        assertThat(found.getString("items[0].comparison.differing[0].kind")).isEqualTo("UNKNOWN");
    }

    @Test
    void whatThreeRepairsDoNotMendIsLeftToPeopleAndASilentRegistryIsNotAgreedWith() throws Exception {
        Sample sample = new Sample("khong-chua");
        String id = "01920000-0000-7000-8000-000000000461";
        List<Assignment> versions = List.of(assignment(id, 1, sample));
        Topic.send(sample.documents(Sample.REGISTERED));
        versions.forEach(Topic::send);
        digest(sample.province(), id, versions);
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);
        reconciliation.compare();
        assertThat(digests(sample.province()).getBoolean("items[0].comparison.agrees"))
                .isTrue();
        // Behind every watermark of another test.
        clock.set("2199-12-01T09:00");
        assertThat(digests(sample.province()).getBoolean("items[0].comparison.agrees"))
                .isFalse();
        clock.set("2026-11-20T09:00");

        execute("UPDATE ledger_assignment_version SET status = 'COMPLETED' WHERE id = '" + id + "'");
        for (int round = 0; round < 5; round++) {
            reconciliation.compare();
            execute("UPDATE ledger_repair SET asked_at = asked_at - INTERVAL 2 MINUTE WHERE id = '" + id + "'");
        }
        assertThat(number(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'report.ledger.v1' AND payload LIKE '%" + id + "%'"))
                .isEqualTo(3);
        assertThat(digests(sample.province()).getInt("items[0].comparison.differing[0].repairs"))
                .isEqualTo(3);
    }

    @Test
    void aHoleIsAskedFor() throws Exception {
        Sample sample = new Sample("hoi-lo-hong");
        String id = "01920000-0000-7000-8000-000000000431";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(assignment(id, 3, sample));
        Topic.awaitApplied(ledger);
        execute("UPDATE ledger_gap SET noticed_at = noticed_at - INTERVAL 1 MINUTE WHERE id = '" + id + "'");
        reconciliation.fillHoles();
        reconciliation.fillHoles();
        assertThat(number("SELECT COUNT(*) FROM outbox WHERE topic = 'report.ledger.v1' AND payload LIKE '%" + id
                        + "%' AND payload LIKE '%HOLE%'"))
                .isEqualTo(1);
    }

    @Test
    void theRegistryIsReadAgainAfterItHasChangedAndNotAfterADigest() {
        Sample sample = new Sample("doc-lai");
        String id = "01920000-0000-7000-8000-000000000451";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        Registry known = registries.current();
        digest(sample.province(), id, List.of(assignment(id, 1, sample)));
        Topic.awaitApplied(ledger);
        assertThat(registries.current()).isSameAs(known);
        Topic.send(List.of(Documents.province(sample.province(), "Tên Khác")));
        Topic.awaitApplied(ledger);
        assertThat(registries.current().provinceName(sample.province())).isEqualTo("Tên Khác");
    }

    @Test
    void theListOfAProvinceNamesEachAssignmentAndIsForThoseWhoSeeIt() {
        Sample sample = new Sample("xem-so");
        String id = "01920000-0000-7000-8000-000000000441";
        List<Assignment> versions = List.of(assignment(id, 1, sample));
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(List.of(Documents.province("noi-khac", "Nơi Khác")));
        versions.forEach(Topic::send);
        Topic.awaitApplied(ledger);
        given().auth()
                .oauth2(Tokens.reader())
                .get("/api/v1/digests/xem-so")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].digest", equalTo(leaf(id, versions).digest()));
        given().auth()
                .oauth2(Tokens.reader("noi-khac"))
                .get("/api/v1/digests/xem-so")
                .then()
                .statusCode(404);
    }

    private void digest(String province, String id, List<Assignment> versions) {
        String bucket = AssignmentDigest.bucket(id);
        AssignmentDigest leaf = leaf(id, versions);
        String json = Documents.valid(
                "registry.digest",
                Documents.fields(
                        "id",
                        province + "." + bucket,
                        "province",
                        province,
                        "bucket",
                        bucket,
                        "takenAt",
                        TAKEN_AT,
                        "assignments",
                        List.of(Map.of("id", id, "versions", leaf.versions(), "digest", leaf.digest()))));
        Topic.send(Topics.REGISTRY, null, "digest/" + province + "." + bucket, EventTypes.REGISTRY_DIGEST, json);
    }

    private static AssignmentDigest leaf(String id, List<Assignment> versions) {
        AssignmentDigest.Lines lines = new AssignmentDigest.Lines();
        for (int i = 0; i < versions.size(); i++) {
            lines.add(i + 1L, Sha256.hex(versions.get(i).json()));
        }
        return lines.of(id);
    }

    private static String expected(String province, String id, List<Assignment> versions) {
        return ProvinceDigest.of(province, List.of(leaf(id, versions)), null).digest();
    }

    /** Another id of the same part of a province. */
    private static String other(String id) {
        for (int n = 0; ; n++) {
            String candidate = "01920000-0000-7000-8000-00000005%04d".formatted(n);
            if (AssignmentDigest.bucket(candidate).equals(AssignmentDigest.bucket(id))) {
                return candidate;
            }
        }
    }

    private static Assignment assignment(String id, int version, Sample sample) {
        return new Assignment(id, version, sample.task("II.1"), sample.province(), sample.agency("so-noi-vu"));
    }

    private static JsonPath digests(String province) {
        return given().auth()
                .oauth2(Tokens.reader())
                .queryParam("province", province)
                .get("/api/v1/digests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getLong(1);
        }
    }
}
