package vn.tiendo.report.operation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.OwnLedger;

/** The password of the database in a file, of an account of its own, and the log as JSON. */
public final class AsInProduction implements QuarkusTestProfile {

    static final Path PASSWORD = Path.of("target", "password-of-the-database");
    static final String ACCOUNT = "report_rotated";
    static final String FIRST = "the-first-password";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Account.class, Map.of()));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("LOG_FORMAT", "json");
    }

    static void asRoot(String... statements) throws SQLException {
        try (Connection root = DevServices.start().mariaDb().rootConnection();
                Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.replace("{account}", "'" + ACCOUNT + "'@'127.0.0.1'"));
            }
        }
    }

    /** As deploy/database/accounts.sql makes the service's. */
    public static final class Account implements QuarkusTestResourceLifecycleManager {

        private final OwnLedger.Database database = new OwnLedger.Database();

        @Override
        public Map<String, String> start() {
            Map<String, String> environment = new HashMap<>(database.start());
            try {
                asRoot(
                        "create or replace user {account} identified by '" + FIRST + "'",
                        "grant report_application to {account}",
                        "set default role report_application for {account}");
                Files.writeString(PASSWORD, FIRST + "\n");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            environment.remove("DB_PASSWORD");
            environment.put("DB_USER", ACCOUNT);
            environment.put("DB_PASSWORD_FILE", PASSWORD.toString());
            return environment;
        }

        @Override
        public void stop() {
            database.stop();
        }
    }
}
