package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.Client;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;

/** Reports while they are printed, while figures change under them, and while the ledger is behind. */
@Tag("long")
class ReportsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PROVINCE = "quang-ninh";
    private static final String REPORTER = "quang-ninh-so-noi-vu";
    private static final Api API = new Api(Duration.ofSeconds(60));

    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.shared();
        cluster = stack.cluster();
    }

    @Test
    void reportServiceIsKilledWhileAFileIsPrinted() throws IOException, SQLException {
        String report = assembled();
        stack.underLoad(() -> {
            try (KillPoint midRender =
                    KillPoint.at(cluster.firstReport(), "vn.tiendo.report.filing.archive.ReportFile#printed")) {
                midRender.kill(LIMIT);
            }
        });
        assertThat(stack.violations()).isEmpty();
        numbersAreTheSameInEveryFormat(report);
    }

    @Test
    void figuresChangeWhileAReportIsGenerated() throws IOException, SQLException {
        String report = assembled();
        Node generating = cluster.firstReport();
        Node other = cluster.report().awaitReady();
        stack.inQuiet(() -> {
            try (KillPoint midAssembly = KillPoint.at(generating, "vn.tiendo.report.filing.archive.Revisions#store")) {
                CompletableFuture<JsonNode> answer =
                        CompletableFuture.supplyAsync(() -> reassemble(generating, report));
                midAssembly.hold(LIMIT, () -> {
                    // The node that generates stands still: it cannot be asked.
                    String changed = change(other, report);
                    await().atMost(LIMIT).until(() -> isApplied(changed));
                });
                assertThat(answer.join().path("revision").asInt()).isEqualTo(2);
            }
        });
        assertThat(stack.violations()).isEmpty();
        cluster.remove(other);
    }

    @Test
    void aReportIsAskedForWhileTheLedgerIsBehind() throws IOException, SQLException {
        String report = assembled();
        stack.inQuiet(() -> {
            cluster.kafka().wire().die();
            try {
                change(cluster.firstReport(), report);
                Instant changed = Instant.now();
                reassemble(cluster.firstReport(), report);
                JsonNode coverage = get("/api/v1/reports/" + report).path("coverage");
                assertThat(coverage.path("complete").asBoolean()).isFalse();
                assertThat(Instant.parse(coverage.path("asOf").asText())).isBefore(changed);
            } finally {
                cluster.kafka().wire().heal();
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    private static void numbersAreTheSameInEveryFormat(String report) throws IOException {
        Map<String, Integer> record = Documents.counts(get("/api/v1/reports/" + report));
        assertThat(record.values()).anyMatch(n -> n > 0);
        for (Documents format : Documents.values()) {
            byte[] file = API.bytes(
                    cluster.firstReport().url() + "/api/v1/reports/" + report + "?format=" + format,
                    cluster.tokens().focal(PROVINCE));
            assertThat(format.read(file)).as("%s", format).isEqualTo(record);
        }
    }

    /** A report that was asked for, as of yesterday's end; returns when it is assembled. */
    private static String assembled() throws IOException {
        LocalDate today = LocalDate.now(Client.VIETNAM);
        String body = """
                {"plan":"quang-ninh-205-kh-ubnd-2024","kind":"AD_HOC","subject":"Tiến độ thực hiện","reporters":["%s"],
                "closingDate":"%s","dueDate":"%s"}""".formatted(REPORTER, today.minusDays(1), today.plusDays(7));
        Api.Answer asked = API.post(
                cluster.firstReport().url() + "/api/v1/report-requests",
                cluster.tokens().focal(PROVINCE),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                body);
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        String report = asked.body().at("/reports/0").asText();
        await().atMost(LIMIT).until(() -> get("/api/v1/reports/" + report + "/status")
                .path("state")
                .asText()
                .equals("ASSEMBLED"));
        return report;
    }

    private static JsonNode reassemble(Node node, String report) {
        String url = node.url() + "/api/v1/reports/" + report;
        String token = cluster.tokens().reporter(PROVINCE, REPORTER);
        try {
            Api.Answer answer = API.post(
                    url + "/assembly",
                    token,
                    Map.of("If-Match", API.get(url + "/status", token).etag()),
                    "");
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes an assignment that the report speaks of; its id and new version. */
    private static String change(Node node, String report) throws IOException {
        String assignment = API.get(
                        node.url() + "/api/v1/reports/" + report,
                        cluster.tokens().focal(PROVINCE))
                .body()
                .at("/results/sections/0/tasks/0/assignments/0/id")
                .asText();
        String url = cluster.firstPlan().url() + "/api/v1/assignments/" + assignment;
        Api.Answer answer = API.post(
                url + "/status-changes",
                cluster.tokens().focal(PROVINCE),
                Map.of(
                        "If-Match",
                        API.get(url, cluster.tokens().focal(PROVINCE)).etag()),
                "{\"to\":\"IN_PROGRESS\",\"percent\":77,\"result\":\"Đang rà soát.\",\"reason\":\"Rà soát lại kết quả.\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return "id = '" + assignment + "' and version = "
                + answer.body().path("version").asLong();
    }

    private static boolean isApplied(String version) throws SQLException {
        return cluster.reportDatabase().number("select count(*) from report.ledger_assignment_version where " + version)
                == 1;
    }

    private static JsonNode get(String path) throws IOException {
        return API.get(cluster.firstReport().url() + path, cluster.tokens().focal(PROVINCE))
                .body();
    }
}
