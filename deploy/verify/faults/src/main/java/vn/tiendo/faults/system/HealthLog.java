package vn.tiendo.faults.system;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Asks all nodes again and again whether they are ready and alive, while something is done to them. */
public final class HealthLog implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final List<Node> nodes;
    private final Set<String> down = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile boolean closed;

    private HealthLog(List<Node> nodes) {
        this.nodes = nodes;
        thread = new Thread(this::run, "health-log");
        thread.setDaemon(true);
    }

    public static HealthLog of(Cluster cluster) {
        HealthLog log = new HealthLog(cluster.nodes());
        log.thread.start();
        return log;
    }

    private void run() {
        while (!closed) {
            for (Node node : nodes) {
                for (String question : List.of("ready", "live")) {
                    node.health(question)
                            .filter(answer -> answer.statusCode() != 200)
                            .map(HttpResponse::body)
                            .ifPresent(body ->
                                    down.add(node.name() + " " + question + ": " + body.replaceAll("\\s+", " ")));
                }
            }
            Waiting.of(BETWEEN);
        }
    }

    /** What was not UP at any time, a line each. */
    public Set<String> down() {
        return down;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
