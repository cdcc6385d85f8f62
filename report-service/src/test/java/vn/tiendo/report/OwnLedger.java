package vn.tiendo.report;

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
 * Ledgers of their own without Kafka, for tests that play with the five plans of the catalogue. They fill them themselves. The setting
 * {@code test.ledger} is read by nobody; it tells the applications apart.
 */
public final class OwnLedger {

    private OwnLedger() {}

    /** For the test that plays the end of a year. */
    @WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "test.ledger", value = "played"))
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Played {}

    /** The same anew, for the test that asks as everybody: what it leaves is nobody else's. */
    @WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "test.ledger", value = "matrix"))
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Matrix {}

    /** The same anew, for the test that fills it with a year of work. */
    @WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "test.ledger", value = "busy"))
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Busy {}

    /** The same anew, for the test that walks over a year and into the next. */
    @WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "test.ledger", value = "walked"))
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Walked {}

    /** The same anew, for the test that makes it unwell; a ledger that stands still is so after a second. */
    @WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "ledger.well-max-rest", value = "PT1S"))
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Unwell {}

    /** An empty database, and settings of the application beyond that. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        private Map<String, String> settings;

        @Override
        public void init(Map<String, String> given) {
            settings = given;
        }

        @Override
        public Map<String, String> start() {
            DevServices services = DevServices.start();
            try {
                services.mariaDb().recreateSchema("report_own", "report");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Map<String, String> environment = new HashMap<>(services.environment("report"));
            environment.put("DB_URL", services.mariaDb().jdbcUrl("report_own"));
            environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9");
            environment.put("relay.inspect", "false");
            environment.putAll(settings);
            return environment;
        }

        @Override
        public void stop() {
            // The end of the JVM stops the database.
        }
    }
}
