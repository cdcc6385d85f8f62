package vn.tiendo.plan;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/**
 * Registries of their own, loaded on a day of the test's choice, for tests that rewrite time or tasks. They have no Kafka, so
 * that the topics stay those of the common registry.
 */
public final class OwnRegistry {

    private OwnRegistry() {}

    /** Loaded on 1 October 2024, when the first plans were new. What the catalogue alone says is read before time moves on. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = "plan_2024"),
                @ResourceArg(name = "day", value = "2024-10-01")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of2024 {}

    /** Loaded on 20 November 2026. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = "plan_2026"),
                @ResourceArg(name = "day", value = "2026-11-20")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of2026 {}

    /**
     * Loaded on 20 November 2026, for tests that ask, as everybody or how it is, and change little; the one that loads other catalogues
     * comes last by its name. That nothing leaves is told after a second.
     */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = Asked.SCHEMA),
                @ResourceArg(name = "day", value = "2026-11-20"),
                @ResourceArg(name = "relay.well-max-age", value = "PT1S")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {
        String SCHEMA = "plan_asked";
    }

    /** Loaded on 20 November 2026, for a test that changes all that can be changed. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = "plan_audited"),
                @ResourceArg(name = "day", value = "2026-11-20")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Audited {}

    /** Loaded on 20 November 2026, for a test of what waits for acts: elsewhere acts are recorded. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = "plan_awaiting"),
                @ResourceArg(name = "day", value = "2026-11-20")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Awaiting {}

    /** Loaded on 20 November 2026, for tests of what waits for whom: elsewhere others hand in. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = "plan_waiting"),
                @ResourceArg(name = "day", value = "2026-11-20")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Waiting {}

    /** Loaded on 20 November 2026 by transactions of two seconds, which is what a busy machine makes of sixty. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = "plan_two_seconds"),
                @ResourceArg(name = "day", value = "2026-11-20"),
                @ResourceArg(name = "quarkus.transaction-manager.default-transaction-timeout", value = "2S")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfTwoSeconds {}

    /** Loaded on 20 November 2026, for a test that fills it, in which no time is given to questions that lists are not made for. */
    @WithTestResource(
            value = Database.class,
            initArgs = {
                @ResourceArg(name = "schema", value = Large.SCHEMA),
                @ResourceArg(name = "day", value = "2026-11-20"),
                @ResourceArg(name = "lists.longest", value = "PT0.001S")
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Large {
        String SCHEMA = "plan_large";
    }

    /** A schema and a day, and settings of the application beyond these. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        private Map<String, String> settings;

        @Override
        public void init(Map<String, String> given) {
            settings = given;
        }

        @Override
        public Map<String, String> start() {
            DevServices services = DevServices.start();
            Map<String, String> more = new HashMap<>(settings);
            String schema = more.remove("schema");
            String day = more.remove("day");
            try {
                services.mariaDb().recreateSchema(schema, "plan");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Map<String, String> environment = new HashMap<>(services.environment("plan"));
            environment.put("DB_URL", services.mariaDb().jdbcUrl(schema));
            environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9");
            environment.put("relay.inspect", "false");
            environment.put("opener.every", "24h");
            environment.put("test.clock", day);
            environment.putAll(more);
            return environment;
        }

        @Override
        public void stop() {
            // The end of the JVM stops the database.
        }
    }
}
