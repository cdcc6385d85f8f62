package vn.tiendo.bench.bed;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.faults.system.Jars;

/** The endpoint with nothing behind it ({@code deploy/verify/bench/bare}). */
public record Baseline(String url, ChildProcess process) implements AutoCloseable {

    static Baseline start(Lifeline lifeline, Path log, Map<String, String> environment) throws IOException {
        int port = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                Jars.root()
                        .resolve("deploy/verify/bench/bare/target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().putAll(environment);
        builder.environment().put("HTTP_PORT", String.valueOf(port));
        ChildProcess process = lifeline.start("bare", builder, log);
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
