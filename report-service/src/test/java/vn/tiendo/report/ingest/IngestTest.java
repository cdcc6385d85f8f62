package vn.tiendo.report.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerWriter;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class IngestTest {

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @Inject
    Ingest ingest;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void inNovember() {
        clock.set("2026-11-20T09:00");
    }

    @Test
    void aChangeShowsInProgress() {
        Sample sample = new Sample("thay-doi");
        Topic.send(sample.documents(Sample.REGISTERED));
        Assignment opened = assignment("01920000-0000-7000-8000-000000000001", 1, sample);
        Topic.send(opened);
        Topic.awaitApplied(ledger);
        assertThat(progress(sample).getInt("total.byStatus.NOT_STARTED")).isEqualTo(1);

        Topic.send(assignment(opened.id(), 2, sample)
                .with("status", "COMPLETED")
                .with("completedOn", "2026-11-19")
                .changedAt("2026-11-20T01:59:00.123456Z"));
        Topic.awaitApplied(ledger);

        JsonPath after = progress(sample);
        assertThat(after.getInt("total.assignments")).isEqualTo(1);
        assertThat(after.getInt("total.byStatus.NOT_STARTED")).isZero();
        assertThat(after.getInt("total.byStatus.COMPLETED")).isEqualTo(1);
        assertThat(after.getInt("total.byTimeliness.DONE_ON_TIME")).isEqualTo(1);
        // Of all changes: other tests send later ones.
        assertThat(Instant.parse(after.getString("appliedUpTo"))).isAfterOrEqualTo("2026-11-20T01:59:00.123456Z");
    }

    @Test
    void versionsOutOfOrderStaleAndRepeatedLeaveTheNewest() throws SQLException {
        Sample sample = new Sample("lon-xon");
        String id = "01920000-0000-7000-8000-000000000002";
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(assignment(id, 3, sample).with("status", "SUSPENDED").changedAt("2026-11-18T01:00:00Z"));
        Topic.send(assignment(id, 1, sample));
        Topic.send(assignment(id, 2, sample).with("status", "IN_PROGRESS").changedAt("2026-11-17T01:00:00Z"));
        Topic.send(assignment(id, 3, sample).with("status", "SUSPENDED").changedAt("2026-11-18T01:00:00Z"));
        Topic.awaitApplied(ledger);
        // In a batch of its own: the guard of the upsert, not the sorting of a batch, has to refuse it.
        Topic.send(assignment(id, 2, sample).with("status", "IN_PROGRESS").changedAt("2026-11-17T01:00:00Z"));
        Topic.awaitApplied(ledger);

        JsonPath now = progress(sample);
        assertThat(now.getInt("total.assignments")).isEqualTo(1);
        assertThat(now.getInt("total.byStatus.SUSPENDED")).isEqualTo(1);
        assertThat(now.getInt("total.byTimeliness.OUTSIDE")).isEqualTo(1);
        assertThat(number("SELECT version FROM ledger_assignment WHERE id = '" + id + "'"))
                .isEqualTo(3);
        assertThat(number("SELECT COUNT(*) FROM ledger_assignment_version WHERE id = '" + id + "'"))
                .isEqualTo(3);
        JsonPath before = progress(sample, "2026-11-17");
        assertThat(before.getInt("total.byStatus.IN_PROGRESS")).isEqualTo(1);
    }

    @Test
    void poisonIsPutAsideAndTheOthersGoOn() throws SQLException {
        Sample sample = new Sample("ban");
        Topic.send(sample.documents(Sample.REGISTERED));
        String id = "01920000-0000-7000-8000-000000000003";
        String state = EventTypes.ASSIGNMENT_STATE;
        List<RecordMetadata> poison = List.of(
                Topic.send(Topics.TASK_STATUS, 0, id, state, "{not json"),
                Topic.send(Topics.TASK_STATUS, 1, id, state, null),
                Topic.send(Topics.TASK_STATUS, 2, id, state, "{\"id\":\"" + id + "\"}"),
                Topic.send(
                        Topics.TASK_STATUS,
                        3,
                        id,
                        state,
                        assignment(id, 1, sample).json().replace("NOT_STARTED", "LOST")),
                Topic.send(Topics.TASK_STATUS, 4, id, state, "{\"id\":\"" + "x".repeat(900_000) + "\"}"),
                Topic.send(new ProducerRecord<>(
                        Topics.TASK_STATUS, 5, id.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3, (byte) 0x28
                        })),
                Topic.send(Topics.REGISTRY, null, "agency/x", EventTypes.REGISTRY_AGENCY, "{\"id\":\"y\"}"),
                Topic.send(Topics.REGISTRY, null, "no-slash", EventTypes.REGISTRY_AGENCY, "{}"));
        Topic.send(Topics.TASK_STATUS, 0, id, "vn.tiendo.something.new.v1", "{}");
        Topic.send(assignment(id, 1, sample));
        Topic.awaitApplied(ledger);

        assertThat(progress(sample).getInt("total.assignments")).isEqualTo(1);
        for (RecordMetadata record : poison) {
            assertThat(number(
                            "SELECT COUNT(*) FROM quarantine WHERE topic = '%s' AND partition_no = %d AND record_offset = %d"
                                    .formatted(record.topic(), record.partition(), record.offset())))
                    .as("%s", record)
                    .isEqualTo(1);
        }
    }

    @Test
    void kindsOfTheRegistryThatAreNotUsedHereAreLeftAside() throws SQLException {
        Sample sample = new Sample("loai-moi");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        double before = meters.counter("ledger.records", "outcome", "skipped").count();
        List<RecordMetadata> unused = List.of(
                Topic.send(Topics.REGISTRY, null, "circular/1", "vn.tiendo.registry.circular.v1", "{\"id\":\"1\"}"),
                Topic.send(Topics.REGISTRY, null, "circular/1", "vn.tiendo.registry.circular.v1", null),
                Topic.send(Topics.REGISTRY, null, "ruling/2", "vn.tiendo.registry.ruling.v1", "{\"id\":\"2\"}"));
        Topic.awaitApplied(ledger);

        for (RecordMetadata record : unused) {
            assertThat(number("SELECT COUNT(*) FROM quarantine WHERE topic = '%s' AND record_offset = %d"
                            .formatted(record.topic(), record.offset())))
                    .as("%s", record)
                    .isZero();
        }
        // The three, and the seven by which the test waits.
        assertThat(meters.counter("ledger.records", "outcome", "skipped").count() - before)
                .isEqualTo(10);
    }

    @Test
    void aTargetWithMeasurementsIsATarget() throws SQLException {
        Sample sample = new Sample("do-luong");
        Topic.send(sample.documents(Sample.REGISTERED));
        Registered target = Documents.target(sample.plan(), sample.province(), "Người có trình độ cao đẳng trở lên");
        Topic.awaitApplied(ledger);

        assertThat(number("SELECT COUNT(*) FROM ledger_target WHERE id = '" + target.id()
                        + "' AND document LIKE '%128500%'"))
                .isEqualTo(1);
    }

    @Test
    void aValueThatDoesNotFitTheTablesIsPutAsideToo() throws SQLException, InterruptedException {
        Sample sample = new Sample("qua-dai");
        Topic.send(sample.documents(Sample.REGISTERED));
        String id = "01920000-0000-7000-8000-000000000004";
        Topic.awaitApplied(ledger);
        // A year that the date type of MariaDB does not have; sent while nobody reads, so that all three are one batch.
        ingest.stop(null);
        Topic.send(assignment(id, 1, sample));
        RecordMetadata misfit = Topic.send(
                Topics.TASK_STATUS,
                0,
                id,
                EventTypes.ASSIGNMENT_STATE,
                assignment(id, 2, sample).json().replace("\"to\":\"2026-12-31\"", "\"to\":\"+12026-12-31\""));
        Topic.send(assignment(id, 3, sample).with("status", "IN_PROGRESS").changedAt("2026-11-17T01:00:00Z"));
        ingest.start(null);
        Topic.awaitApplied(ledger);

        assertThat(progress(sample).getInt("total.byStatus.IN_PROGRESS")).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM ledger_assignment_version WHERE id = '" + id + "'"))
                .isEqualTo(2);
        assertThat(number(
                        "SELECT COUNT(*) FROM quarantine WHERE topic = '%s' AND partition_no = 0 AND record_offset = %d"
                                .formatted(Topics.TASK_STATUS, misfit.offset())))
                .isEqualTo(1);
    }

    @Test
    void aRestartGoesOnFromTheStoredOffsets() throws InterruptedException {
        Sample sample = new Sample("khoi-dong");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        double before = meters.counter("ledger.records", "outcome", "applied").count();

        ingest.stop(null);
        Topic.send(assignment("01920000-0000-7000-8000-000000000005", 1, sample));
        ingest.start(null);
        Topic.awaitApplied(ledger);

        assertThat(progress(sample).getInt("total.assignments")).isEqualTo(1);
        assertThat(meters.counter("ledger.records", "outcome", "applied").count() - before)
                .as("records read after the restart")
                .isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsGone() {
        Sample sample = new Sample("bo-di");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        assertThat(deadlines(sample)).containsExactlyInAnyOrder(sample.firstLevel(), sample.consolidated());

        byte[] key = ("obligation/" + sample.consolidated()).getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> removal = new ProducerRecord<>(Topics.REGISTRY, key, null);
        removal.headers().add("ce_source", Sources.REGISTRY.getBytes(StandardCharsets.UTF_8));
        Topic.send(removal);
        Topic.awaitApplied(ledger);

        assertThat(deadlines(sample)).containsExactly(sample.firstLevel());
    }

    private static Assignment assignment(String id, int version, Sample sample) {
        return new Assignment(id, version, sample.task("II.1"), sample.province(), sample.agency("so-noi-vu"));
    }

    private static List<String> deadlines(Sample sample) {
        return given().auth()
                .oauth2(Tokens.reader())
                .get("/api/v1/deadlines?plan=" + sample.plan())
                .jsonPath()
                .getList("items.obligation");
    }

    private static JsonPath progress(Sample sample) {
        return progress(sample, "2026-11-20");
    }

    private static JsonPath progress(Sample sample, String asOf) {
        return given().auth()
                .oauth2(Tokens.reader())
                .queryParam("plan", sample.plan())
                .queryParam("asOf", asOf)
                .get("/api/v1/progress")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
