package vn.tiendo.platform.database;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Asserts before anything else is done what {@link ServerDemands} says: the server may have been set otherwise since the migration. */
@ApplicationScoped
class DatabaseSettings {

    private static final int FIRST = 1;

    private final DataSource database;

    DatabaseSettings(DataSource database) {
        this.database = database;
    }

    /**
     * @throws ConfigurationException (one line on the console, exit 1) that says what to set
     */
    void check(@Observes @Priority(FIRST) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<String> refusal = ServerDemands.refusalToServe(connection);
            if (refusal.isPresent()) {
                throw new ConfigurationException(refusal.get());
            }
        }
    }
}
