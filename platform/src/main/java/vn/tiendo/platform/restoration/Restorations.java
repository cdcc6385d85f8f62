package vn.tiendo.platform.restoration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.tiendo.platform.database.Jdbc;

/** The restorations that are known: at most one that is not done, for all nodes. Times are the database's, UTC. */
@ApplicationScoped
public class Restorations {

    private static final String SELECT =
            "select id, state, found_at, evidence, requested_by, requested_at, from_beginning,"
                    + " events_read, taken_back, finished_at, failure from restoration";

    private static final int LONGEST = 1_000;

    private final DataSource database;
    private final ObjectMapper json;

    public Restorations(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The one that is not done. */
    public Optional<Restoration> open() throws SQLException {
        return select(SELECT + " where open = 1").stream().findFirst();
    }

    Optional<Restoration> find(long id) throws SQLException {
        return select(SELECT + " where id = ?", id).stream().findFirst();
    }

    /** The newest first. */
    List<Restoration> latest() throws SQLException {
        return select(SELECT + " order by id desc limit 50");
    }

    /** Notes that the database was set back, unless it is known. */
    public void found(String evidence) throws SQLException {
        update(
                "insert ignore into restoration (state, found_at, evidence) values ('FOUND', utc_timestamp(6), ?)",
                shortened(evidence));
    }

    /**
     * Has it taken back what it lacks; joins what is under way.
     *
     * @param fromBeginning whether the topics are read whole; then also where nothing was found
     * @return empty where nothing is known to be lacking
     */
    Optional<Restoration> ask(String who, boolean fromBeginning) throws SQLException {
        if (fromBeginning) {
            update("insert ignore into restoration (state, found_at) values ('FOUND', utc_timestamp(6))");
        }
        update(
                "update restoration set state = 'RUNNING', requested_by = ?, requested_at = utc_timestamp(6),"
                        + " from_beginning = ? where open = 1 and state = 'FOUND'",
                who,
                fromBeginning);
        return open();
    }

    /** In the transaction that took them back. */
    public void progress(Connection connection, long id, int read, int takenBack) throws SQLException {
        Jdbc.update(
                connection,
                "update restoration set events_read = events_read + ?, taken_back = taken_back + ?, failure = null"
                        + " where id = ?",
                read,
                takenBack,
                id);
    }

    public void failed(long id, String reason) throws SQLException {
        update("update restoration set failure = ? where id = ?", shortened(reason), id);
    }

    /** In the caller's transaction. */
    public void done(Connection connection, long id) throws SQLException {
        Jdbc.update(
                connection,
                "update restoration set state = 'DONE', finished_at = utc_timestamp(6), failure = null where id = ?",
                id);
    }

    /** Findings in the order of kind and subject. */
    List<Finding> findings(long restoration, String afterKind, String afterSubject, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Jdbc.query(
                    connection,
                    """
                    select kind, subject, here, there, content from restoration_finding
                    where restoration = ? and (kind > ? or kind = ? and subject > ?) order by kind, subject limit ?""",
                    row -> new Finding(
                            Finding.Kind.valueOf(row.getString("kind")),
                            row.getString("subject"),
                            row.getObject("here", Long.class),
                            row.getObject("there", Long.class),
                            content(row.getString("content"))),
                    restoration,
                    afterKind,
                    afterKind,
                    afterSubject,
                    limit);
        }
    }

    private Map<String, Object> content(String text) {
        try {
            return text == null ? null : json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            return Map.of("unreadable", text);
        }
    }

    private List<Restoration> select(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Jdbc.query(connection, sql, Restorations::restoration, parameters);
        }
    }

    private static Restoration restoration(ResultSet row) throws SQLException {
        return new Restoration(
                row.getLong("id"),
                Restoration.State.valueOf(row.getString("state")),
                Jdbc.instant(row, "found_at"),
                row.getString("evidence"),
                row.getString("requested_by"),
                Jdbc.instant(row, "requested_at"),
                row.getBoolean("from_beginning"),
                row.getLong("events_read"),
                row.getLong("taken_back"),
                Jdbc.instant(row, "finished_at"),
                row.getString("failure"));
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Jdbc.update(connection, sql, parameters);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
