package vn.tiendo.faults.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * A client that takes reports through their life: it asks three agencies for one, hands it in, sends some back, accepts and numbers
 * them, and remembers each answer. What has no answer it asks again with the same key, or gives up.
 */
final class ReportClient implements Runnable {

    private static final String PROVINCE = "quang-ninh";
    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";
    private static final List<String> REPORTERS =
            List.of("quang-ninh-so-noi-vu", "quang-ninh-so-y-te", "quang-ninh-so-tai-chinh");
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final Api api;
    private final History steps;
    private final List<String> reports;
    private final Random random = new Random();
    private volatile boolean stopped;

    ReportClient(Cluster cluster, Api api, Observations observations) {
        this.cluster = cluster;
        this.api = api;
        this.steps = observations.steps();
        this.reports = observations.openReports();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                if (reports.isEmpty()) {
                    ask();
                } else {
                    lookAt(reports.get(random.nextInt(reports.size())));
                }
            } catch (IOException noAnswer) {
                Waiting.of(BEFORE_RETRY);
            }
            Waiting.of(BETWEEN);
        }
    }

    /** Of what was asked for in vain nothing is remembered: nobody has to answer for it. */
    private void ask() throws IOException {
        LocalDate today = LocalDate.now(Client.VIETNAM);
        ObjectNode request = Api.JSON.createObjectNode();
        request.put("plan", PLAN).put("kind", "AD_HOC").put("subject", "Tiến độ thực hiện");
        REPORTERS.forEach(request.putArray("reporters")::add);
        request.put("closingDate", today.minusDays(1).toString())
                .put("dueDate", today.plusDays(7).toString());
        Api.Answer answer = api.post(
                url() + "/api/v1/report-requests",
                cluster.tokens().focal(PROVINCE),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                request.toString());
        answer.body().path("reports").forEach(report -> reports.add(report.textValue()));
    }

    private void lookAt(String report) throws IOException {
        Api.Answer now = api.get(
                url() + "/api/v1/reports/" + report + "/status",
                cluster.tokens().reads(PROVINCE));
        if (now.status() != 200) {
            return;
        }
        switch (now.body().path("state").asText()) {
            case "ASSEMBLED", "RETURNED" -> take(report, "submission", now, Api.JSON.createObjectNode());
            case "SUBMITTED" -> {
                if (random.nextInt(3) == 0) {
                    take(report, "return", now, Api.JSON.createObjectNode());
                } else {
                    take(report, "acceptance", now, null);
                }
            }
            case "ACCEPTED" -> take(report, "issuance", now, Api.JSON.createObjectNode());
            case "ISSUED" -> reports.remove(report);
            default -> {} // it is about to be assembled
        }
    }

    /** What can bear words bears the key, so that it is found again. */
    private void take(String report, String step, Api.Answer now, ObjectNode body) {
        String key = step + ":" + UUID.randomUUID();
        switch (step) {
            case "return" -> body.put("reason", key);
            case "issuance" ->
                body.put("number", key)
                        .put("date", LocalDate.now(Client.VIETNAM).toString());
            default -> {} // says nothing
        }
        String reporter = now.body().at("/reporter/id").asText();
        boolean givesUp = random.nextInt(6) == 0;
        History.Request request = History.Request.first(key, report);
        steps.put(request);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            request = send(request, step, tokenFor(step, reporter), now.etag(), body);
            steps.put(request);
            if (request.outcome() == History.Outcome.UNKNOWN) {
                Waiting.of(BEFORE_RETRY);
            }
        } while (request.outcome() == History.Outcome.UNKNOWN && !givesUp && System.nanoTime() < deadline);
    }

    private String tokenFor(String step, String reporter) {
        return switch (step) {
            case "return", "acceptance" -> cluster.tokens().focal(PROVINCE);
            default -> cluster.tokens().reporter(PROVINCE, reporter);
        };
    }

    private History.Request send(History.Request request, String step, String token, String etag, JsonNode body) {
        try {
            Api.Answer answer = api.post(
                    url() + "/api/v1/reports/" + request.assignment() + "/" + step,
                    token,
                    Map.of("Idempotency-Key", request.key(), "If-Match", etag),
                    body == null ? "" : body.toString());
            return request.answered(
                    answer.status(), answer.body().path("version").asLong());
        } catch (IOException noAnswer) {
            return request.answered(0, 0);
        }
    }

    private String url() {
        List<Node> nodes = cluster.reports();
        return nodes.get(random.nextInt(nodes.size())).url();
    }
}
