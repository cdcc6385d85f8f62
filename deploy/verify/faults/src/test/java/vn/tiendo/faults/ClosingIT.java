package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;

/**
 * Quảng Ninh's figures close while two nodes are at it and one of them is killed in mid-assembly, and close again while all are
 * down: each report is there once, true at its cut-off.
 */
@Tag("long")
class ClosingIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PROVINCE = "quang-ninh";
    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";
    private static final Duration START = Duration.ofSeconds(75);

    private static final Api API = new Api(Duration.ofSeconds(30));
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = Cluster.start(Cluster.Setup.in(Cluster.folderOf(ClosingIT.class)));
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void aReportIsThereOnceAndTrueAtItsCutOff() throws IOException, SQLException {
        cluster.believing(until("2026-11-10T00:00").minus(START)).withServices();
        Node first = cluster.firstReport();
        Node second = cluster.report().awaitReady();
        List<JsonNode> work = API.all(
                cluster.firstPlan().url() + "/api/v1/assignments?plan=" + PLAN
                        + "&agency=quang-ninh-so-noi-vu&status=NOT_STARTED&limit=200",
                cluster.tokens().focal(PROVINCE));
        start(work.get(0));
        awaitRows("FIRST", "PLANNED");
        // The class is loaded by its first use.
        assertThat(report(first, id("co-quan", "quang-ninh-so-noi-vu"))
                        .path("draft")
                        .booleanValue())
                .isTrue();

        // Held back, so that it is the first one that dies with a report in its hands.
        second.pause();
        try (KillPoint midAssembly = KillPoint.at(first, "vn.tiendo.report.filing.archive.Revisions#store")) {
            midAssembly.kill(START.plusSeconds(60));
        }
        second.resume();
        start(work.get(1)); // after the closing

        awaitRows("FIRST", "ASSEMBLED");
        first.awaitReady();
        for (String id : ids("FIRST")) {
            assertThat(versions(second, id)).as(id).hasSize(1);
            assertThat(versions(second, id).get(0).path("cutOff").textValue()).isEqualTo("2026-11-09T17:00:00Z");
            assertThat(versions(second, id).get(0).path("complete").booleanValue())
                    .as(id)
                    .isTrue();
        }
        JsonNode report = report(second, id("co-quan", "quang-ninh-so-noi-vu"));
        assertThat(report.at("/results/counts/byStatus/IN_PROGRESS").intValue())
                .as("one was begun before the closing, one after it")
                .isEqualTo(1);
        assertThat(report(first, id("co-quan", "quang-ninh-so-noi-vu"))).isEqualTo(report);

        downAcrossTheNextClosing();
        ResultNote.checked("each report is there once, complete, as of its closing");
    }

    /** The consolidated report closes on 16/11 while no service runs. */
    private void downAcrossTheNextClosing() {
        cluster.nodes().forEach(cluster::remove);
        cluster.believing(until("2026-11-18T09:00")).withServices();

        awaitRows("CONSOLIDATED", "ASSEMBLED");
        String id = id("tong-hop", "quang-ninh-so-khoa-hoc-va-cong-nghe");
        List<JsonNode> versions = versions(cluster.firstReport(), id);
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).path("cutOff").textValue()).isEqualTo("2026-11-16T17:00:00Z");
        JsonNode report = report(cluster.firstReport(), id);
        assertThat(report.at("/coverage/assembledLate").booleanValue()).isTrue();
        assertThat(StreamSupport.stream(report.path("reporters").spliterator(), false))
                .isNotEmpty()
                .allMatch(line -> line.path("outcome").textValue().equals("NOT_YET"));
    }

    private static void start(JsonNode assignment) throws IOException {
        String url = cluster.firstPlan().url() + "/api/v1/assignments/"
                + assignment.path("id").textValue();
        String etag = API.get(url, cluster.tokens().focal(PROVINCE)).etag();
        Api.Answer answer = API.post(
                url + "/status-changes",
                cluster.tokens().focal(PROVINCE),
                Map.of("If-Match", etag),
                "{\"to\":\"IN_PROGRESS\",\"percent\":10,\"result\":\"Đã bắt đầu.\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private static void awaitRows(String level, String state) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    List<JsonNode> rows = rows(level);
                    return !rows.isEmpty()
                            && rows.stream()
                                    .allMatch(r -> r.path("state").textValue().equals(state));
                });
    }

    private static List<String> ids(String level) throws IOException {
        return rows(level).stream().map(r -> r.path("id").textValue()).toList();
    }

    private static List<JsonNode> rows(String level) throws IOException {
        Node node = cluster.reports().get(cluster.reports().size() - 1);
        return API.all(
                node.url() + "/api/v1/reports?plan=" + PLAN + "&year=2026&level=" + level + "&limit=200",
                cluster.tokens().focal(PROVINCE));
    }

    private static JsonNode report(Node node, String id) {
        return get(node, "/api/v1/reports/" + id);
    }

    private static List<JsonNode> versions(Node node, String id) {
        return StreamSupport.stream(
                        get(node, "/api/v1/reports/" + id + "/versions")
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static JsonNode get(Node node, String path) {
        try {
            Api.Answer answer = API.get(node.url() + path, cluster.tokens().focal(PROVINCE));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(String obligation, String agency) {
        return PLAN + "-" + obligation + "-2026-" + agency;
    }

    private static Duration until(String vietnamTime) {
        return Duration.between(
                Instant.now(), LocalDateTime.parse(vietnamTime).atZone(ZONE).toInstant());
    }
}
