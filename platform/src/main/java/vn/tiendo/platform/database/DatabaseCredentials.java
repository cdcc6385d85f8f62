package vn.tiendo.platform.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * User and password of the service, asked for at each new connection of the pool. They are read anew each time, so a password that was
 * written into its file ({@code DB_PASSWORD_FILE}) holds without a restart (ADR 89).
 */
@ApplicationScoped
@Unremovable
class DatabaseCredentials implements CredentialsProvider {

    private final Config config;

    DatabaseCredentials(Config config) {
        this.config = config;
    }

    @Override
    public Map<String, String> getCredentials(String datasource) {
        return Map.of(
                USER_PROPERTY_NAME, config.getValue("quarkus.datasource.username", String.class),
                PASSWORD_PROPERTY_NAME, config.getValue("quarkus.datasource.password", String.class));
    }
}
