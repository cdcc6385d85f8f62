package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Registries;

/** What others learn of reports from the topic of their steps. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LifecycleEventsTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    ReportClosing closing;

    @Inject
    Registries registries;

    private final Sample sample = new Sample("tung-buoc");
    private final Sample stranger = new Sample("tinh-khac");
    private String assembled;
    private String withdrawn;

    /** Two rows of one year: one is assembled, the other's reporter ends before its closing. */
    @BeforeEach
    void start() {
        assembled = sample.report(sample.firstLevel(), 2034, "so-noi-vu");
        withdrawn = sample.report(sample.firstLevel(), 2034, "so-tai-chinh");
        Topic.send(sample.documents("2034-01-02T01:00:00Z"));
        Topic.send(List.of(Documents.province(stranger.province(), "Tỉnh khác")));
        // Without any watermark nothing is due yet: the test would depend on those that ran before it.
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2034-01-05T09:00");
        job.run();
        job.run();
    }

    @Test
    void eachStepOfAReportIsPublishedOnceWithItsWholeState() {
        Topic.send(List.of(Documents.agency(
                sample.agency("so-tai-chinh"),
                sample.province(),
                "Sở Tài chính",
                "DEPARTMENT",
                null,
                "2034-05-31",
                sample.agency("so-noi-vu") + " 2034-06-01")));
        Topic.awaitApplied(ledger);
        clock.set("2034-06-01T09:00");
        job.run();
        clock.set("2034-12-31T09:00");
        assertThat(closing.close(assembled, registries.current(), clock.instant()))
                .isTrue();
        job.run();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> of(assembled).size() >= 2 && of(withdrawn).size() >= 2);

        assertThat(of(assembled))
                .extracting(r -> header(r, "ce_id"))
                .containsExactly(assembled + ":1", assembled + ":2");
        assertThat(of(assembled)).extracting(r -> fields(r).get("state")).containsExactly("PLANNED", "ASSEMBLED");
        assertThat(of(withdrawn)).extracting(r -> fields(r).get("state")).containsExactly("PLANNED", "WITHDRAWN");
        assertThat(of(assembled)).allSatisfy(record -> {
            assertThat(header(record, "ce_type")).isEqualTo(EventTypes.REPORT_STATE);
            assertThat(header(record, "ce_source")).isEqualTo("/report-service");
            assertThat(header(record, "ce_dataschema")).isEqualTo("urn:tiendo:event:report.state.v1");
            assertThat(Documents.valid("report.state", fields(record))).isNotBlank();
        });
        assertThat(fields(of(assembled).get(1)).get("contentHash"))
                .isEqualTo(given().auth()
                        .oauth2(Tokens.mint(Map.of("roles", List.of("committee"), "province", sample.province())))
                        .get("/api/v1/reports/" + assembled + "/versions")
                        .jsonPath()
                        .getString("items[0].hash"));

        assertThat(changes(sample.province(), assembled))
                .as("the feed says the same in the same order")
                .isEqualTo(
                        of(assembled).stream().map(LifecycleEventsTest::fields).toList());
        assertThat(changes(stranger.province(), assembled)).isEmpty();
    }

    private static List<Object> changes(String province, String report) {
        List<Object> found = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = given().auth()
                    .oauth2(Tokens.mint(Map.of("roles", List.of("reader"), "province", province)))
                    .get("/api/v1/changes?types=report&limit=200" + after)
                    .jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(change -> change.get("subject").equals(report))
                    .forEach(change -> found.add(change.get("data")));
            after = "&after=" + page.getString("position");
            more = page.getBoolean("more");
        }
        return found;
    }

    private static List<ConsumerRecord<String, String>> of(String report) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", DevServices.start().kafka().bootstrapServers());
        TopicPartition steps = new TopicPartition(Topics.REPORT_LIFECYCLE, 0);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(steps));
            consumer.seekToBeginning(List.of(steps));
            long end = consumer.endOffsets(List.of(steps)).get(steps);
            while (consumer.position(steps) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        records.removeIf(record -> !record.key().equals(report));
        return records;
    }

    private static Map<String, Object> fields(ConsumerRecord<String, String> step) {
        try {
            return new ObjectMapper().readValue(step.value(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
