package vn.tiendo.platform.restoration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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
        try (PreparedStatement insert = connection.prepareStatement("insert into restoration_finding"
                + " (restoration, kind, subject, here, there, content) values (?, ?, ?, ?, ?, ?)"
                + " on duplicate key update there = values(there), content = values(content)")) {
            insert.setLong(1, restoration);
            insert.setString(2, kind.name());
            insert.setString(3, subject);
            insert.setObject(4, here);
            insert.setObject(5, there);
            insert.setString(6, content);
            insert.executeUpdate();
        }
    }
}
