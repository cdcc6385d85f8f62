package vn.tiendo.integrator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.tiendo.local.Launcher;

/**
 * The one-machine stack on free ports, and generated clients for it: all that an integrator gets is two addresses and a token.
 *
 * @param tokens by name, see the README
 */
record Stack(Launcher launcher, Map<String, Integer> ports, Map<String, String> tokens) implements AutoCloseable {

    /** Starts it, believing that it is the day given. */
    static Stack start(Path folder, String today) throws IOException {
        Map<String, Integer> ports = Launcher.freePorts();
        Launcher launcher = Launcher.start(folder, ports, "--today", today);
        try {
            launcher.awaitReady();
            Path file = folder.resolve("data").resolve("tokens.json");
            return new Stack(launcher, ports, new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {}));
        } catch (IOException | RuntimeException | Error e) {
            stop(launcher);
            throw e;
        }
    }

    vn.tiendo.client.plan.ApiClient plan(String token) {
        vn.tiendo.client.plan.ApiClient client = new vn.tiendo.client.plan.ApiClient();
        client.setBasePath(address("--plan-port"));
        client.setBearerToken(token(token));
        return client;
    }

    vn.tiendo.client.report.ApiClient report(String token) {
        vn.tiendo.client.report.ApiClient client = new vn.tiendo.client.report.ApiClient();
        client.setBasePath(address("--report-port"));
        client.setBearerToken(token(token));
        return client;
    }

    String address(String port) {
        return "http://127.0.0.1:" + ports.get(port);
    }

    private String token(String name) {
        String value = tokens.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no token " + name + " among " + tokens.keySet());
        }
        return value;
    }

    @Override
    public void close() {
        stop(launcher);
    }

    private static void stop(Launcher launcher) {
        launcher.process().destroy();
        launcher.awaitExit();
    }
}
