package vn.tiendo.platform.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/** Whether what is set suffices to reach a broker: said at the start, since a client would try again for ever. */
public final class Security {

    /** How an account is proven unless something else is set. */
    static final String MECHANISM = "SCRAM-SHA-512";

    private static final List<String> BY_PASSWORD = List.of("PLAIN", "SCRAM-SHA-256", MECHANISM);

    private Security() {}

    /**
     * Why nothing of Kafka's would be reached.
     *
     * @param value of a property, empty where it is not set
     * @return one line that says what to set
     */
    public static Optional<String> refusal(Function<String, Optional<String>> value) {
        Optional<String> protocol = value.apply("kafka.security.protocol");
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        if (!SecurityProtocol.names().contains(protocol.get())) {
            return Optional.of("KAFKA_SECURITY_PROTOCOL is one of " + String.join(", ", SecurityProtocol.names())
                    + ", not '" + protocol.get() + "'.");
        }
        Optional<String> account = protocol.get().startsWith("SASL_") ? account(value) : Optional.empty();
        return account.or(() -> value.apply("broker.truststore").flatMap(Security::unreadable));
    }

    private static Optional<String> account(Function<String, Optional<String>> value) {
        if (value.apply("kafka.sasl.jaas.config").isPresent()) {
            return Optional.empty();
        }
        String mechanism = value.apply("kafka.sasl.mechanism").orElse(MECHANISM);
        if (!BY_PASSWORD.contains(mechanism)) {
            return Optional.of("KAFKA_SASL_MECHANISM is " + String.join(" or ", BY_PASSWORD)
                    + "; another one, such as '" + mechanism + "', needs KAFKA_SASL_JAAS_CONFIG.");
        }
        String missing = Stream.of(
                        missing(value, "broker.user", "KAFKA_USER"),
                        missing(value, "broker.password", "KAFKA_PASSWORD"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("set " + missing + ": the broker asks for an account by SASL.");
    }

    private static Optional<String> missing(
            Function<String, Optional<String>> value, String property, String variable) {
        return value.apply(property).isPresent() ? Optional.empty() : Optional.of(variable);
    }

    private static Optional<String> unreadable(String file) {
        try (InputStream certificates = Files.newInputStream(Path.of(file))) {
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(certificates)
                    .isEmpty()) {
                return Optional.of("KAFKA_TRUSTSTORE: no certificate is in " + file + "; it holds them in PEM.");
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException | CertificateException e) {
            return Optional.of("KAFKA_TRUSTSTORE cannot be read as certificates in PEM: " + e + ".");
        }
    }
}
