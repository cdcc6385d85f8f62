package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.signin.SignIn;

/** What the packaged services demand before they start: each refusal is one line, exit code 1, and nothing was listened on. */
@Execution(ExecutionMode.CONCURRENT)
class StartIT {

    private static final String CERTIFICATE = " (or a certificate, see docs/operations.md)";

    private static final String LENGTH = " (at least 32 characters, the same for both services)";

    private static final Map<String, String> ANYWHERE = Map.of(
            "DB_URL", "jdbc:mariadb://127.0.0.1:9/plan",
            "DB_USER", "plan",
            "DB_PASSWORD", "secret",
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9");
    private static final Map<String, String> PRODUCTION = with(
            ANYWHERE,
            Map.of(
                    "OIDC_AUTH_SERVER_URL", "https://identity.example/realms/tiendo",
                    "OIDC_ISSUER", "https://identity.example/realms/tiendo",
                    "OIDC_AUDIENCE", "tiendo",
                    "KAFKA_SECURITY_PROTOCOL", "PLAINTEXT",
                    "TLS_TERMINATED_BY", "proxy",
                    "DB_TLS", "off"));
    private static final Map<String, String> PAGES = Map.of(
            "OIDC_CLIENT_ID", "tiendo-trang",
            "OIDC_CLIENT_SECRET", "secret",
            "PLAN_URL", "/plan",
            "REPORT_URL", "/report",
            "SESSION_SECRET", "a secret of a test, at least 32 characters long");
    private static final Map<String, String> LOCAL =
            with(ANYWHERE, Map.of("QUARKUS_PROFILE", "local", "OIDC_PUBLIC_KEY", "unused"));

    @TempDir
    Path folder;

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(more);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void productionNamesWhicheverOfItsSettingsIsMissing(String service) throws Exception {
        Map<String, String> all = with(PRODUCTION, PAGES);
        for (String missing : all.keySet()) {
            Map<String, String> rest = new TreeMap<>(all);
            rest.remove(missing);
            String advice =
                    switch (missing) {
                        case "TLS_TERMINATED_BY" -> missing + "=proxy" + CERTIFICATE;
                        case "SESSION_SECRET" -> missing + LENGTH;
                        case "DB_TLS" -> "sslMode=verify-full in DB_URL (or DB_TLS=off, see docs/operations.md)";
                        default -> missing;
                    };
            assertThat(refusal(service, rest)).isEqualTo(service + " does not start: set " + advice + ".\n");
        }
    }

    @Test
    void productionRefusesTheIssuerThatAsksForNoPasswordAndASecretThatIsShort() throws Exception {
        Map<String, String> all = with(PRODUCTION, PAGES);
        String issuer = "http://127.0.0.1:8082/" + SignIn.NAME;
        for (String variable : List.of("OIDC_ISSUER", "OIDC_AUTH_SERVER_URL")) {
            assertThat(refusal("plan-service", with(all, Map.of(variable, issuer))))
                    .isEqualTo("plan-service does not start: '" + issuer
                            + "' is the issuer of the one-machine stack, which asks nobody for a password; set OIDC_ISSUER and"
                            + " OIDC_AUTH_SERVER_URL to those of your identity provider.\n");
        }
        assertThat(refusal("plan-service", with(all, Map.of("SESSION_SECRET", "short"))))
                .isEqualTo("plan-service does not start: set SESSION_SECRET" + LENGTH + ".\n");
        assertThat(refusal("plan-service", with(all, Map.of("HTTP_ROOT", "https://tien-do.example/plan"))))
                .isEqualTo("plan-service does not start: HTTP_ROOT is a path such as /plan, not"
                        + " 'https://tien-do.example/plan'.\n");
    }

    @Test
    void productionRefusesWhatIsNoDecision() throws Exception {
        Map<String, String> all = with(PRODUCTION, PAGES);
        assertThat(refusal("plan-service", with(all, Map.of("OIDC_ISSUER", "any", "OIDC_AUDIENCE", "any"))))
                .isEqualTo("plan-service does not start: set OIDC_ISSUER, OIDC_AUDIENCE.\n");
        assertThat(refusal("plan-service", with(all, Map.of("DB_PASSWORD", " "))))
                .isEqualTo("plan-service does not start: set DB_PASSWORD.\n");
        Map<String, String> clearTextBesideTls = with(
                all,
                Map.of(
                        "TLS_TERMINATED_BY", "nobody",
                        "QUARKUS_TLS_KEY_STORE_PEM_0_CERT", "tls.crt",
                        "QUARKUS_TLS_KEY_STORE_PEM_0_KEY", "tls.key"));
        assertThat(refusal("plan-service", clearTextBesideTls)).contains("set TLS_TERMINATED_BY=proxy");
        for (String profile : List.of("test", "dev", "local,prod", "prod,local")) {
            assertThat(refusal("plan-service", with(with(PRODUCTION, LOCAL), Map.of("QUARKUS_PROFILE", profile))))
                    .contains("is not for production");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "nowhere.invalid"})
    void theLocalProfileRefusesAnotherAddressThanLoopback(String host) throws Exception {
        for (String property : List.of("quarkus.http.host", "quarkus.management.host")) {
            String advice = "plan-service does not start: the local profile listens on this machine only; set "
                    + property + "=127.0.0.1 or leave it out.\n";
            String variable = property.toUpperCase().replace('.', '_');
            assertThat(refusal("plan-service", with(LOCAL, Map.of(variable, host))))
                    .isEqualTo(advice);
        }
    }

    @Test
    void theLocalProfileRefusesItWhereverTheAddressIsSaid() throws Exception {
        String[] places = {
            "-Dquarkus.http.host=0.0.0.0", "-D%local.quarkus.http.host=0.0.0.0", "-Dquarkus.management.host=0.0.0.0"
        };
        for (String place : places) {
            assertThat(refusal("report-service", LOCAL, place)).contains("listens on this machine only");
        }
        Path file = folder.resolve("config/application.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "%local.quarkus.http.host=0.0.0.0\n");
        assertThat(refusal("report-service", LOCAL)).contains("listens on this machine only");
        Path moved = Files.move(file, folder.resolve("elsewhere.properties"));
        assertThat(refusal("report-service", with(LOCAL, Map.of("QUARKUS_CONFIG_LOCATIONS", moved.toString()))))
                .contains("listens on this machine only");
    }

    @Test
    void theLocalProfileListensOnLoopbackWithTlsToo() throws Exception {
        assumeTrue(ListeningSockets.canBeSeen());
        Path keys = folder.resolve("keys.p12");
        new ProcessBuilder(
                        program("keytool"),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .start()
                .waitFor(30, TimeUnit.SECONDS);
        Map<String, String> environment = with(
                DevServices.start(Path.of("target", "start")).environment("plan"),
                Map.of(
                        "QUARKUS_PROFILE", "local",
                        "HTTP_PORT", String.valueOf(Ports.free()),
                        "MANAGEMENT_PORT", String.valueOf(Ports.free()),
                        "QUARKUS_HTTP_SSL_PORT", String.valueOf(Ports.free()),
                        "QUARKUS_TLS_KEY_STORE_P12_PATH", keys.toString(),
                        "QUARKUS_TLS_KEY_STORE_P12_PASSWORD", "changeit"));
        Process process = start("plan-service", List.of("migrate", "load", "serve"), environment)
                .start();
        try {
            await().atMost(Duration.ofSeconds(90))
                    .failFast(() -> !process.isAlive())
                    .untilAsserted(() ->
                            assertThat(ListeningSockets.of(process.toHandle())).hasSizeGreaterThanOrEqualTo(3));
            assertThat(ListeningSockets.of(process.toHandle())).allMatch(address -> address.isLoopbackAddress());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private String refusal(String service, Map<String, String> environment, String... options) throws Exception {
        return refusal(service, List.of(), environment, options);
    }

    private String refusal(String service, List<String> words, Map<String, String> environment, String... options)
            throws Exception {
        String printed = ended(1, start(service, words, environment, options));
        assertThat(printed).hasLineCount(1);
        return printed;
    }

    private String ended(int exitCode, ProcessBuilder builder) throws Exception {
        Process process = builder.start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(folder.resolve("printed"));
        assertThat(process.exitValue()).as(printed).isEqualTo(exitCode);
        return printed;
    }

    private ProcessBuilder start(String service, List<String> words, Map<String, String> environment, String... options)
            throws IOException {
        Path jar = Path.of("../../..", service, "target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
        List<String> command =
                new ArrayList<>(List.of(program("java"), "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
