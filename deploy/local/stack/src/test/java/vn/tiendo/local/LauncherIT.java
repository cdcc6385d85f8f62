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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The launcher with a stub in place of the services: what it prints, when it refuses, that it leaves nothing behind. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {

    private static final int SIGINT = 128 + 2;
    private static final int SIGTERM = 128 + 15;

    @TempDir
    Path folder;

    private final Map<String, Integer> ports = Launcher.freePorts();
    private Path stubs;
    private Launcher launcher;

    @BeforeEach
    void makeStubs() throws IOException {
        stubs = StubService.jars(folder);
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
        aSecondLauncherOnTheSameFolderNamesTheFirstAndLeavesItAlone();
        busyPortsAreNamedWithTheOptionsThatMoveThem();

        launcher.process().destroyForcibly();

        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(Launcher.alive(children)).isEmpty());
    }

    @Test
    void aLauncherThatWasKilledWithAllOtherJvmsLeavesADatabaseThatTheNextStartEnds() throws Exception {
        launch().awaitReady();
        List<ProcessHandle> children = launcher.children();
        List<ProcessHandle> databases = running(children, "mariadbd");
        assertThat(databases).hasSize(1);
        killAtOnce(Stream.concat(children.stream(), Stream.of(launcher.process().toHandle()))
                .filter(process -> !databases.contains(process)));
        await().untilAsserted(() -> assertThat(Launcher.alive(children)).isEqualTo(databases));

        launch().awaitReady();

        assertThat(Launcher.alive(databases)).isEmpty();
        assertThat(starts()).isEqualTo("2");
    }

    /** By one command, as the guardian and the launcher each see to it when others die. */
    private static void killAtOnce(Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        shell("kill -KILL "
                + processes.map(process -> String.valueOf(process.pid())).collect(Collectors.joining(" ")));
    }

    private static List<ProcessHandle> running(List<ProcessHandle> processes, String program) {
        return processes.stream()
                .filter(child -> child.info().commandLine().orElse("").contains(program))
                .toList();
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

    private void aSecondLauncherOnTheSameFolderNamesTheFirstAndLeavesItAlone() throws Exception {
        Launcher second = Launcher.start(folder, stubs, ports);
        assertThat(second.awaitExit()).isEqualTo(1);
        long first = launcher.process().pid();
        assertThat(second.printed())
                .contains("another launcher, process " + first + ", runs on " + folder.resolve("data")
                        + ": stop it (kill " + first + ")")
                .doesNotContain("from anywhere");
        assertThat(starts()).isEqualTo("1");
        assertThat(Launcher.alive(launcher.children())).hasSizeGreaterThanOrEqualTo(4);
    }

    private void busyPortsAreNamedWithTheOptionsThatMoveThem() throws IOException {
        Launcher other = Launcher.start(folder, stubs, ports, "--data=" + folder.resolve("other"));
        assertThat(other.awaitExit()).isEqualTo(1);
        ports.forEach((option, port) -> assertThat(other.printed()).contains(port + " (" + option + ")"));
    }

    @Test
    void aStartAfterASignalKeepsTheDataAndDoesNotGoBackInTime() throws Exception {
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
                .contains("start with --today 2031-03-01 or later")
                .contains("--reset");

        launch("--today", "2031-03-01").awaitReady();
        assertThat(starts()).isEqualTo("2");
        shell("kill -INT " + launcher.process().pid());
        assertThat(launcher.awaitExit()).isEqualTo(SIGINT);

        launch("--reset").awaitReady();
        assertThat(starts()).isEqualTo("1");
        assertThat(launcher.printed()).contains("(today)");
    }

    /** A shell starts what a script puts into the background so that it ignores SIGINT. */
    @Test
    void whatAScriptStartedInTheBackgroundIsEndedByTheLineThatItPrints() throws Exception {
        launcher = Launcher.start(folder, stubs, ports, List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        launcher.awaitReady();
        List<ProcessHandle> children = launcher.children();
        String line = "kill " + launcher.process().pid();
        assertThat(launcher.printed().lines().limit(2)).last().asString().endsWith("from anywhere " + line);

        shell(line.replace("kill", "kill -INT"));
        shell(line);

        assertThat(launcher.awaitExit()).isEqualTo(SIGTERM);
        assertThat(Launcher.alive(children)).isEmpty();
    }

    private static void shell(String line) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/sh", "-c", line).start().waitFor()).isZero();
    }

    private String starts() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + ports.get("--plan-port") + "/starts");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aProcessThatEndsIsStartedAgainThreeTimesAndThenEverythingIsEnded() throws Exception {
        launch().awaitReady();
        endsAndRunsAgain("MariaDB", "mariadbd", 1);
        endsAndRunsAgain("Kafka", "KafkaMain", 1);
        endsAndRunsAgain("plan-service", "plan-service.jar", 1);
        endsAndRunsAgain("plan-service", "plan-service.jar", 2);
        endsAndRunsAgain("plan-service", "plan-service.jar", 3);
        assertThat(starts()).as("on the same data").isEqualTo("4");
        List<ProcessHandle> children = launcher.children();

        running(children, "plan-service.jar").forEach(ProcessHandle::destroyForcibly);

        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.printed())
                .contains("plan-service has ended by itself (exit code 137), see " + log("plan-service")
                        + "; it was started again 3 times, now everything is ended")
                .endsWith("stopped\n");
        assertThat(Launcher.alive(children)).isEmpty();
        aServerThatDoesNotComeUpIsNamedWithItsLog();
    }

    private void endsAndRunsAgain(String name, String program, int time) {
        List<ProcessHandle> found = running(launcher.children(), program);
        assertThat(found).hasSize(1);
        found.get(0).destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(launcher.printed())
                .contains(name + " has ended by itself (exit code 137), see " + log(name))
                .contains("; starting it again, " + time + " of 3\n")
                .matches(printed -> printed.split(name + " runs again").length == time + 1));
    }

    private Path log(String process) {
        return folder.resolve("data/logs").resolve(process.toLowerCase(Locale.ROOT) + ".log");
    }

    private void aServerThatDoesNotComeUpIsNamedWithItsLog() throws IOException {
        Files.writeString(folder.resolve("data/kafka/data/meta.properties"), "broken");
        launch();
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.printed())
                .contains("Kafka ended with exit code 1, see " + log("kafka"))
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
        assertThat(printedBy(Launcher.start(folder, folder.resolve("none"), ports), 1))
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
        launcher = Launcher.start(folder, stubs, ports, options);
        return launcher;
    }
}
