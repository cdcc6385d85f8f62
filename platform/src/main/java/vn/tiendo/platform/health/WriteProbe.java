package vn.tiendo.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.tiendo.platform.database.Jdbc;

/** Writes something harmless: tells a database that takes nothing at the moment from one that refuses a certain value. */
@ApplicationScoped
public class WriteProbe {

    private final DataSource database;

    WriteProbe(DataSource database) {
        this.database = database;
    }

    /** @throws SQLException why nothing can be written */
    public void write() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Jdbc.update(connection, "update write_probe set written_at = utc_timestamp(6) where id = 1");
        }
    }
}
