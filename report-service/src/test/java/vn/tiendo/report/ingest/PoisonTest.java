package vn.tiendo.report.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerWriter;

/** Records that follow the schema, or nearly, and that no ledger can hold: each is put aside, and the others go on. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PoisonTest {

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @Test
    void eachIsPutAsideWithItsReasonAndTheOthersGoOn() throws SQLException {
        clock.set("2026-11-20T09:00");
        Sample sample = new Sample("doc-hai");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.allowLarge(Topics.TASK_STATUS);
        Map<String, RecordMetadata> poison = new TreeMap<>();
        String good = assignment(1, sample).json();

        poison.put(
                "openedOn: a year from 1900 to 2200",
                state(1, good.replace("\"openedOn\":\"2026-01-01\"", "\"openedOn\":\"-999999999-01-01\"")));
        Topic.send(assignment(2, sample));
        poison.put(
                "change.at: a year from 1900 to 2200",
                state(3, good.replace("2026-01-05T02:00:00Z", "+1000000000-01-01T00:00:00Z")));
        Topic.send(assignment(4, sample));
        poison.put("The value has 2097152 bytes, more than 1048576", state(5, " ".repeat(2 << 20)));
        Topic.send(assignment(6, sample));
        poison.put(
                "nesting depth",
                state(7, good.replaceFirst("\\{", "{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + ",")));
        Topic.send(assignment(8, sample));
        ProducerRecord<byte[], byte[]> notUtf8 =
                new ProducerRecord<>(Topics.TASK_STATUS, 0, bytes("x"), new byte[] {'"', (byte) 0xc3, '"'});
        notUtf8.headers().add("ce_type", bytes(EventTypes.ASSIGNMENT_STATE));
        notUtf8.headers().add("ce_source", bytes(Sources.REGISTRY));
        poison.put("value is not UTF-8", Topic.send(notUtf8));
        ProducerRecord<byte[], byte[]> foreign = new ProducerRecord<>(
                Topics.TASK_STATUS, 0, bytes(id(9)), bytes(assignment(9, sample).json()));
        foreign.headers().add("ce_type", bytes(EventTypes.ASSIGNMENT_STATE));
        foreign.headers().add("ce_source", bytes("/somebody-else"));
        poison.put("ce_source is '/somebody-else'", Topic.send(foreign));
        Topic.send(assignment(10, sample));
        poison.put(
                "Data too long for column 'bucket'",
                Topic.send(
                        Topics.REGISTRY,
                        null,
                        "digest/x",
                        EventTypes.REGISTRY_DIGEST,
                        "{\"id\":\"x\",\"province\":\"x\",\"bucket\":\"too"
                                + " long\",\"takenAt\":\"2026-11-20T02:00:00Z\",\"assignments\":[]}"));
        // What would be read only when documents are rendered.
        Documents.Registered target = Documents.target(sample.plan(), sample.province(), "Chỉ tiêu");
        poison.put(
                "at most 40 digits",
                Topic.send(
                        Topics.REGISTRY,
                        null,
                        "target/" + target.id(),
                        EventTypes.REGISTRY_TARGET,
                        target.json().replaceFirst("\"value\":[0-9.]+", "\"value\":1e1000000000")));
        Topic.send(assignment(12, sample));
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);

        assertThat(total(sample)).as("assignments beside the poison").isEqualTo(6);
        for (var record : poison.entrySet()) {
            assertThat(reason(record.getValue())).as("%s", record).contains(record.getKey());
        }
        assertThat(number("SELECT LENGTH(value) FROM quarantine WHERE reason LIKE 'The value has 2097152%'"))
                .isEqualTo(64 << 10);
    }

    @Test
    void aPeriodWithoutAnEndIsNoPoison() throws SQLException {
        clock.set("2026-11-20T09:00");
        Sample sample = new Sample("khong-han");
        Topic.send(sample.documents(Sample.REGISTERED));
        String dated = assignment(60, sample).json();
        String open = dated.replace("\"to\":\"2026-12-31\"", "\"to\":\"9999-12-31\"")
                .replace("\"due\":\"2026-12-31\"", "\"due\":null");
        assertThat(open).isNotEqualTo(dated);
        RecordMetadata sent = state(60, open);
        RecordMetadata slip = state(61, dated.replace("\"due\":\"2026-12-31\"", "\"due\":\"9999-12-31\""));
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);

        assertThat(reason(sent)).isEqualTo("not put aside");
        assertThat(reason(slip)).contains("occurrence.due: a year from 1900 to 2200");
        assertThat(total(sample)).isEqualTo(1);
    }

    private static RecordMetadata state(int number, String json) {
        return Topic.send(Topics.TASK_STATUS, number % 6, id(number), EventTypes.ASSIGNMENT_STATE, json);
    }

    private static Assignment assignment(int number, Sample sample) {
        return new Assignment(id(number), 1, sample.task("II.1"), sample.province(), sample.agency("so-noi-vu"));
    }

    private static String id(int number) {
        return "01920000-0000-7000-8000-0000000005%02d".formatted(number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private String reason(RecordMetadata record) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT reason FROM quarantine WHERE topic = '%s' AND partition_no = %d AND record_offset = %d"
                                .formatted(record.topic(), record.partition(), record.offset()))) {
            return rows.next() ? rows.getString(1) : "not put aside";
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
