package vn.tiendo.bench.bed;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.ServiceJvm;
import vn.tiendo.faults.system.Jars;

/** A small service to compare with, with the JVM's options of the real ones: {@code deploy/verify/bench/bare} or {@code naive}. */
public record Baseline(String url, ChildProcess process) implements AutoCloseable {

    static Baseline start(Lifeline lifeline, String name, Path log, Map<String, String> environment)
            throws IOException {
        int port = Ports.free();
        Path jar = Jars.root().resolve("deploy/verify/bench/" + name + "/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = ServiceJvm.running(jar, List.of("-Xmx256m"), List.of());
        builder.environment().putAll(environment);
        builder.environment().put("HTTP_PORT", String.valueOf(port));
        ChildProcess process = lifeline.start(name, builder, log);
        try {
            ResourceSampler.until(() -> isOpen(port));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Baseline("http://" + Ports.HOST + ":" + port, process);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(Ports.HOST, port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.stop();
    }
}
