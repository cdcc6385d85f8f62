package vn.tiendo.faults.system;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.tiendo.devservices.IdentityProvider;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.TokenMint;

/** The tokens of all clients, each signed once until the keys are rotated. */
public final class Tokens {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final Supplier<TokenMint> mint;
    private final Map<String, String> environment;
    private final Map<String, String> minted = new ConcurrentHashMap<>();

    private Tokens(Supplier<TokenMint> mint, Map<String, String> environment) {
        this.mint = mint;
        this.environment = environment;
    }

    /** Signed with one key, which the services know from their start. */
    static Tokens ofOneKey() {
        TokenMint mint = new TokenMint(Clock.systemUTC());
        return new Tokens(() -> mint, Map.of("OIDC_PUBLIC_KEY", mint.publicKey()));
    }

    /** Signed with a provider's newest key; the services run as in production, and ask it for a key that they do not know. */
    public static Tokens of(IdentityProvider provider) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "prod");
        environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        environment.put("TLS_TERMINATED_BY", "proxy");
        environment.put("DB_TLS", "off");
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.HOST);
        environment.put("HTTP_LIMITS_PER_SECOND", "100000");
        environment.put("RELAY_CREATE_TOPICS", "true");
        environment.put("OIDC_AUTH_SERVER_URL", provider.url());
        environment.put("OIDC_ISSUER", TokenMint.ISSUER);
        environment.put("OIDC_AUDIENCE", TokenMint.AUDIENCE);
        environment.put("PAGES_ENABLED", "false");
        environment.put("QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S");
        return new Tokens(provider::mint, environment);
    }

    /** What the services read from their environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** From now on clients bear tokens of the newest key. */
    public void renew() {
        minted.clear();
    }

    /** Reads everything. */
    public String readsAll() {
        return token("reader-all", Map.of("roles", List.of("reader")));
    }

    /** Reads what belongs to one province. */
    public String reads(String province) {
        return token("reader-" + province, Map.of("roles", List.of("reader"), "province", province));
    }

    public String operator() {
        return token("operator", Map.of("roles", List.of("operator")));
    }

    /** Of the focal agency of a province that still exists: it may report for all its agencies, and decides on their reports. */
    public String focal(String province) {
        return token("focal-" + province, Map.of("roles", List.of("focal"), "province", province));
    }

    public String reporter(String province, String agency) {
        return token(
                "reporter-" + agency,
                Map.of("roles", List.of("agency-reporter"), "province", province, "agency", agency));
    }

    private String token(String name, Map<String, ?> claims) {
        return minted.computeIfAbsent(name, n -> mint.get().mint(n, claims, VALIDITY));
    }
}
