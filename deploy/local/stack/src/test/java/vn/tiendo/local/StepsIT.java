package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.Ports;

/** The packaged services do what they are told, each step in a process with the settings of that step and no others. */
@Isolated
class StepsIT {

    private static final DevServices BACKING = DevServices.start(Path.of("target", "steps"));
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private int started;

    /** How a process ended and what it printed. */
    private record Ended(int exitCode, String printed) {}

    @BeforeEach
    void empty() throws SQLException {
        BACKING.mariaDb().recreateSchemas();
    }

    @Test
    void eachStepIsDoneInAProcessOfItsOwnByTheAccountThatItNeeds() throws Exception {
        Ended early = end("plan-service", serving("plan"), "serve");
        assertThat(early.printed())
                .matches("plan-service does not start: the schema plan is at version 0 and this service needs \\d+;"
                        + " run `java -jar quarkus-run.jar migrate` first\\.\n");
        assertThat(early.exitCode()).isOne();
        Ended migrated = end("plan-service", migrating("plan"), "migrate");
        assertThat(migrated.printed())
                .matches("plan-service: the schema plan is at version \\d+, \\d+ migrations were applied\\.\n");
        assertThat(migrated.exitCode()).isZero();

        int management = Ports.free();
        Process serving = start(
                        "plan-service",
                        with(
                                serving("plan"),
                                Map.of(
                                        "HTTP_PORT", String.valueOf(Ports.free()),
                                        "MANAGEMENT_PORT", String.valueOf(management))))
                .start();
        try {
            await().atMost(LIMIT).until(() -> health(management).contains("jar load` of plan-service"));
            Map<String, String> loading = new HashMap<>(BACKING.environment("plan"));
            loading.keySet().retainAll(List.of("DB_URL", "DB_USER", "DB_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS"));
            loading.put("DB_TLS", "off");
            assertThat(end("plan-service", loading, "load").exitCode()).isZero();
            Ended again = end("plan-service", loading, "load");
            assertThat(again.exitCode()).as(again.printed()).isZero();
            await().atMost(LIMIT).until(() -> health(management).startsWith("200 "));
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    @Test
    void twoProcessesThatMigrateAtOnceAreBothDone() throws Exception {
        Process first = start("report-service", migrating("report"), "migrate").start();
        Process second = start("report-service", migrating("report"), "migrate").start();
        for (Process process : List.of(first, second)) {
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    @Test
    void aMigrationThatStoppedHalfWayIsToldInOneLineByEveryStep() throws Exception {
        assertThat(end("report-service", migrating("report"), "migrate").exitCode())
                .isZero();
        execute("update report.flyway_schema_history set success = 0 where version = '12'");
        String told =
                ": migration V12 (write probe) has stopped half-way. What it did before stays, for MariaDB takes back no"
                        + " DDL: see “A migration that stopped half-way” in docs/operations.md.\n";
        assertThat(end("report-service", migrating("report"), "migrate"))
                .isEqualTo(new Ended(1, "report-service does not migrate" + told));
        assertThat(end("report-service", serving("report"), "serve"))
                .isEqualTo(new Ended(1, "report-service does not start" + told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrat", "serve migrate", "load load", "--help"})
    void otherWordsAndAnotherOrderAreRefusedWithThoseThatThereAre(String words) throws Exception {
        assertThat(end("plan-service", Map.of(), words.split(" ")))
                .isEqualTo(new Ended(
                        1,
                        "plan-service does not start: it takes migrate | load | serve, one or several in this order"
                                + " (without a word it serves), and not '" + words + "'.\n"));
    }

    @Test
    void eachStepNamesTheSettingsThatItLacks() throws Exception {
        assertThat(end("plan-service", Map.of(), "migrate").printed())
                .isEqualTo("plan-service does not migrate: set DB_URL, DB_MIGRATION_USER, DB_MIGRATION_PASSWORD.\n");
        assertThat(end("plan-service", Map.of(), "load").printed())
                .isEqualTo("plan-service does not load: set DB_URL, DB_USER, DB_PASSWORD, KAFKA_BOOTSTRAP_SERVERS.\n");
        assertThat(end("report-service", Map.of(), "load").printed()).contains("it takes migrate | serve, ");
    }

    private static Map<String, String> migrating(String schema) {
        Map<String, String> settings = new HashMap<>(BACKING.environment(schema));
        settings.keySet().retainAll(List.of("DB_URL", "DB_MIGRATION_USER", "DB_MIGRATION_PASSWORD"));
        settings.put("DB_TLS", "off");
        return settings;
    }

    /** All but the account that may change tables. */
    private static Map<String, String> serving(String schema) {
        Map<String, String> settings = new HashMap<>(BACKING.environment(schema));
        settings.keySet().removeIf(name -> name.startsWith("DB_MIGRATION_"));
        settings.put("QUARKUS_PROFILE", "local");
        return settings;
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private Ended end(String service, Map<String, String> environment, String... words) throws Exception {
        ProcessBuilder builder = start(service, environment, words);
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(builder.redirectOutput().file().toPath()));
    }

    private ProcessBuilder start(String service, Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                Path.of("../../..", service, "target/quarkus-app/quarkus-run.jar")
                        .toAbsolutePath()
                        .normalize()
                        .toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed-" + ++started).toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static String health(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(LIMIT)
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException notYet) {
            return "";
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection root = BACKING.mariaDb().rootConnection();
                Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
