package vn.tiendo.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/** A ledger of its own without Kafka, for tests that play with the five plans of the catalogue. They fill it themselves. */
public class OwnLedger implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Database.class, Map.of()));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** The same anew, for the test that asks as everybody: what it leaves is nobody else's. */
    public static final class Matrix extends OwnLedger {}

    /** The same anew, for the test that fills it with a year of work. */
    public static final class Busy extends OwnLedger {}

    /** The same anew, for the test that walks over a year and into the next. */
    public static final class Walked extends OwnLedger {}

    /** The same anew, for the test that makes it unwell; a ledger that stands still is so after a second. */
    public static final class Unwell extends OwnLedger {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ledger.well-max-rest", "PT1S");
        }
    }

    /** An empty database. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

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
            return environment;
        }

        @Override
        public void stop() {
            // The end of the JVM stops the database.
        }
    }
}
