package vn.tiendo.report.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;

/** What an operator sees and does: holes, repair, the quarantine, a rebuild, two nodes on one ledger. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OperatorTest {

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @Inject
    Ingest ingest;

    @Inject
    Followers followers;

    @Inject
    LedgerStatus status;

    @Inject
    Rebuilds rebuilds;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void inNovember() {
        clock.set("2026-11-20T09:00");
    }

    @Test
    void aHoleInTheVersionsIsNoticedUntilItIsFilled() throws SQLException {
        Sample sample = new Sample("lo-hong");
        String id = "01920000-0000-7000-8000-000000000101";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(assignment(id, 1, sample));
        Topic.send(assignment(id, 4, sample));
        Topic.awaitApplied(ledger);
        assertThat(number("SELECT missing FROM ledger_gap WHERE id = '" + id + "'"))
                .isEqualTo(2);
        Topic.send(assignment(id, 2, sample));
        Topic.send(assignment(id, 3, sample));
        Topic.awaitApplied(ledger);
        assertThat(number("SELECT COUNT(*) FROM ledger_gap WHERE id = '" + id + "'"))
                .isZero();
    }

    @Test
    void aRepeatedVersionChangesNothingExceptWhereARepairWasAskedFor() throws SQLException {
        Sample sample = new Sample("sua-chua");
        String id = "01920000-0000-7000-8000-000000000102";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(assignment(id, 1, sample));
        Topic.awaitApplied(ledger);
        execute("UPDATE ledger_assignment_version SET status = 'SUSPENDED' WHERE id = '" + id + "'");
        execute("UPDATE ledger_assignment SET status = 'SUSPENDED', version = 7 WHERE id = '" + id + "'");
        Topic.send(assignment(id, 1, sample));
        Topic.awaitApplied(ledger);
        assertThat(number("SELECT COUNT(*) FROM ledger_assignment_version WHERE id = '" + id
                        + "' AND status = 'SUSPENDED'"))
                .isEqualTo(1);

        execute("INSERT INTO ledger_repair (id, province, asked_at) VALUES ('" + id
                + "', 'sua-chua', UTC_TIMESTAMP(6))");
        Topic.send(assignment(id, 1, sample));
        Topic.awaitApplied(ledger);
        assertThat(number(
                        "SELECT COUNT(*) FROM ledger_assignment_version v JOIN ledger_assignment a USING (id, version)"
                                + " WHERE id = '" + id + "' AND v.status = 'NOT_STARTED' AND a.status = 'NOT_STARTED'"))
                .isEqualTo(1);
        execute("DELETE FROM ledger_repair WHERE id = '" + id + "'");
    }

    @Test
    void aRecordThatCouldNotBeReadIsListedTriedAgainAndDroppedForAReason() throws SQLException {
        String bad = "01920000-0000-7000-8000-000000000103";
        RecordMetadata poison = Topic.send(Topics.TASK_STATUS, 0, bad, EventTypes.ASSIGNMENT_STATE, "{not json");
        Topic.awaitApplied(ledger);
        long number = number("SELECT id FROM quarantine WHERE topic = '%s' AND partition_no = 0 AND record_offset = %d"
                .formatted(poison.topic(), poison.offset()));
        String path = "/api/v1/quarantine/" + number;

        as("operator")
                .get(path)
                .then()
                .statusCode(200)
                .body("value", equalTo("{not json"))
                .body("key", equalTo(bad))
                .body("headers.ce_type", equalTo(EventTypes.ASSIGNMENT_STATE))
                .body("state", equalTo("WAITING"));
        assertThat(as("auditor").get("/api/v1/quarantine?limit=200").jsonPath().getList("items.id", Long.class))
                .contains(number);
        as("operator")
                .post(path + "/replay")
                .then()
                .statusCode(409)
                .body("detail", containsString("vẫn không đọc được"));
        as("operator").body(Map.of("reason", " ")).post(path + "/drop").then().statusCode(422);
        as("auditor").body(Map.of("reason", "x")).post(path + "/drop").then().statusCode(403);
        as("operator")
                .body(Map.of("reason", "Bản ghi thử"))
                .post(path + "/drop")
                .then()
                .statusCode(200)
                .body("state", equalTo("DROPPED"))
                .body("resolution", equalTo("Bản ghi thử"));
        as("operator").post(path + "/replay").then().statusCode(200).body("state", equalTo("DROPPED"));
    }

    @Test
    void aRecordThatAnUpdateCanReadIsAppliedWhenItIsTriedAgain() throws SQLException {
        Sample sample = new Sample("thu-lai");
        String id = "01920000-0000-7000-8000-000000000104";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        // As an older version of the service has left it, which did not know something in it.
        execute("INSERT INTO quarantine (topic, partition_no, record_offset, record_key, headers, value, reason, at)"
                + " VALUES ('"
                + Topics.TASK_STATUS + "', 0, 900000001, '" + id + "', '{\"ce_type\":\"" + EventTypes.ASSIGNMENT_STATE
                + "\",\"ce_source\":\"" + Sources.REGISTRY + "\"}', '"
                + assignment(id, 1, sample).json().replace("'", "''") + "', 'unknown', UTC_TIMESTAMP(6))");
        long number = number("SELECT id FROM quarantine WHERE record_offset = 900000001");

        as("operator")
                .post("/api/v1/quarantine/" + number + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"));
        as("operator").post("/api/v1/quarantine/" + number + "/replay").then().statusCode(200);
        assertThat(total(sample)).isEqualTo(1);
        as("operator")
                .body(Map.of("reason", "x"))
                .post("/api/v1/quarantine/" + number + "/drop")
                .then()
                .statusCode(409);
    }

    @Test
    void whoIsBoundToAProvinceSeesNothingOfTheQuarantine() {
        String token = Tokens.mint(Map.of("roles", List.of("operator"), "province", "ha-tinh"));
        given().auth().oauth2(token).get("/api/v1/quarantine").then().statusCode(403);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .post("/api/v1/ledger-rebuilds")
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.reader()).get("/api/v1/quarantine").then().statusCode(403);
    }

    @Test
    void twoNodesOnOneLedgerCountNothingTwiceAndOneTakesOverFromTheOther() throws Exception {
        Sample sample = new Sample("hai-nut-moi-nam");
        Topic.send(sample.documents(Sample.REGISTERED));
        Ingest other = new Ingest(followers, ledger, status, Clock.systemUTC(), meters);
        other.start(null);
        try {
            for (int n = 0; n < 50; n++) {
                Topic.send(assignment("01920000-0000-7000-8000-0000000002%02d".formatted(n), 1, sample));
            }
            Topic.awaitApplied(ledger);
            assertThat(total(sample)).isEqualTo(50);
            ingest.stop(null);
            Topic.send(assignment("01920000-0000-7000-8000-000000000250", 1, sample));
            Topic.awaitApplied(ledger);
            assertThat(total(sample)).isEqualTo(51);
        } finally {
            other.stop(null);
            ingest.start(null);
        }
    }

    @Test
    void aBatchThatBeganElsewhereThanTheLedgerStandsWritesNothing() throws SQLException {
        var position = new vn.tiendo.report.ledger.LedgerBatch.Position("nowhere", 0);
        ledger.know("nowhere", "an-id", List.of(0));
        var batch = new vn.tiendo.report.ledger.LedgerBatch();
        batch.covers(position, 10);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ledger.write(batch, Map.of(position, 5L)))
                .isInstanceOf(LedgerWriter.LedgerMoved.class);
        ledger.write(batch, Map.of(position, 0L));
        assertThat(number("SELECT next_offset FROM ledger_offset WHERE topic = 'nowhere'"))
                .isEqualTo(10);
        ledger.know("nowhere", "another-id", List.of(0));
        assertThat(number("SELECT next_offset FROM ledger_offset WHERE topic = 'nowhere'"))
                .as("another log under the same name")
                .isZero();
        execute("DELETE FROM ledger_offset WHERE topic = 'nowhere'");
    }

    @Test
    void aRebuildHealsWhatWasAlteredByHandWhileTheOldLedgerAnswers() throws Exception {
        Sample sample = new Sample("dung-lai");
        String id = "01920000-0000-7000-8000-000000000301";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(assignment(id, 1, sample));
        Topic.send(assignment(id, 2, sample).with("status", "IN_PROGRESS").changedAt("2026-11-17T01:00:00Z"));
        Topic.watermark("2026-11-20T01:00:00Z");
        Topic.awaitApplied(ledger);
        execute("DELETE FROM ledger_assignment_version WHERE id = '" + id + "' AND version = 1");
        execute("UPDATE ledger_assignment SET status = 'SUSPENDED' WHERE id = '" + id + "'");
        execute("DELETE FROM ledger_task WHERE id = '" + sample.task("II.2") + "'");

        String location = as("operator")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .post("/api/v1/ledger-rebuilds")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .header("Location");
        assertThat(location).startsWith("/api/v1/ledger-rebuilds/");
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger wrong = new AtomicInteger();
        Thread official = new Thread(() -> {
            while (!done.get()) {
                if (total(sample) != 1) {
                    wrong.incrementAndGet();
                }
            }
        });
        official.start();
        try {
            rebuilds.run();
        } finally {
            done.set(true);
            official.join();
        }

        assertThat(wrong).as("answers that missed something").hasValue(0);
        as("operator").get(location).then().statusCode(200).body("state", equalTo("DONE"));
        Topic.awaitApplied(ledger);
        assertThat(number("SELECT COUNT(*) FROM ledger_assignment_version WHERE id = '" + id + "'"))
                .isEqualTo(2);
        assertThat(number("SELECT COUNT(*) FROM ledger_assignment WHERE id = '" + id + "' AND status = 'IN_PROGRESS'"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM ledger_task WHERE id = '" + sample.task("II.2") + "'"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND (table_name LIKE 'next%' OR table_name LIKE 'old%')"))
                .isZero();
    }

    @Test
    void aRebuildUnderNewEventsLosesNoneAndKeepsTheWatermark() throws Exception {
        Sample sample = new Sample("dung-lai-dong");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T01:00:00Z");
        Topic.awaitApplied(ledger);
        as("operator").post("/api/v1/ledger-rebuilds").then().statusCode(202);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger unsettled = new AtomicInteger();
        Thread agencies = new Thread(() -> {
            while (!done.get() && sent.get() < 5_000) {
                Topic.send(
                        assignment("01920000-0000-7000-8000-00001%07d".formatted(sent.getAndIncrement()), 1, sample));
                if (status.settledTo().isEmpty()) {
                    unsettled.incrementAndGet();
                }
            }
        });
        agencies.start();
        try {
            rebuilds.run();
        } finally {
            done.set(true);
            agencies.join();
        }

        Topic.awaitApplied(ledger);
        assertThat(rebuilds.latest().get(0).state()).isEqualTo(vn.tiendo.report.ledger.Rebuild.State.DONE);
        assertThat(total(sample)).isEqualTo(sent.get()).isPositive();
        assertThat(unsettled).as("looks at which no watermark was in force").hasValue(0);
    }

    @Test
    void aWatermarkTakesEffectOnlyBehindWhatItNames() throws SQLException {
        var ends = Topic.ends();
        List<Long> further = new java.util.ArrayList<>();
        ((List<?>) ends.get(1).get("ends")).forEach(end -> further.add((Long) end + 1_000_000));
        ends.get(1).put("ends", further);
        Topic.send(
                Topics.WATERMARK,
                0,
                "/plan-service",
                vn.tiendo.platform.outbox.Watermark.TYPE,
                Topic.watermark("2199-01-01T00:00:00Z", 1, ends));
        // Not in force, for nothing stands there yet; and taken back before it comes.
        Topic.watermark("1970-01-01T00:00:00Z");
        Topic.awaitApplied(ledger);

        assertThat(status.settledTo().orElse(java.time.Instant.EPOCH)).isBefore("2199-01-01T00:00:00Z");
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.mint(Map.of("roles", List.of(role))))
                .contentType("application/json");
    }

    private static Assignment assignment(String id, int version, Sample sample) {
        return new Assignment(id, version, sample.task("II.1"), sample.province(), sample.agency("so-noi-vu"));
    }

    private static int total(Sample sample) {
        return given().auth()
                .oauth2(Tokens.reader())
                .queryParam("plan", sample.plan())
                .queryParam("asOf", "2026-11-20")
                .get("/api/v1/progress")
                .jsonPath()
                .getInt("total.assignments");
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
