package vn.tiendo.plan;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/**
 * Registries of their own, loaded on a day of the test's choice, for tests that rewrite time or tasks. They have no Kafka, so
 * that the topics stay those of the common registry.
 */
public final class OwnRegistry {

    private OwnRegistry() {}

    /** Loaded on 1 October 2024, when the first plans were new. What the catalogue alone says is read before time moves on. */
    public static final class Of2024 extends Profile {
        public Of2024() {
            super("plan_2024", "2024-10-01");
        }
    }

    /** Loaded on 20 November 2026. */
    public static final class Of2026 extends Profile {
        public Of2026() {
            super("plan_2026", "2026-11-20");
        }
    }

    /**
     * Loaded on 20 November 2026, for tests that ask, as everybody or how it is, and change little; the one that loads other catalogues
     * comes last by its name. That nothing leaves is told after a second.
     */
    public static final class Asked extends Profile {
        static final String SCHEMA = "plan_asked";

        public Asked() {
            super(SCHEMA, "2026-11-20");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("relay.well-max-age", "PT1S");
        }
    }

    /** Loaded on 20 November 2026, for a test that changes all that can be changed. */
    public static final class Audited extends Profile {
        public Audited() {
            super("plan_audited", "2026-11-20");
        }
    }

    /** Loaded on 20 November 2026, for a test of what waits for acts: elsewhere acts are recorded. */
    public static final class Awaiting extends Profile {
        public Awaiting() {
            super("plan_awaiting", "2026-11-20");
        }
    }

    /** Loaded on 20 November 2026, for tests of what waits for whom: elsewhere others hand in. */
    public static final class Waiting extends Profile {
        public Waiting() {
            super("plan_waiting", "2026-11-20");
        }
    }

    /** Loaded on 20 November 2026 by transactions of two seconds, which is what a busy machine makes of sixty. */
    public static final class OfTwoSeconds extends Profile {
        public OfTwoSeconds() {
            super("plan_two_seconds", "2026-11-20");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.transaction-manager.default-transaction-timeout", "2S");
        }
    }

    /** Loaded on 20 November 2026, for a test that fills it, in which no time is given to questions that lists are not made for. */
    public static final class Large extends Profile {
        public static final String SCHEMA = "plan_large";

        public Large() {
            super(SCHEMA, "2026-11-20");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lists.longest", "PT0.001S");
        }
    }

    /** Loaded on 20 November 2026, for tests of tables, which have no more rows there than a province has tasks. */
    public static final class Tabled extends Profile {
        static final int MOST_ROWS = 100;

        public Tabled() {
            super("plan_tabled", "2026-11-20");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tables.max-rows", String.valueOf(MOST_ROWS));
        }
    }

    /** Loaded on 20 November 2026 with two of the shipped provinces that have no file of their own, and no other. */
    public static final class OfTheNation extends Profile {
        public OfTheNation() {
            super("plan_nation", "2026-11-20");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "catalogue.folder", "src/main/resources/catalogue", "catalogue.provinces", "nghe-an,ninh-binh");
        }
    }

    abstract static class Profile implements QuarkusTestProfile {

        private final Map<String, String> settings;

        Profile(String schema, String day) {
            this.settings = Map.of("schema", schema, "day", day);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Database.class, settings));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    public static final class Database implements QuarkusTestResourceLifecycleManager {

        private Map<String, String> settings;

        @Override
        public void init(Map<String, String> given) {
            settings = given;
        }

        @Override
        public Map<String, String> start() {
            DevServices services = DevServices.start();
            String schema = settings.get("schema");
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
            environment.put("test.clock", settings.get("day"));
            return environment;
        }

        @Override
        public void stop() {
            // The end of the JVM stops the database.
        }
    }
}
