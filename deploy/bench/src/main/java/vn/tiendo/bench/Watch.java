package vn.tiendo.bench;

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
import vn.tiendo.faults.Node;

/** Looks at a service while it works: until when, and how much memory it has taken. */
final class Watch {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Node node;
    private long heap;
    private long resident;

    Watch(Node node) {
        this.node = node;
    }

    /** What is waited for. */
    interface Condition {
        boolean holds() throws SQLException;
    }

    static void until(Condition condition) throws SQLException {
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
    Duration measure(Condition condition) throws SQLException {
        long start = System.nanoTime();
        until(() -> {
            look();
            return condition.holds();
        });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Also says how often the process had to be started: more than once means that it ran out of memory. */
    void report(String what, String heapLimit, Results results) {
        results.add(what + ", highest heap seen", "of " + heapLimit, (heap >> 20) + " MB");
        results.add(what + ", highest resident size", "", (resident >> 10) + " MB");
    }

    private void look() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.managementUrl() + "/q/metrics"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            heap = Math.max(heap, (long) http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
