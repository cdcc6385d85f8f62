package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.visit.Visitor;

/** The whole system as a newcomer starts it: real services, real servers, the five real plans. */
@Isolated
class MainJobIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASK = "quang-ninh-205-kh-ubnd-2024-IV.6.1";

    @TempDir
    Path folder;

    private final Map<String, Integer> ports = Launcher.freePorts();
    private Launcher launcher;

    @AfterEach
    void stop() {
        if (launcher != null) {
            launcher.process().destroy();
            launcher.awaitExit();
        }
    }

    /** One stack for all of it: each start of the whole system takes as long as many tests. */
    @Test
    void whatTheReadmeAndTheExamplesDoIsAnsweredAsShownAndTheStackStartsOnItAgainAndAgain() throws Exception {
        launchAsTheReadmeSays();
        assertThat(listening()).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
        theFivePlansAndTheirDeadlinesAreThere();
        theReportsWhoseFiguresHaveClosedAreThere();
        whoSignsInAtEitherServiceIsKnownAtTheOtherUntilHeSignsOutOfBoth();
        assertThat(tour()).isEmpty();
        String assignment = aChangeArrivesThoughItsServiceIsKilled();
        theExamplesOfBothServicesAreTaken();
        Map<String, String> reports = closed();
        int version = plan("/assignments/" + assignment).get("version").asInt();

        stop();
        launchAsTheReadmeSays();
        assertThat(tour()).isEmpty();
        assertThat(completed()).isEqualTo(1);
        assertThat(plan("/assignments/" + assignment).get("version").asInt()).isEqualTo(version);
        assertThat(closed()).isEqualTo(reports);

        stop();
        launchAsTheReadmeSays();
        assertThat(closed()).isEqualTo(reports);
    }

    private void launchAsTheReadmeSays() throws IOException {
        List<String> options = new ArrayList<>(Walkthrough.startOptions());
        options.add("--data=" + folder.resolve(".local"));
        launcher = Launcher.start(folder, ports, options.toArray(String[]::new)).awaitReady();
    }

    private List<String> tour() throws IOException, InterruptedException {
        Map<Integer, Integer> moved = Map.of(8080, ports.get("--plan-port"), 8081, ports.get("--report-port"));
        return new Walkthrough(folder, moved)
                .differences(
                        "README.md",
                        "docs/tour.md",
                        "docs/a-plan-from-its-document.md", // in the README's terminal, as the tour is
                        "docs/operations.md",
                        "docs/api.md");
    }

    private void theFivePlansAndTheirDeadlinesAreThere() {
        assertThat(plan("/plans").get("items")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(plan("/tasks?limit=200").get("items")).hasSizeGreaterThanOrEqualTo(97);
        assertThat(deadlines())
                .containsEntry("quang-ninh-205-kh-ubnd-2024-co-quan", "2026-11-15 2026-11-16 PLAN")
                .containsEntry("quang-ninh-205-kh-ubnd-2024-tong-hop", "2026-11-30 2026-11-30 PLAN")
                .containsEntry("ha-tinh-kh-ubnd-2024-co-quan", "2026-12-05 2026-12-07 PLAN")
                .containsEntry("ha-tinh-kh-ubnd-2024-tong-hop", "2026-12-10 2026-12-10 PLAN")
                .containsEntry("lai-chau-kh-ubnd-2024-co-quan", "2026-12-15 2026-12-15 DEFAULT")
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private void theReportsWhoseFiguresHaveClosedAreThere() {
        assertThat(closed()).isNotEmpty().allSatisfy((id, state) -> assertThat(state)
                .isEqualTo("ASSEMBLED late=true"));
        assertThat(reports().keySet()).noneMatch(id -> id.contains("-2025-") || id.contains("-2024-co-quan-2024"));
        assertThat(reports())
                .containsEntry("ha-tinh-kh-ubnd-2024-tong-hop-2026-ha-tinh-so-noi-vu", "ASSEMBLED late=true")
                .containsEntry("lai-chau-kh-ubnd-2024-tong-hop-2026-lai-chau-so-noi-vu", "PLANNED late=false");
    }

    private void whoSignsInAtEitherServiceIsKnownAtTheOtherUntilHeSignsOutOfBoth() {
        Map<String, String> pages = Map.of("--plan-port", "/viec-cua-toi", "--report-port", "/bao-cao");
        for (String first : pages.keySet()) {
            String second = first.equals("--plan-port") ? "--report-port" : "--plan-port";
            Visitor here = Visitor.signedIn(ports.get(first), "agency-reporter-ha-tinh-so-y-te", pages.get(first));
            assertThat(here.path()).isEqualTo(pages.get(first));
            Visitor there = here.at(ports.get(second)).open(pages.get(second));
            assertThat(there.path()).as("known at " + second).isEqualTo(pages.get(second));
            assertThat(there.page().select(".who").text())
                    .isEqualTo(here.page().select(".who").text())
                    .startsWith("Sở Y tế");

            there.open("/dang-xuat");
            assertThat(there.page().text()).contains("Bạn vào với tư cách ai?");
            assertThat(there.ask(pages.get(second)).statusCode()).isEqualTo(302);
            assertThat(here.ask(pages.get(first)).statusCode())
                    .as("signed out of both")
                    .isEqualTo(302);
        }
    }

    private String aChangeArrivesThoughItsServiceIsKilled() throws IOException, InterruptedException {
        assertThat(completed()).isZero();
        String assignment = completeTheTask();
        kill("plan-service");
        await().atMost(Duration.ofMinutes(2)).until(() -> launcher.printed().contains("plan-service runs again"));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(completed()).isEqualTo(1));
        return assignment;
    }

    private void theExamplesOfBothServicesAreTaken() throws IOException, InterruptedException {
        PublishedExamples examples = new PublishedExamples(folder.resolve(".local/tokens.json"));
        examples.send("report-service", ports.get("--report-port"));
        examples.send("plan-service", ports.get("--plan-port"));
        assertThat(examples.refused())
                .as(
                        "nothing waits in the quarantine, what a plan asks for is not switched off, what was completed above is"
                                + " not completed again, nor confirmed by those who handed it in, no figure of a target waits, no"
                                + " database was set back, no topic has twelve partitions, and the receiver of the example is nowhere")
                .hasSize(22)
                .allMatch(refusal -> refusal.startsWith("POST /api/v1/quarantine/{id}/")
                        || refusal.startsWith("PUT /api/v1/obligations/{id}/activation: 409 ")
                        || refusal.startsWith("POST /api/v1/webhooks: 422 ")
                        || refusal.matches("POST /api/v1/webhooks/\\{id}/.*: 404 .*")
                        || refusal.startsWith("POST /api/v1/restorations: 409 ")
                        || refusal.startsWith("POST /api/v1/targets/{id}/measurements/{number}/confirmation: 409 ")
                        || refusal.startsWith("PUT /api/v1/topics/{topic}/placement: 40")
                        || refusal.startsWith("POST /api/v1/assignments/{id}/status-changes: 409 ")
                        || refusal.startsWith("POST /api/v1/assignments/{id}/verifications: 403 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void aServiceWithoutItsSettingsSaysInOneLineWhatToSet(String service) throws Exception {
        Path jar = Path.of("../../..", service, "target", "quarkus-app", "quarkus-run.jar");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed)
                .isEqualToIgnoringNewLines(service
                        + " does not start: set DB_URL, DB_USER, DB_PASSWORD,"
                        + " KAFKA_BOOTSTRAP_SERVERS, OIDC_AUTH_SERVER_URL, OIDC_ISSUER, OIDC_AUDIENCE,"
                        + " KAFKA_SECURITY_PROTOCOL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PLAN_URL, REPORT_URL,"
                        + " SESSION_SECRET (at least 32 characters, the same for both services),"
                        + " TLS_TERMINATED_BY=proxy (or a certificate, see docs/operations.md).");
    }

    /** Where MariaDB, Kafka and the services listen, as far as this system tells. */
    private List<InetAddress> listening() {
        return ListeningSockets.canBeSeen()
                ? launcher.children().stream()
                        .flatMap(child -> ListeningSockets.of(child).stream())
                        .toList()
                : List.of(InetAddress.getLoopbackAddress());
    }

    /** Reports of the two provinces whose figures have closed. */
    private Map<String, String> closed() {
        Map<String, String> closed = reports();
        closed.keySet()
                .removeIf(id ->
                        !id.startsWith("quang-ninh-205-kh-ubnd-2024-") && !id.startsWith("ha-tinh-kh-ubnd-2024-"));
        return closed;
    }

    private Map<String, String> reports() {
        Map<String, String> reports = new TreeMap<>();
        report("/reports?limit=200")
                .get("items")
                .forEach(r -> reports.put(
                        r.get("id").asText(),
                        r.get("state").asText() + " late=" + r.get("late").asBoolean()));
        return reports;
    }

    private Map<String, String> deadlines() {
        Map<String, String> deadlines = new TreeMap<>();
        report("/deadlines?year=2026").get("items").forEach(d -> {
            assertThat(d.get("reason").asText()).isNotBlank();
            deadlines.put(
                    d.get("obligation").asText(),
                    String.join(
                            " ",
                            d.get("nominal").asText(),
                            d.get("effective").asText(),
                            d.get("dueSource").asText()));
        });
        return deadlines;
    }

    private String completeTheTask() throws IOException, InterruptedException {
        String id =
                plan("/assignments?year=2026&task=" + TASK).at("/items/0/id").asText();
        String body = """
            {"to":"COMPLETED","evidence":[{"number":"1/BC-STC","date":"2026-12-10","issuer":"Sở Tài chính"}]}""";
        HttpRequest request = request("--plan-port", "/assignments/" + id + "/status-changes", "focal-quang-ninh")
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        return id;
    }

    private int completed() {
        return report("/progress?province=quang-ninh&year=2026")
                .at("/total/byStatus/COMPLETED")
                .asInt();
    }

    private void kill(String service) {
        List<ProcessHandle> found = launcher.children().stream()
                .filter(p -> p.info().commandLine().orElse("").contains(service + "/target"))
                .toList();
        assertThat(found).hasSize(1);
        found.get(0).destroyForcibly();
    }

    private JsonNode plan(String path) {
        return get("--plan-port", path);
    }

    private JsonNode report(String path) {
        return get("--report-port", path);
    }

    private JsonNode get(String port, String path) {
        try {
            HttpRequest request = request(port, path, "reader-all").build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String port, String path, String token) throws IOException {
        String bearer = JSON.readTree(folder.resolve(".local/tokens.json").toFile())
                .get(token)
                .asText();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(port) + "/api/v1" + path))
                .header("Authorization", "Bearer " + bearer);
    }
}
