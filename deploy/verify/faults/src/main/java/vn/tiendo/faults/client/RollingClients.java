package vn.tiendo.faults.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * Clients behind something that follows readiness, as the network of a cluster does, a little late: they ask only nodes that were ready
 * when it looked last. A node that says DOWN is out at once, one that gives no answer after the third time. Whatever is not answered, or
 * is answered 5xx, has failed; nothing is asked twice.
 */
public final class RollingClients implements AutoCloseable {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int CLIENTS = 4;
    private static final int SILENCES = 3;

    private final Cluster cluster;
    private final List<Load.Subject> subjects;
    private final Map<Node, Integer> silences = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong changed = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    private RollingClients(Cluster cluster) throws IOException {
        this.cluster = cluster;
        this.subjects = Load.subjects(cluster).subList(0, 200);
    }

    public static RollingClients start(Cluster cluster) throws IOException {
        RollingClients clients = new RollingClients(cluster);
        for (Node node : cluster.nodes()) {
            clients.look(node);
            clients.begin(() -> {
                Waiting.of(LOOK_INTERVAL);
                clients.look(node);
            });
        }
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(i);
            Api api = new Api(Duration.ofSeconds(15));
            clients.begin(() -> clients.round(api, random));
        }
        return clients;
    }

    private void begin(Runnable round) {
        Thread thread = new Thread(() -> {
            while (!closed) {
                round.run();
            }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void look(Node node) {
        int silent = silences.getOrDefault(node, SILENCES);
        silences.put(
                node,
                node.health("ready")
                        .map(answer -> answer.statusCode() == 200 ? 0 : SILENCES)
                        .orElse(silent + 1));
    }

    private boolean isOpen(Node node) {
        return silences.get(node) < SILENCES;
    }

    private void round(Api api, Random random) {
        Load.Subject subject = subjects.get(random.nextInt(subjects.size()));
        String path = "/api/v1/assignments/" + subject.id();
        String token = cluster.tokens().focal(subject.province());
        Node reading = one(cluster.plans(), random);
        Node writing = one(cluster.plans(), random);
        Node report = one(cluster.reports(), random);
        Api.Answer now = asked("GET " + reading.name() + path, () -> api.get(reading.url() + path, token));
        if (now != null && now.status() == 200) {
            String key = UUID.randomUUID().toString();
            // The result bears the key, as that of every other client does: the checker knows by it which request led
            // to a version.
            ObjectNode change = Api.JSON
                    .createObjectNode()
                    .put("to", "IN_PROGRESS")
                    .put("percent", random.nextInt(100))
                    .put("result", key)
                    .put("reason", "Rà soát lại kết quả.");
            Api.Answer answer = asked(
                    "POST " + writing.name() + path,
                    () -> api.post(
                            writing.url() + path + "/status-changes",
                            token,
                            Map.of("If-Match", now.etag(), "Idempotency-Key", key),
                            change.toString()));
            if (answer != null && answer.status() == 201) {
                changed.incrementAndGet();
            }
        }
        asked(
                "GET " + report.name(),
                () -> api.get(
                        report.url() + "/api/v1/progress?year=2026&groupBy=province",
                        cluster.tokens().readsAll()));
        Waiting.of(BETWEEN);
    }

    @FunctionalInterface
    private interface Request {
        Api.Answer send() throws IOException;
    }

    private Api.Answer asked(String what, Request request) {
        try {
            Api.Answer answer = request.send();
            if (answer.status() >= 500) {
                failures.add(what + " answers " + answer.status() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            failures.add(what + " has no answer: " + e);
            return null;
        }
    }

    private Node one(List<Node> nodes, Random random) {
        List<Node> open = List.of();
        while (open.isEmpty()) {
            open = nodes.stream().filter(this::isOpen).toList();
            if (open.isEmpty()) {
                failures.add("none of " + nodes.size() + " nodes is ready");
                Waiting.of(LOOK_INTERVAL);
            }
        }
        return open.get(random.nextInt(open.size()));
    }

    /** What has failed, a line each. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many changes were accepted. */
    public long changed() {
        return changed.get();
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
