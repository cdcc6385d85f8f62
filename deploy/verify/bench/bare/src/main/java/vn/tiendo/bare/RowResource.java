package vn.tiendo.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.mariadb.jdbc.Driver;

/**
 * A row that is read by the plain driver, all its columns as text, and the document that the service answers with for it, which is kept in
 * memory and written as JSON each time.
 */
@Path("/bare/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class RowResource {

    /** As many as the service has. */
    private static final int CONNECTIONS = 16;

    private final String sql;
    private final Map<String, JsonNode> documents = new HashMap<>();
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();

    RowResource(
            @ConfigProperty(name = "bare.rows.url") String url,
            @ConfigProperty(name = "bare.rows.user") String user,
            @ConfigProperty(name = "bare.rows.password") String password,
            @ConfigProperty(name = "bare.rows.sql") String sql,
            @ConfigProperty(name = "bare.rows.documents") String folder,
            ObjectMapper json)
            throws IOException, SQLException {
        this.sql = sql;
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of(folder))) {
            for (java.nio.file.Path file : files.toList()) {
                documents.put(file.getFileName().toString(), json.readTree(Files.readAllBytes(file)));
            }
        }
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(new Driver().connect(url, account));
        }
    }

    @GET
    @Path("{id}")
    public JsonNode get(@RestPath String id) throws SQLException, InterruptedException {
        read(id);
        return documents.get(id);
    }

    private void read(String id) throws SQLException, InterruptedException {
        Connection connection = idle.take();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no row " + id);
                }
                int columns = row.getMetaData().getColumnCount();
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
            }
        } finally {
            idle.add(connection);
        }
    }
}
