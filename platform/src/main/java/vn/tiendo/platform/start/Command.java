package vn.tiendo.platform.start;

import io.quarkus.runtime.Quarkus;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Does what the words behind a service's jar say: {@code migrate}, {@code load}, {@code serve}, one of them or several in this order;
 * without a word it serves. A process exits with 0 when its steps are done, with 1 and one line when it cannot take one.
 */
public final class Command {

    /** What a service that only loads is configured with and never uses: it listens to nobody. */
    private static final List<String> NEVER_USED =
            List.of("OIDC_AUTH_SERVER_URL", "OIDC_ISSUER", "OIDC_AUDIENCE", "OIDC_PUBLIC_KEY");

    private Command() {}

    /**
     * @param main the class of the service that was started; its jar holds the migrations
     * @param offered the steps that this service has
     */
    public static void run(Class<?> main, String service, List<Step> offered, String... words) {
        List<Step> steps = List.of();
        try {
            steps = read(offered, words);
            configure(steps);
            SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
            new Settings(config, steps).requireAll();
            Schema schema = new Schema(
                    config.getValue("quarkus.flyway.placeholders.schema", String.class),
                    config.getValue("quarkus.datasource.jdbc.url", String.class),
                    MigrationFiles.of(main));
            if (steps.contains(Step.MIGRATE)) {
                System.out.println(service + ": " + migrate(schema, config));
            }
            if (steps.equals(List.of(Step.MIGRATE))) {
                return;
            }
            schema.requireMigrated(account(config, "quarkus.datasource"));
        } catch (RefusedException e) {
            System.err.println(service + " does not " + verb(steps) + ": " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run();
    }

    private static List<Step> read(List<Step> offered, String... words) {
        List<Step> steps = new ArrayList<>();
        for (String word : words) {
            Optional<Step> step = offered.stream()
                    .filter(known -> known.word().equals(word))
                    .filter(known -> steps.isEmpty() || known.compareTo(steps.get(steps.size() - 1)) > 0)
                    .findFirst();
            steps.add(step.orElseThrow(() -> new RefusedException("it takes "
                    + offered.stream().map(Step::word).collect(Collectors.joining(" | "))
                    + ", one or several in this order (without a word it serves), and not '" + String.join(" ", words)
                    + "'.")));
        }
        return steps.isEmpty() ? List.of(Step.SERVE) : steps;
    }

    /** Before the configuration is read for the first time. */
    private static void configure(List<Step> steps) {
        System.setProperty(Step.PROPERTY, steps.stream().map(Step::word).collect(Collectors.joining(",")));
        if (!steps.contains(Step.SERVE)) {
            NEVER_USED.forEach(name -> System.setProperty(name, "http://127.0.0.1:9"));
            List.of(
                            "quarkus.http.host-enabled",
                            "quarkus.management.host-enabled",
                            "quarkus.oidc.tenant-enabled",
                            "quarkus.oidc.pages.tenant-enabled")
                    .forEach(part -> System.setProperty(part, "false"));
        }
    }

    private static String migrate(Schema schema, SmallRyeConfig config) {
        return schema.migrate(account(config, "migration"), config.getValue("migration.lock-wait", Duration.class));
    }

    private static Schema.Account account(SmallRyeConfig config, String prefix) {
        return new Schema.Account(
                config.getValue(prefix + ".username", String.class),
                config.getValue(prefix + ".password", String.class));
    }

    private static String verb(List<Step> steps) {
        return steps.isEmpty() || steps.contains(Step.SERVE)
                ? "start"
                : steps.get(steps.size() - 1).word();
    }
}
