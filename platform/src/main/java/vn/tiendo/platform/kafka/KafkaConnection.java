package vn.tiendo.platform.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What all clients of a service have in common, so that none of them speaks otherwise than the broker demands. Any setting of Kafka's that
 * concerns the connection is taken over ({@code kafka.ssl.keystore.location}, KAFKA_SSL_KEYSTORE_LOCATION); each client adds its own.
 */
@Singleton
public final class KafkaConnection {

    private final Map<String, Object> settings = new HashMap<>();

    /**
     * @param kafka what is configured below {@code kafka.}
     * @param user the account at the broker, where it asks for one
     * @param truststore file with the certificates in PEM by which the broker is known; those of the JVM otherwise
     */
    @Inject
    KafkaConnection(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "broker.user") Optional<String> user,
            @ConfigProperty(name = "broker.password") Optional<String> password,
            @ConfigProperty(name = "broker.truststore") Optional<String> truststore) {
        kafka.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        String protocol = String.valueOf(settings.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG));
        if (protocol.startsWith("SASL_")) {
            String mechanism =
                    (String) settings.computeIfAbsent(SaslConfigs.SASL_MECHANISM, none -> Security.MECHANISM);
            user.ifPresent(name ->
                    settings.putIfAbsent(SaslConfigs.SASL_JAAS_CONFIG, login(mechanism, name, password.orElseThrow())));
        }
        truststore.filter(file -> protocol.endsWith("SSL")).ifPresent(file -> {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file);
        });
    }

    private KafkaConnection(String bootstrapServers) {
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    /** To a broker that asks for nothing. */
    public static KafkaConnection plain(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers);
    }

    /** The settings of a client. */
    public Map<String, Object> with(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }

    /** An administrator who waits for 5 s at most. */
    public Admin admin() {
        return Admin.create(with(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000)));
    }

    private static String login(String mechanism, String user, String password) {
        Class<?> module = mechanism.equals("PLAIN") ? PlainLoginModule.class : ScramLoginModule.class;
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(module.getName(), escaped(user), escaped(password));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
