package vn.tiendo.faults.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * One client that changes one assignment after another and remembers each answer. What has no answer it mostly asks again with the
 * same key, as it should; some it gives up, as happens; some that it knows it asks once more. Some of what it asks must be refused.
 */
public final class Client implements Runnable {

    private static final Duration BEFORE_RETRY = Duration.ofMillis(200);
    private static final Duration BETWEEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Cluster cluster;
    private final Api api;
    private final List<Load.Subject> subjects;
    private final Observations observations;
    private final Random random = new Random();
    private volatile boolean stopped;

    public Client(Cluster cluster, Api api, List<Load.Subject> subjects, Observations observations) {
        this.cluster = cluster;
        this.api = api;
        this.subjects = subjects;
        this.observations = observations;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            Load.Subject subject = subjects.get(random.nextInt(subjects.size()));
            try {
                Api.Answer now = api.get(address(subject), token(subject));
                observations.answered(now.status());
                if (now.status() == 200) {
                    ask(subject, now.etag(), now.body().path("status").textValue());
                }
                Waiting.of(BETWEEN);
            } catch (IOException noAnswer) {
                Waiting.of(BEFORE_RETRY);
            }
        }
    }

    private void ask(Load.Subject subject, String etag, String status) {
        String key = UUID.randomUUID().toString();
        boolean wrong = random.nextInt(12) == 0;
        Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", key, "If-Match", etag));
        String body = wrong ? mistake(key, headers) : next(key, status);
        boolean givesUp = random.nextInt(6) == 0;
        boolean asksAgain = random.nextInt(10) == 0;
        History.Request request = History.Request.first(key, subject.id());
        // Known before it is sent: a client that dies has asked for it all the same.
        observations.changes().put(request);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            request = send(subject, headers, body, request);
            observations.changes().put(request);
            if (request.outcome() == History.Outcome.UNKNOWN) {
                Waiting.of(BEFORE_RETRY);
            }
        } while (request.outcome() == History.Outcome.UNKNOWN && !givesUp && System.nanoTime() < deadline);
        if (asksAgain && request.outcome() == History.Outcome.ACCEPTED) {
            observations.changes().put(send(subject, headers, body, request));
        }
    }

    private History.Request send(
            Load.Subject subject, Map<String, String> headers, String body, History.Request request) {
        try {
            Api.Answer answer = api.post(address(subject) + "/status-changes", token(subject), headers, body);
            observations.answered(answer.status());
            return request.answered(
                    answer.status(), answer.body().path("version").asLong());
        } catch (IOException noAnswer) {
            return request.answered(0, 0);
        }
    }

    private String token(Load.Subject subject) {
        return cluster.tokens().focal(subject.province());
    }

    private String address(Load.Subject subject) {
        List<Node> plans = cluster.plans();
        return plans.get(random.nextInt(plans.size())).url() + "/api/v1/assignments/" + subject.id();
    }

    /** A change that is allowed after the status. */
    private String next(String key, String status) {
        ObjectNode change = Api.JSON.createObjectNode();
        change.put("result", key);
        switch (status) {
            case "NOT_STARTED" -> change.put("to", "IN_PROGRESS").put("percent", 10);
            case "IN_PROGRESS" -> {
                switch (random.nextInt(4)) {
                    case 0 -> complete(change);
                    case 1 -> change.put("to", "SUSPENDED").put("reason", "Chờ hướng dẫn của Bộ.");
                    default -> change.put("to", "IN_PROGRESS").put("percent", random.nextInt(100));
                }
            }
            default -> change.put("to", "IN_PROGRESS").put("percent", 50).put("reason", "Rà soát lại kết quả.");
        }
        return change.toString();
    }

    private static void complete(ObjectNode change) {
        String today = LocalDate.now(VIETNAM).toString();
        change.put("to", "COMPLETED").put("completedOn", today).put("percent", 100);
        change.putArray("evidence")
                .addObject()
                .put("number", "123/KH-UBND")
                .put("date", today)
                .put("issuer", "UBND tỉnh");
    }

    /** Something that must be answered 4xx. */
    private String mistake(String key, Map<String, String> headers) {
        ObjectNode change = Api.JSON.createObjectNode().put("result", key);
        switch (random.nextInt(4)) {
            case 0 -> {
                headers.put("If-Match", "\"999999\"");
                change.put("to", "IN_PROGRESS").put("reason", "Bản cũ.");
            }
            case 1 -> change.put("to", "CANCELLED"); // without a decision
            case 2 -> change.put("to", "IN_PROGRESS").put("percent", 101);
            default -> {
                headers.remove("If-Match");
                change.put("to", "IN_PROGRESS").put("reason", "Không có ETag.");
            }
        }
        return change.toString();
    }
}
