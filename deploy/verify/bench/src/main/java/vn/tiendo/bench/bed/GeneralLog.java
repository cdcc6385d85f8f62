package vn.tiendo.bench.bed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tiendo.faults.system.Node;

/**
 * The statements that plan-service sends to MariaDB for one request, from the server's own log: so that the limit asks the same. A node of its own
 * is asked, started while the log is on: the server writes values into it only of statements that are prepared meanwhile, and goes on putting them
 * together for as long as these are used.
 */
public final class GeneralLog implements AutoCloseable {

    private static final Set<String> WORK = Set.of("select", "insert", "update", "delete");
    /** What parts one transaction from the next: its end, and the switch from statements that commit by themselves. */
    private static final Set<String> BOUNDARIES = Set.of("commit", "rollback", "set");

    private final TestBed bed;
    private final Node node;

    private GeneralLog(TestBed bed, Node node) {
        this.bed = bed;
        this.node = node;
    }

    /** Something that makes a service ask its database. */
    @FunctionalInterface
    public interface Request {
        void sendTo(Node node) throws IOException, SQLException;
    }

    public static GeneralLog open(TestBed bed) throws SQLException {
        execute(bed, "set global log_output = 'TABLE'", "set global general_log = on");
        return new GeneralLog(bed, bed.plan().awaitReady());
    }

    /**
     * The queries and changes of one request, without what only governs the connection.
     *
     * @param mark stands in one of its statements and in those of no other
     */
    public List<String> during(String mark, Request request) throws IOException, SQLException {
        execute(bed, "truncate table mysql.general_log");
        request.sendTo(node);
        try (Connection sql = bed.sql()) {
            return statements(sql, mark);
        }
    }

    private static void execute(TestBed bed, String... statements) throws SQLException {
        try (Connection sql = bed.sql();
                Statement statement = sql.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        execute(bed, "set global general_log = off");
        node.retire();
    }

    /** Of the transaction that bears the mark: the same connection may have served others meanwhile. */
    private static List<String> statements(Connection sql, String mark) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = sql.prepareStatement(
                "select argument from mysql.general_log where command_type in ('Query', 'Execute') and thread_id ="
                        + " (select thread_id from mysql.general_log where argument like ? and user_host like 'plan%' limit 1)"
                        + " order by event_time")) {
            query.setString(1, "%" + mark + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(1);
                    String word = text.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
                    if (WORK.contains(word)) {
                        found.add(text);
                    } else if (BOUNDARIES.contains(word)) {
                        if (isMarked(found, mark)) {
                            return found;
                        }
                        found.clear();
                    }
                }
            }
        }
        return found;
    }

    private static boolean isMarked(List<String> statements, String mark) {
        return statements.stream().anyMatch(statement -> statement.contains(mark));
    }
}
