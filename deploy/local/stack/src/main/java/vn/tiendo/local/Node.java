package vn.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.ServiceJvm;

/**
 * A process of one of our two services.
 *
 * @param jar what starts it
 * @param steps what it does, in one process
 * @param environment its settings besides the ports
 */
record Node(String name, Path jar, List<String> steps, int port, int managementPort, Map<String, String> environment) {

    private static final List<String> HEAP = List.of("-Xmx256m");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    /** Starts the service and returns when it says that it is ready. */
    ChildProcess start(Lifeline lifeline, Path log) throws IOException {
        return start(ServiceJvm.running(jar, HEAP, steps), lifeline, log);
    }

    /** As {@link #start}; when the service ends in order, it leaves an archive of its classes. */
    ChildProcess startArchiving(Lifeline lifeline, Path log) throws IOException {
        return start(ServiceJvm.archiving(jar, HEAP, steps), lifeline, log);
    }

    /** Has the process do its steps, none of which is {@code serve}, and returns when they are done. */
    void runToEnd(Lifeline lifeline, Path log) throws IOException {
        ProcessBuilder builder = ServiceJvm.running(jar, HEAP, steps);
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_PROFILE", "local");
        lifeline.start(name, builder, log).awaitDone(START_LIMIT);
    }

    private ChildProcess start(ProcessBuilder builder, Lifeline lifeline, Path log) throws IOException {
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_PROFILE", "local");
        builder.environment().put("HTTP_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_PORT", String.valueOf(managementPort));
        ChildProcess process = lifeline.start(name, builder, log);
        process.awaitReady(this::isReady, START_LIMIT);
        return process;
    }

    boolean isReady() {
        return managed("/q/health/ready")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** Whether a counter of the service, named as in its metrics, has come to zero. One that has no number yet has not. */
    boolean isZero(String counter) {
        return managed("/q/metrics")
                .map(answer -> answer.body().lines().anyMatch(line -> line.equals(counter + " 0.0")))
                .orElse(false);
    }

    /** What the management port answers; empty while it does not. */
    private Optional<HttpResponse<String>> managed(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl() + path))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return Optional.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }

    String managementUrl() {
        return "http://" + Ports.HOST + ":" + managementPort;
    }
}
