package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.ServiceJvm;

/**
 * One instance of a service as a process of its own, on ports of its own. Like under a kubelet, a process that ends is started again
 * on the same ports, unless it was asked to end.
 */
public final class Node {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration RESTART_PAUSE = Duration.ofMillis(300);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();
    private final Lifeline lifeline;
    private final Program program;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final int debugPort = Ports.free();
    private volatile ChildProcess process;
    private volatile boolean wanted;
    private int runs;

    /**
     * What a node runs.
     *
     * @param name for people and log files
     * @param jar what starts the service
     * @param steps what the service is told to do
     * @param options of the JVM
     * @param environment settings besides ports; the profile is local unless named
     * @param logs folder of the log files, one a run
     * @param debugged it can be stopped at a {@code KillPoint}; costs a little of each start
     */
    public record Program(
            String name,
            Path jar,
            List<String> steps,
            List<String> options,
            Map<String, String> environment,
            Path logs,
            boolean debugged) {}

    public Node(Lifeline lifeline, Program program) {
        this.lifeline = lifeline;
        this.program = program;
    }

    /** Starts the process without waiting for it; {@link #awaitReady()} waits. */
    public synchronized Node start() {
        wanted = true;
        launch();
        return this;
    }

    private synchronized void launch() {
        List<String> options = new ArrayList<>(program.options());
        if (program.debugged()) {
            options.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=" + Ports.HOST + ":"
                    + debugPort);
        }
        ProcessBuilder builder = ServiceJvm.running(program.jar(), options, program.steps());
        builder.environment().put("QUARKUS_PROFILE", "local");
        builder.environment().putAll(program.environment());
        builder.environment().put("HTTP_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_PORT", String.valueOf(managementPort));
        try {
            ChildProcess started = lifeline.start(
                    program.name(), builder, program.logs().resolve(program.name() + "." + ++runs + ".log"));
            process = started;
            started.onExit().thenRun(() -> restart(started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restart(ChildProcess ended) {
        CompletableFuture.delayedExecutor(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    synchronized (this) {
                        if (wanted && process == ended && !lifeline.isClosed()) {
                            launch();
                        }
                    }
                });
    }

    /** Returns when the service says that it is ready. */
    public Node awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(program.name() + " is not ready, see " + process.log());
            }
            Waiting.of(Duration.ofMillis(100));
        }
        return this;
    }

    public boolean isReady() {
        return health("ready").map(answer -> answer.statusCode() == 200).orElse(false);
    }

    /**
     * What the node says of its health; empty when there is no answer.
     *
     * @param question {@code ready}, {@code live} or {@code well}
     */
    public Optional<HttpResponse<String>> health(String question) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl() + "/q/health/" + question))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills the process (SIGKILL); it is started again soon. */
    public void kill() {
        process.kill();
    }

    /** Asks the process to end (SIGTERM) and returns when it has; it is started again soon. */
    public void terminate() {
        process.stop();
    }

    /** Ends the process for good, until {@link #start()}. */
    public void retire() {
        synchronized (this) {
            wanted = false;
        }
        process.stop();
    }

    /** Freezes the process (SIGSTOP): it keeps its connections and says nothing. */
    public void pause() {
        Signal.STOP.to(process.handle());
    }

    /** Lets a frozen process go on (SIGCONT), as if no time had passed. */
    public void resume() {
        Signal.CONT.to(process.handle());
    }

    public String name() {
        return program.name();
    }

    public String url() {
        return "http://" + Ports.HOST + ":" + port;
    }

    public String managementUrl() {
        return "http://" + Ports.HOST + ":" + managementPort;
    }

    public ChildProcess process() {
        return process;
    }

    public int debugPort() {
        return debugPort;
    }

    public int runs() {
        return runs;
    }
}
