package vn.tiendo.bench.bed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tiendo.faults.system.Node;

/** Looks at a service while it works: until when, and how much memory it has taken. */
public final class ResourceSampler {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    /** The heap that services have, and what their processes may take with it. */
    private static final int SMALL = 256;

    private static final int RESIDENT = 350;
    private static final Duration STEP = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Node node;
    private long heap;
    private long resident;

    public ResourceSampler(Node node) {
        this.node = node;
    }

    /** What is waited for. */
    public interface Condition {
        boolean holds() throws SQLException;
    }

    public static void until(Condition condition) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not done in " + LIMIT);
            }
            try {
                TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** As {@link #until}, with a look at the memory at each step. */
    public Duration measure(Condition condition) throws SQLException {
        long start = System.nanoTime();
        until(() -> {
            look();
            return condition.holds();
        });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What the process has taken at most. */
    public void report(String what, int heapLimit, Results results) {
        results.figure(what + ": highest heap seen, of " + heapLimit + " MB", (heap >> 20) + " MB");
        long megabytes = resident >> 10;
        if (heapLimit == SMALL) {
            results.goal("memory of " + what, megabytes + " MB", megabytes < RESIDENT, "", "below " + RESIDENT + " MB");
        } else {
            results.figure(what + ": highest resident size", megabytes + " MB");
        }
    }

    /** A metric of the service, those of all its other tags together. */
    public static double metric(Node node, String name, String tag) throws IOException {
        return metrics(HttpClient.newHttpClient(), node)
                .filter(line -> line.startsWith(name) && line.contains('"' + tag + '"'))
                .mapToDouble(ResourceSampler::value)
                .sum();
    }

    private static Stream<String> metrics(HttpClient http, Node node) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.managementUrl() + "/q/metrics"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    private void look() {
        try {
            heap = Math.max(heap, (long) metrics(http, node)
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                    .mapToDouble(ResourceSampler::value)
                    .sum());
            resident =
                    Files.readAllLines(Path.of(
                                    "/proc",
                                    String.valueOf(node.process().handle().pid()),
                                    "status"))
                            .stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .reduce(resident, Math::max);
        } catch (IOException notYet) {
            // It starts, or this is no Linux.
        }
    }
}
