package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a stub in place of the services: what it prints, when it refuses, that it leaves nothing behind. */
class LauncherIT {

    private static final int SIGTERM = 128 + 15;

    @TempDir
    Path folder;

    private final Map<String, Integer> ports = Launcher.freePorts();
    private Path stub;
    private Launcher launcher;

    @BeforeEach
    void makeStub() throws IOException {
        stub = StubService.jar(folder);
    }

    @AfterEach
    void leaveNothing() {
        if (launcher != null) {
            launcher.process().destroy();
            launcher.awaitExit();
        }
    }

    @Test
    void aFreshFolderServesOneLauncherAndNothingOutlivesItWhenItIsKilled() throws Exception {
        launch().awaitReady();
        List<ProcessHandle> children = launcher.children();
        assertThat(children).hasSizeGreaterThanOrEqualTo(4);
        tokensAreThereForAllWhoExistAndForNobodyElseToRead();
        aSecondLauncherOnTheSameFolderIsRefused();
        busyPortsAreNamedWithTheOptionsThatMoveThem();

        launcher.process().destroyForcibly();

        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(Launcher.alive(children)).isEmpty());
    }

    private void tokensAreThereForAllWhoExistAndForNobodyElseToRead() throws IOException {
        Path tokens = folder.resolve("data/tokens.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rw-------");
        JsonNode byName = new ObjectMapper().readTree(tokens.toFile());
        assertThat(byName.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "reader-all",
                        "reader-gia-lai",
                        "focal-gia-lai",
                        "committee-gia-lai",
                        "agency-reporter-gia-lai-so-noi-vu",
                        "agency-reporter-xa-cu",
                        "plan-editor",
                        "operator",
                        "auditor");
        assertThat(claims(byName, "focal-gia-lai"))
                .contains("\"roles\":[\"focal\"]", "\"province\":\"gia-lai\"", "\"agency\":\"gia-lai-so-noi-vu\"");
        assertThat(claims(byName, "agency-reporter-xa-cu")).contains("\"province\":\"gia-lai\"");
        assertThat(claims(byName, "operator"))
                .contains("\"roles\":[\"operator\"]")
                .doesNotContain("province");
    }

    private static String claims(JsonNode tokens, String name) {
        return new String(
                Base64.getUrlDecoder().decode(tokens.get(name).textValue().split("\\.")[1]));
    }

    private void aSecondLauncherOnTheSameFolderIsRefused() throws IOException {
        Launcher second = Launcher.start(folder, stub, Launcher.freePorts());
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.printed()).contains("another launcher runs on " + folder.resolve("data") + ": stop it");
    }

    private void busyPortsAreNamedWithTheOptionsThatMoveThem() throws IOException {
        Launcher other = Launcher.start(folder, stub, ports, "--data=" + folder.resolve("other"));
        assertThat(other.awaitExit()).isEqualTo(1);
        ports.forEach((option, port) -> assertThat(other.printed()).contains(port + " (" + option + ")"));
    }

    @Test
    void aStartAfterSigtermKeepsTheDataAndDoesNotGoBackInTime() throws Exception {
        launch("--today", "2031-03-01").awaitReady();
        assertThat(launcher.printed()).contains("date believed 2031-03-01");
        List<ProcessHandle> children = launcher.children();
        launcher.process().destroy();
        assertThat(launcher.awaitExit()).isEqualTo(SIGTERM);
        assertThat(Launcher.alive(children)).isEmpty();

        launch();
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.printed())
                .contains("the data was last changed on 2031-03-01")
                .contains("start with --today 2031-03-0")
                .contains("--reset");

        launch("--today", "2031-03-02").awaitReady();
        assertThat(starts()).isEqualTo("2");
        launcher.process().destroy();
        launcher.awaitExit();

        launch("--reset").awaitReady();
        assertThat(starts()).isEqualTo("1");
        assertThat(launcher.printed()).contains("(today)");
    }

    private String starts() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + ports.get("--plan-port") + "/starts");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aProcessThatDiesIsNamedWithItsLogAndTheRestGoesOn() throws Exception {
        launch().awaitReady();
        List<ProcessHandle> children = launcher.children();
        ProcessHandle kafka = children.stream()
                .filter(child -> child.info().commandLine().orElse("").contains("KafkaMain"))
                .findFirst()
                .orElseThrow();

        kafka.destroyForcibly();

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(launcher.printed())
                .contains("Kafka has ended by itself (exit code 137), see " + folder.resolve("data/logs/kafka.log")));
        assertThat(Launcher.alive(children)).hasSize(children.size() - 1);
        launcher.process().destroy();
        launcher.awaitExit();
        assertThat(launcher.printed()).containsOnlyOnce("has ended by itself");

        Files.writeString(folder.resolve("data/kafka/data/meta.properties"), "broken");
        launch();
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.printed())
                .contains("Kafka ended with exit code 1, see " + folder.resolve("data/logs/kafka.log"))
                .contains("ERROR")
                .contains("--reset");
    }

    @Test
    void aWrongOptionADateThatIsNoneAndAMissingBuildAreOneLineEach() throws Exception {
        assertThat(printedBy(launch("--to-day", "2026-12-10"), 2))
                .isEqualTo("Unknown options: '--to-day', '2026-12-10' (--help lists the options)\n");
        assertThat(printedBy(launch("--today", "2026-02-30"), 2))
                .startsWith("Invalid value for option '--today'")
                .hasLineCount(1);
        assertThat(printedBy(launch("--help"), 0)).contains("--today=<date>", "Default: 8080");
        assertThat(printedBy(Launcher.start(folder, folder.resolve("no.jar"), ports), 1))
                .startsWith("build first: mvn -DskipTests package")
                .hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeUsedIsOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(printedBy(launch("--data=" + file), 1))
                .contains("cannot use " + file + ": it is a file, not a folder");
    }

    private static String printedBy(Launcher launcher, int exitCode) {
        assertThat(launcher.awaitExit()).as(launcher::printed).isEqualTo(exitCode);
        return launcher.printed();
    }

    private Launcher launch(String... options) throws IOException {
        launcher = Launcher.start(folder, stub, ports, options);
        return launcher;
    }
}
