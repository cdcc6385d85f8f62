package vn.tiendo.report;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Starts the service, or says in one line which settings are missing. */
@QuarkusMain
public final class Main {

    private static final List<String> ALWAYS = List.of("DB_URL", "DB_USER", "DB_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS");
    private static final List<String> IN_PRODUCTION = List.of("OIDC_AUTH_SERVER_URL", "OIDC_ISSUER", "OIDC_AUDIENCE");
    private static final List<String> ON_ONE_MACHINE = List.of("OIDC_PUBLIC_KEY");

    private Main() {}

    public static void main(String... args) {
        boolean local = "local".equals(setting("QUARKUS_PROFILE")) || "local".equals(setting("quarkus.profile"));
        List<String> missing = Stream.concat(ALWAYS.stream(), (local ? ON_ONE_MACHINE : IN_PRODUCTION).stream())
                .filter(name -> Objects.requireNonNullElse(setting(name), "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("report-service does not start: set " + String.join(", ", missing) + ".");
            System.exit(1);
        }
        Quarkus.run(args);
    }

    private static String setting(String name) {
        return System.getProperty(name, System.getenv(name));
    }
}
