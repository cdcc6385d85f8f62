package vn.tiendo.devservices;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what at a broker that asks for accounts: those of {@code deploy/kafka/accounts.csv}. Their passwords are made afresh for each
 * of these objects. Everything may only who has the broker's own key.
 */
public final class KafkaAccounts {

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    private final Authority authority;
    private final List<String> strangers;
    private final Map<String, String> passwords = new TreeMap<>();

    /** @param strangers accounts that may nothing, for tests */
    public KafkaAccounts(Authority authority, String... strangers) {
        this.authority = authority;
        this.strangers = List.of(strangers);
    }

    Authority authority() {
        return authority;
    }

    /** What one row of the file allows. */
    private record Right(String account, ResourceType resource, String name, List<AclOperation> operations) {

        static Right of(String[] cells) {
            return new Right(
                    cells[0],
                    ResourceType.fromString(cells[1]),
                    cells[2],
                    Arrays.stream(cells[3].split(" "))
                            .map(AclOperation::fromString)
                            .toList());
        }

        Stream<AclBinding> bindings() {
            ResourcePattern pattern = name.endsWith("*")
                    ? new ResourcePattern(resource, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                    : new ResourcePattern(resource, name, PatternType.LITERAL);
            return operations.stream()
                    .map(operation -> new AclBinding(
                            pattern,
                            new AccessControlEntry("User:" + account, "*", operation, AclPermissionType.ALLOW)));
        }
    }

    /** The password of an account. */
    public String password(String account) {
        return passwords.computeIfAbsent(account, any -> {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /** What a client sets to connect as an account, by Kafka's names. */
    public Map<String, Object> client(String bootstrapServers, String account) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_SSL",
                SaslConfigs.SASL_MECHANISM,
                MECHANISM.mechanismName(),
                SaslConfigs.SASL_JAAS_CONFIG,
                login(account),
                SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                "PEM",
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                authority.certificate().toString());
    }

    /** What a service reads from its environment to connect as its account. */
    public Map<String, String> environment(String account) {
        return Map.of(
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_USER",
                account,
                "KAFKA_PASSWORD",
                password(account),
                "KAFKA_TRUSTSTORE",
                authority.certificate().toString());
    }

    /** What the broker itself, and whoever starts it, sets to connect to its inner listener. */
    Map<String, Object> inner(String address) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                address,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SSL",
                SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                "PEM",
                SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
                authority.serverWithKey().toString(),
                SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                "PEM",
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                authority.certificate().toString());
    }

    private String login(String account) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(account, password(account));
    }

    /** Gives the accounts their passwords and what the file allows, and takes from them what it no longer does. */
    void apply(Admin admin) throws InterruptedException, ExecutionException {
        List<Right> rights = rights();
        admin.alterUserScramCredentials(Stream.concat(rights.stream().map(Right::account), strangers.stream())
                        .distinct()
                        .map(account -> new UserScramCredentialUpsertion(
                                account, new ScramCredentialInfo(MECHANISM, 4096), password(account)))
                        .map(UserScramCredentialAlteration.class::cast)
                        .toList())
                .all()
                .get();
        admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
        admin.createAcls(rights.stream().flatMap(Right::bindings).toList())
                .all()
                .get();
    }

    private static List<Right> rights() {
        return CommentedCsv.rows("accounts.csv").stream().map(Right::of).toList();
    }
}
