package vn.tiendo.platform.start;

import io.smallrye.config.SmallRyeConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.export.SslMode;
import vn.tiendo.platform.delivery.AllowedOrigins;
import vn.tiendo.platform.kafka.Security;
import vn.tiendo.platform.secret.SecretFiles;
import vn.tiendo.platform.webhook.Networks;

/**
 * The settings without which a step of a service is not taken. Read from the configuration as it takes effect, wherever a value comes from:
 * environment, system property, a properties file beside the jar.
 */
final class Settings {

    private static final String LOCAL = "local";
    private static final Set<String> NOT_FOR_PRODUCTION = Set.of(LOCAL, "test", "dev");
    private static final Set<String> WHOEVER = Set.of("any");

    /**
     * @param property as it takes effect
     * @param variable what an operator sets
     */
    private record Demand(String property, String variable) {}

    private static final List<Demand> ALWAYS = List.of(new Demand("quarkus.datasource.jdbc.url", "DB_URL"));
    private static final List<Demand> OF_MIGRATE = List.of(
            new Demand("migration.username", "DB_MIGRATION_USER"),
            new Demand("migration.password", "DB_MIGRATION_PASSWORD"));
    private static final List<Demand> OF_LOAD_AND_SERVE = List.of(
            new Demand("quarkus.datasource.username", "DB_USER"),
            new Demand("quarkus.datasource.password", "DB_PASSWORD"));

    /** A load gives numbers as a change does, so it looks first whether the database has all that was sent. */
    private static final List<Demand> OF_THE_TOPICS =
            List.of(new Demand("kafka.bootstrap.servers", "KAFKA_BOOTSTRAP_SERVERS"));

    private static final List<Demand> ON_ONE_MACHINE =
            List.of(new Demand("quarkus.oidc.public-key", "OIDC_PUBLIC_KEY"));
    private static final List<Demand> IN_PRODUCTION = List.of(
            new Demand("quarkus.oidc.auth-server-url", "OIDC_AUTH_SERVER_URL"),
            new Demand("quarkus.oidc.token.issuer", "OIDC_ISSUER"),
            new Demand("quarkus.oidc.token.audience", "OIDC_AUDIENCE"),
            new Demand("kafka.security.protocol", "KAFKA_SECURITY_PROTOCOL"));

    /** What people sign in by, and where the pages of both services are. */
    private static final List<Demand> OF_PAGES = List.of(
            new Demand("quarkus.oidc.pages.client-id", "OIDC_CLIENT_ID"),
            new Demand("quarkus.oidc.pages.credentials.secret", "OIDC_CLIENT_SECRET"),
            new Demand("pages.plan-url", "PLAN_URL"),
            new Demand("pages.report-url", "REPORT_URL"));

    /** Last part of the issuer of the one-machine stack, which asks nobody for a password. */
    private static final String LOCAL_ISSUER = "/tiendo-local";

    private static final int LEAST_OF_SECRET = 32;
    private static final Pattern ROOT = Pattern.compile("(/[a-z0-9-]+)+/?");

    private final SmallRyeConfig config;
    private final List<Step> steps;

    Settings(SmallRyeConfig config, List<Step> steps) {
        this.config = config;
        this.steps = steps;
    }

    /** @throws RefusedException that says what to set, unless everything is settled that the steps need */
    void requireAll() {
        refusal().ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }

    /** Why the service must not start, for the operator; empty when it may. */
    private Optional<String> refusal() {
        return SecretFiles.refusal(config)
                .or(this::undecidedLog)
                .or(() -> steps.contains(Step.SERVE) ? refusalToServe() : missing(List.of()))
                .or(() -> Security.refusal(this::value));
    }

    private Optional<String> refusalToServe() {
        List<String> profiles = config.getProfiles();
        if (profiles.equals(List.of(LOCAL))) {
            return missing(ON_ONE_MACHINE)
                    .or(this::exposure)
                    .or(() -> strangeOrigin(true))
                    .or(() -> strangeNetwork(true));
        }
        Optional<String> misplaced =
                profiles.stream().filter(NOT_FOR_PRODUCTION::contains).findFirst();
        return misplaced.isPresent()
                ? Optional.of(
                        "the profile '" + misplaced.get()
                                + "' is not for production; set QUARKUS_PROFILE=local alone for one machine, else leave it out.")
                : missing(inProduction())
                        .or(this::localIssuer)
                        .or(this::misnamedRoot)
                        .or(this::undecidedPage)
                        .or(() -> strangeOrigin(false))
                        .or(() -> strangeNetwork(false));
    }

    private List<Demand> inProduction() {
        List<Demand> demands = new ArrayList<>(IN_PRODUCTION);
        if (hasPages()) {
            demands.addAll(OF_PAGES);
        }
        return demands;
    }

    private boolean hasPages() {
        return value("quarkus.oidc.pages.tenant-enabled").filter("true"::equals).isPresent();
    }

    private Optional<String> localIssuer() {
        return Stream.of("quarkus.oidc.token.issuer", "quarkus.oidc.auth-server-url")
                .flatMap(property -> value(property).stream())
                .filter(address -> address.replaceFirst("/+$", "").endsWith(LOCAL_ISSUER))
                .findFirst()
                .map(address ->
                        "'" + address + "' is the issuer of the one-machine stack, which asks nobody for a password;"
                                + " set OIDC_ISSUER and OIDC_AUTH_SERVER_URL to those of your identity provider.");
    }

    private Optional<String> misnamedRoot() {
        return value("http.root")
                .filter(root -> !ROOT.matcher(root).matches())
                .map(root -> "HTTP_ROOT is a path such as /plan, not '" + root + "'.");
    }

    /** Any other word would be taken for no. */
    private Optional<String> undecidedPage() {
        return value("quarkus.swagger-ui.enabled")
                .filter(decision -> !decision.equals("true") && !decision.equals("false"))
                .map(decision -> "SWAGGER_UI is true or false, not '" + decision + "'.");
    }

    private Optional<String> undecidedLog() {
        return value("log.format")
                .filter(format -> !format.equals("json") && !format.equals("text"))
                .map(format -> "LOG_FORMAT is json or text, not '" + format + "'.");
    }

    private Optional<String> strangeOrigin(boolean onOneMachine) {
        return AllowedOrigins.refusal(value(AllowedOrigins.PROPERTY), onOneMachine);
    }

    private Optional<String> strangeNetwork(boolean onOneMachine) {
        return Networks.refusal(value(Networks.PROPERTY), onOneMachine);
    }

    /** Named all at once, so that nobody has to start again for each. */
    private Optional<String> missing(List<Demand> more) {
        List<String> missing = new ArrayList<>(Stream.of(ALWAYS, ofSteps(), more)
                .flatMap(List::stream)
                .filter(demand -> value(demand.property()).isEmpty())
                .map(Demand::variable)
                .toList());
        if (more.containsAll(IN_PRODUCTION)) {
            if (hasPages()
                    && value("pages.secret")
                            .filter(secret -> secret.length() >= LEAST_OF_SECRET)
                            .isEmpty()) {
                missing.add("SESSION_SECRET (at least " + LEAST_OF_SECRET + " characters, the same for both services)");
            }
            if (!isTlsDecided()) {
                missing.add("TLS_TERMINATED_BY=proxy (or a certificate, see docs/operations.md)");
            }
        }
        if (!isDatabaseTlsDecided()) {
            missing.add("sslMode=verify-full in DB_URL (or DB_TLS=off, see docs/operations.md)");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("set " + String.join(", ", missing) + ".");
    }

    private List<Demand> ofSteps() {
        List<Demand> demands = new ArrayList<>();
        if (!steps.equals(List.of(Step.MIGRATE))) {
            demands.addAll(OF_LOAD_AND_SERVE);
        }
        if (steps.contains(Step.MIGRATE)) {
            demands.addAll(OF_MIGRATE);
        }
        if (!steps.equals(List.of(Step.MIGRATE))) {
            demands.addAll(OF_THE_TOPICS);
        }
        return demands;
    }

    /** Either a proxy in front speaks TLS, or the service itself, and then nothing but TLS. */
    private boolean isTlsDecided() {
        boolean own = value("quarkus.tls.key-store.pem.0.cert").isPresent()
                || value("quarkus.tls.key-store.p12.path").isPresent();
        return value("tls.terminated-by").filter("proxy"::equals).isPresent()
                || own
                        && value("quarkus.http.insecure-requests")
                                .orElse("enabled")
                                .matches("(?i)disabled|redirect");
    }

    /** Passwords and all that is kept pass there. Asked of every step, in production. */
    private boolean isDatabaseTlsDecided() {
        Optional<String> url = value("quarkus.datasource.jdbc.url");
        if (url.isEmpty()
                || config.getProfiles().equals(List.of(LOCAL))
                || value("database.tls").filter("off"::equals).isPresent()) {
            return true;
        }
        try {
            Configuration read = Configuration.parse(url.get());
            return read != null && read.sslMode() != SslMode.DISABLE;
        } catch (SQLException e) {
            return false;
        }
    }

    /** The tokens of the local stack lie in a file and its answers pass in the clear: nobody from outside may reach it. */
    private Optional<String> exposure() {
        return Stream.of("quarkus.http.host", "quarkus.management.host")
                .filter(property -> !isLoopback(value(property).orElse("0.0.0.0")))
                .findFirst()
                .map(property -> "the local profile listens on this machine only; set " + property
                        + "=127.0.0.1 or leave it out.");
    }

    private static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A setting whose value refers to one that is not set counts as absent, and so does one that would accept whoever comes. */
    private Optional<String> value(String property) {
        try {
            return config.getOptionalValue(property, String.class)
                    .filter(value -> !value.isBlank() && !WHOEVER.contains(value));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
