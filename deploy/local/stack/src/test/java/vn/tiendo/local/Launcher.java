package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.devservices.Ports;

/** Runs the launcher as a user does, and reads what it prints. */
public record Launcher(Process process, Path output) {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** From this module's folder and from that of its neighbours. */
    private static final Path JAR = Path.of("../../local/stack/target/tiendo-local.jar")
            .toAbsolutePath()
            .normalize();

    /** Ports of this machine that are free at the moment, by option. */
    public static Map<String, Integer> freePorts() {
        return new Options()
                .ports().keySet().stream().collect(Collectors.toMap(option -> option, option -> Ports.free()));
    }

    /** With the real services. */
    public static Launcher start(Path folder, Map<String, Integer> ports, String... more) throws IOException {
        return start(folder, List.of(), List.of(), ports, more);
    }

    /** With stubs, in a folder of their own, in place of both services. */
    static Launcher start(Path folder, Path stubs, Map<String, Integer> ports, String... more) throws IOException {
        return start(folder, stubs, ports, List.of(), more);
    }

    /**
     * With stubs, in a folder of their own, in place of both services.
     *
     * @param shell a command that runs the one that is appended to it
     */
    static Launcher start(Path folder, Path stubs, Map<String, Integer> ports, List<String> shell, String... more)
            throws IOException {
        return start(
                folder,
                shell,
                Stream.of("plan-service", "report-service")
                        .map(service -> "-Dtiendo." + service + ".jar=" + stubs.resolve(service + ".jar"))
                        .toList(),
                ports,
                more);
    }

    private static Launcher start(
            Path folder, List<String> shell, List<String> settings, Map<String, Integer> ports, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.addAll(List.of("-jar", JAR.toString()));
        ports.forEach((option, port) -> command.add(option + "=" + port));
        command.addAll(List.of(more));
        if (Stream.of(more).noneMatch(option -> option.startsWith("--data"))) {
            command.add("--data=" + folder.resolve("data"));
        }
        Path output = Files.createTempFile(folder, "launcher", ".txt");
        // Another working folder than the project's: the launcher must not depend on it.
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launcher(process, output);
    }

    public Launcher awaitReady() {
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive()).as(this::printed).isTrue())
                .until(() -> printed().contains("Ctrl-C stops everything"));
        return this;
    }

    public int awaitExit() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What it has started: servers, services and the guardian. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    static Stream<ProcessHandle> alive(List<ProcessHandle> processes) {
        return processes.stream().filter(ProcessHandle::isAlive);
    }
}
