package vn.tiendo.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.secret.SecretFiles;

/** Origins of other pages are named in full, or the service does not start. */
class SettingsTest {

    private static final Map<String, String> ON_ONE_MACHINE = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:mariadb://127.0.0.1/x",
            "quarkus.datasource.username", "x",
            "quarkus.datasource.password", "x",
            "kafka.bootstrap.servers", "127.0.0.1:9092",
            "quarkus.oidc.public-key", "x",
            "quarkus.http.host", "127.0.0.1",
            "quarkus.management.host", "127.0.0.1");

    private static final Map<String, String> IN_PRODUCTION = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:mariadb://db/x?sslMode=verify-full",
            "quarkus.datasource.username", "x",
            "quarkus.datasource.password", "x",
            "kafka.bootstrap.servers", "kafka:9092",
            "quarkus.oidc.auth-server-url", "https://id.example",
            "quarkus.oidc.token.issuer", "https://id.example",
            "quarkus.oidc.token.audience", "tiendo",
            "kafka.security.protocol", "PLAINTEXT",
            "tls.terminated-by", "proxy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://bao-cao.example.gov.vn",
                "https://bao-cao.example.gov.vn:8443",
                "https://a.example, https://b.example"
            })
    void originsThatAreNamedInFullAreTaken(String origins) {
        assertThatCode(() -> settings("prod", IN_PRODUCTION, origins).requireAll())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://*.example.gov.vn",
                "https://bao-cao.example.gov.vn/",
                "https://bao-cao.example.gov.vn/trang",
                "https://bao-cao.example.gov.vn:443",
                "https://Bao-Cao.example.gov.vn",
                "http://bao-cao.example.gov.vn",
                "http://localhost:3000",
                "https://",
                "bao-cao.example.gov.vn",
                "https://a.example https://b.example"
            })
    void anythingElseStopsTheStartWithOneLineThatSaysWhatToSet(String origins) {
        Settings settings = settings("prod", IN_PRODUCTION, origins);
        assertThatThrownBy(settings::requireAll)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("CORS_ORIGINS names origins such as https://")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:3000,https://a.example", "http://localhost"})
    void onOneMachineAPageOfThisMachineMayComeWithoutTls(String origins) {
        assertThatCode(() -> settings("local", ON_ONE_MACHINE, origins).requireAll())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000/", "http://192.168.1.5:3000", "*"})
    void onOneMachineNoOtherPageMayEither(String origins) {
        Settings settings = settings("local", ON_ONE_MACHINE, origins);
        assertThatThrownBy(settings::requireAll).isInstanceOf(RefusedException.class);
    }

    @Test
    void aNetworkOfThisMachineForWebhooksStopsTheStartOfProductionAlone() {
        String here = "127.0.0.0/8";
        assertThatThrownBy(() -> settings("prod", with(here, IN_PRODUCTION), "").requireAll())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("WEBHOOK_NETWORKS names private networks")
                .hasMessageNotContaining("\n");
        assertThatCode(() -> settings("prod", with("10.20.0.0/16", IN_PRODUCTION), "")
                        .requireAll())
                .doesNotThrowAnyException();
        assertThatCode(() -> settings("local", with(here, ON_ONE_MACHINE), "").requireAll())
                .doesNotThrowAnyException();
    }

    @Test
    void whetherThereIsAPageToTryTheApiIsSaidByOneOfTwoWords() {
        for (String decision : new String[] {"true", "false"}) {
            assertThatCode(() -> settings("prod", decided(decision), "").requireAll())
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> settings("prod", decided("enabled"), "").requireAll())
                .isInstanceOf(RefusedException.class)
                .hasMessage("SWAGGER_UI is true or false, not 'enabled'.");
    }

    @Test
    void theFormOfTheLogIsOneOfTwoWords() {
        for (String format : new String[] {"json", "text"}) {
            assertThatCode(() -> settings("prod", logged(format), "").requireAll())
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> settings("prod", logged("xml"), "").requireAll())
                .isInstanceOf(RefusedException.class)
                .hasMessage("LOG_FORMAT is json or text, not 'xml'.");
    }

    @Test
    void aSecretWhoseFileIsMissingStopsTheStart() {
        Map<String, String> values = new HashMap<>(IN_PRODUCTION);
        values.put("MAIL_PASSWORD_FILE", "/nowhere/password");
        assertThatThrownBy(() -> settings("prod", values, "").requireAll())
                .isInstanceOf(RefusedException.class)
                .hasMessage("MAIL_PASSWORD_FILE names '/nowhere/password', which is not there;"
                        + " set it to a file with one line, the secret.");
    }

    private static Map<String, String> logged(String format) {
        Map<String, String> values = new HashMap<>(IN_PRODUCTION);
        values.put("log.format", format);
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?connectTimeout=5000",
                "?sslMode=disable",
                "?sslMode=verify-full&sslMode=disable",
                "?sslMode=verify",
            })
    void theDatabaseIsNotSpokenToInTheClearByAnyStep(String parameters) {
        Map<String, String> values = new HashMap<>(IN_PRODUCTION);
        values.put("quarkus.datasource.jdbc.url", "jdbc:mariadb://db/x" + parameters);
        values.put("migration.username", "x");
        values.put("migration.password", "x");
        for (Step step : Step.values()) {
            values.remove("database.tls");
            assertThatThrownBy(() -> settings("prod", values, List.of(step)).requireAll())
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("set sslMode=verify-full in DB_URL (or DB_TLS=off, see docs/operations.md).");
            values.put("database.tls", "no");
            assertThatThrownBy(() -> settings("prod", values, List.of(step)).requireAll())
                    .isInstanceOf(RefusedException.class);
            values.put("database.tls", "off");
            assertThatCode(() -> settings("prod", values, List.of(step)).requireAll())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "VERIFY_CA", "trust&serverSslCert=/etc/x.pem"})
    void anAddressOfTheDatabaseThatAsksForTlsIsTaken(String mode) {
        Map<String, String> values = new HashMap<>(IN_PRODUCTION);
        values.put("quarkus.datasource.jdbc.url", "jdbc:mariadb://db/x?connectTimeout=5000&sslMode=" + mode);
        assertThatCode(() -> settings("prod", values, "").requireAll()).doesNotThrowAnyException();
    }

    private static Map<String, String> decided(String decision) {
        Map<String, String> values = new HashMap<>(IN_PRODUCTION);
        values.put("quarkus.swagger-ui.enabled", decision);
        return values;
    }

    private static Map<String, String> with(String networks, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(others);
        values.put("webhooks.networks", networks);
        return values;
    }

    private static Settings settings(String profile, Map<String, String> others, String origins) {
        Map<String, String> values = new HashMap<>(others);
        values.put("cors.origins", origins);
        return settings(profile, values, List.of(Step.SERVE));
    }

    private static Settings settings(String profile, Map<String, String> values, List<Step> steps) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withSources(new SecretFiles())
                .build();
        return new Settings(config, steps);
    }
}
