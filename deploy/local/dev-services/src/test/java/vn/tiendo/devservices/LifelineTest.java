package vn.tiendo.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {

    @TempDir
    Path folder;

    @Test
    void noServerOutlivesATerminatedParent() throws IOException {
        Parent parent = Parent.in(folder);

        parent.process().toHandle().destroy();

        assertThat(parent.process().onExit().join().exitValue()).isEqualTo(128 + 15);
        assertThat(parent.servers()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void noServerOutlivesAKilledParentAndTheNextRunWaitsForThem() throws IOException {
        Parent parent = Parent.in(folder);
        assertThat(parent.servers()).hasSize(2).allMatch(ProcessHandle::isAlive);

        parent.process().destroyForcibly().onExit().join();

        try (Lifeline lifeline = Lifeline.open(folder)) {
            assertThat(lifeline).isNotNull();
            assertThat(parent.servers()).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aFolderInUseIsRefused() throws IOException {
        try (Lifeline first = Lifeline.open(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Lifeline.open(folder)).isInstanceOf(FolderInUseException.class);
        }
        Lifeline.open(folder).close();
    }

    @Test
    void aServerThatEndsWhileStartingIsReportedWithItsLogFile() throws IOException {
        try (Lifeline lifeline = Lifeline.open(folder)) {
            Path log = folder.resolve("java.log");
            ChildProcess child = lifeline.start("Java", new ProcessBuilder("java", "--no-such-option"), log);
            assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(20)))
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessage("Java ended with exit code 1, see " + log);
            assertThat(log).content().contains("--no-such-option");
        }
    }

    /** A JVM that has started MariaDB and Kafka and then does nothing. */
    private record Parent(Process process, List<ProcessHandle> servers) {

        static Parent in(Path folder) throws IOException {
            Process process = Jvm.running(
                            ParentMain.class,
                            List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            List<ProcessHandle> servers = Stream.of(output.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            return new Parent(process, servers);
        }
    }

    static final class ParentMain {

        public static void main(String[] arguments) throws IOException {
            DevServices services = DevServices.start(Path.of(arguments[0]));
            System.out.println(services.mariaDb().process().handle().pid() + " "
                    + services.kafka().process().handle().pid());
            System.in.read();
        }
    }
}
