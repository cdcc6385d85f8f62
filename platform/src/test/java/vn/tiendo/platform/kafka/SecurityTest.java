package vn.tiendo.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot reach a broker stops the start with one line that says what to set. */
class SecurityTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "kafka.security.protocol", "SASL_SSL",
            "broker.user", "plan-service",
            "broker.password", "x");

    @TempDir
    Path folder;

    @Test
    void whatIsCompleteOrNotSetAtAllIsTaken() {
        assertThat(refusal(Map.of())).isEmpty();
        assertThat(refusal(COMPLETE)).isEmpty();
        assertThat(refusal(Map.of("kafka.security.protocol", "SSL"))).isEmpty();
        assertThat(refusal(Map.of("kafka.security.protocol", "SASL_SSL", "kafka.sasl.jaas.config", "x")))
                .isEmpty();
    }

    @Test
    void aProtocolOrAMechanismThatThereIsNotIsNamed() {
        assertThat(refusal(changed("kafka.security.protocol", "TLS")).orElseThrow())
                .startsWith("KAFKA_SECURITY_PROTOCOL is one of ")
                .contains("SASL_SSL")
                .endsWith("not 'TLS'.");
        assertThat(refusal(changed("kafka.sasl.mechanism", "GSSAPI")).orElseThrow())
                .startsWith("KAFKA_SASL_MECHANISM is PLAIN or SCRAM-SHA-256 or SCRAM-SHA-512;")
                .endsWith("needs KAFKA_SASL_JAAS_CONFIG.");
    }

    @Test
    void anAccountWithoutItsPasswordIsNone() {
        assertThat(refusal(Map.of("kafka.security.protocol", "SASL_SSL")).orElseThrow())
                .isEqualTo("set KAFKA_USER, KAFKA_PASSWORD: the broker asks for an account by SASL.");
        assertThat(refusal(Map.of("kafka.security.protocol", "SASL_PLAINTEXT", "broker.user", "x"))
                        .orElseThrow())
                .startsWith("set KAFKA_PASSWORD:");
    }

    @Test
    void aFileOfCertificatesWithoutOneIsNamed() throws IOException {
        Path file = folder.resolve("authority.pem");
        assertThat(refusal(changed("broker.truststore", file.toString())).orElseThrow())
                .startsWith("KAFKA_TRUSTSTORE cannot be read")
                .contains(file.toString());
        Files.writeString(file, "");
        assertThat(refusal(changed("broker.truststore", file.toString())).orElseThrow())
                .startsWith("KAFKA_TRUSTSTORE: no certificate is in ");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n");
        assertThat(refusal(changed("broker.truststore", file.toString())).orElseThrow())
                .startsWith("KAFKA_TRUSTSTORE cannot be read")
                .doesNotContain("\n");
    }

    private static Map<String, String> changed(String property, String value) {
        Map<String, String> changed = new HashMap<>(COMPLETE);
        changed.put(property, value);
        return changed;
    }

    private static Optional<String> refusal(Map<String, String> settings) {
        return Security.refusal(property -> Optional.ofNullable(settings.get(property)));
    }
}
