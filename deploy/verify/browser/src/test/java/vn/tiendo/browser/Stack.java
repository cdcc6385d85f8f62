package vn.tiendo.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.tiendo.local.Launcher;

/**
 * The one-machine stack on free ports.
 *
 * @param tokens by name, see the README
 */
public record Stack(Launcher launcher, Map<String, Integer> ports, Map<String, String> tokens)
        implements AutoCloseable {

    /** @param options more of the launcher's, such as {@code --today=2026-11-12}; a folder that was used before keeps its data */
    public static Stack start(Path folder, String... options) throws IOException {
        Map<String, Integer> ports = Launcher.freePorts();
        Launcher launcher = Launcher.start(folder, ports, options);
        try {
            launcher.awaitReady();
            Path file = folder.resolve("data").resolve("tokens.json");
            return new Stack(launcher, ports, new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {}));
        } catch (IOException | RuntimeException | Error e) {
            stop(launcher);
            throw e;
        }
    }

    /** @param port the launcher's option that names it */
    public String address(String port) {
        return "http://127.0.0.1:" + ports.get(port);
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
