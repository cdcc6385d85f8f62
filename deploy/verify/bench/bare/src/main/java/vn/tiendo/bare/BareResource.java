package vn.tiendo.bare;

import io.agroal.api.AgroalDataSource;
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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

/** A document that is kept in memory, written each time: without more, or after a row was asked for by the plain driver and read. */
@Path("/bare")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class BareResource {

    private final byte[] document;
    private final List<String> statements;
    private final AgroalDataSource database;

    BareResource(
            @ConfigProperty(name = "bare.document") String file,
            @ConfigProperty(name = "bare.statements") String statements,
            AgroalDataSource database)
            throws IOException {
        this.document = Files.readAllBytes(java.nio.file.Path.of(file));
        this.statements = Files.readAllLines(java.nio.file.Path.of(statements));
        this.database = database;
    }

    @GET
    public byte[] get() {
        return document;
    }

    @GET
    @Path("{id}")
    public byte[] get(@RestPath String id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String statement : statements) {
                ask(connection, statement, id);
            }
        }
        return document;
    }

    private static void ask(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                statement.setString(i, id);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int c = 1; c <= columns; c++) {
                        rows.getString(c);
                    }
                }
            }
        }
    }
}
