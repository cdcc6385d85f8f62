package vn.tiendo.platform.restoration;

import java.sql.Connection;
import java.sql.SQLException;
import vn.tiendo.platform.database.Jdbc;

/** Notes findings of one restoration, each once, in the transaction that takes back what they are about. */
public final class Findings {

    private final Connection connection;
    private final long restoration;

    public Findings(Connection connection, long restoration) {
        this.connection = connection;
        this.restoration = restoration;
    }

    /** As in {@link Finding}; of one that was noted before, what stood in the database stays. */
    public void add(Finding.Kind kind, String subject, Long here, Long there, String content) throws SQLException {
        Jdbc.update(connection, """
                insert into restoration_finding (restoration, kind, subject, here, there, content)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update there = values(there), content = values(content)""", restoration, kind, subject, here, there, content);
    }
}
