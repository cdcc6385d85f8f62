package vn.tiendo.secured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Callers of both services, by the addresses that all know: some read, one reports progress on one task after the other. Nothing is asked
 * twice; what is not answered as it should be has failed.
 */
final class Callers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READERS = 3;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String plan;
    private final String report;
    private final String token;
    private final List<String> assignments = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger changed = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private Callers(String plan, String report, String token) {
        this.plan = plan + "/api/v1";
        this.report = report + "/api/v1";
        this.token = token;
    }

    /**
     * @param plan address of plan-service
     * @param report address of report-service
     * @param token of a focal agency
     * @param province which is that agency's
     */
    static Callers start(String plan, String report, String token, String province)
            throws IOException, InterruptedException {
        Callers callers = new Callers(plan, report, token);
        HttpResponse<String> answer =
                callers.ask(callers.get(callers.plan + "/assignments?year=2026&limit=50&province=" + province));
        JSON.readTree(answer.body())
                .get("items")
                .forEach(item -> callers.assignments.add(item.get("id").asText()));
        for (int i = 0; i < READERS; i++) {
            callers.begin(callers::read);
        }
        callers.begin(callers::write);
        return callers;
    }

    private interface Round {

        void in(int number) throws IOException, InterruptedException;
    }

    private void begin(Round round) {
        Thread thread = new Thread(() -> {
            for (int number = 0; !stopped; number++) {
                try {
                    round.in(number);
                } catch (IOException e) {
                    failures.add(e.toString());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void read(int number) throws IOException, InterruptedException {
        expect(200, get(plan + "/assignments/" + one(number)));
        expect(200, get(report + "/progress?year=2026"));
    }

    private void write(int number) throws IOException, InterruptedException {
        String path = plan + "/assignments/" + one(number);
        HttpResponse<String> now = expect(200, get(path));
        JsonNode assignment = JSON.readTree(now.body());
        String body = JSON.createObjectNode()
                .put("to", "IN_PROGRESS")
                .put("percent", number % 100)
                .put("reason", "Rà soát lại kết quả.")
                .toString();
        expect(
                201,
                HttpRequest.newBuilder(URI.create(path + "/status-changes"))
                        .header("If-Match", "\"" + assignment.get("version").asInt() + "\"")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        changed.incrementAndGet();
    }

    private String one(int number) {
        return assignments.get(number % assignments.size());
    }

    private HttpRequest.Builder get(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private HttpResponse<String> expect(int status, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(request);
        if (answer.statusCode() != status) {
            failures.add(answer + " " + answer.body());
        }
        answered.incrementAndGet();
        return answer;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }

    int answered() {
        return answered.get();
    }

    int changed() {
        return changed.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    void stop() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
