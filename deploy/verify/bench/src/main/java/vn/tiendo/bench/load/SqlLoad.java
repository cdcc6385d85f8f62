package vn.tiendo.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Connections that each execute the same statements again and again by the plain driver, and read what is answered. */
final class SqlLoad {

    private static final long FIRST_ID = 1_000_000_000_000L;

    private final LoadOrder order;
    private final long start = System.nanoTime();

    private SqlLoad(LoadOrder order) {
        this.order = order;
    }

    static Recorder.Report run(LoadOrder order) throws InterruptedException {
        SqlLoad load = new SqlLoad(order);
        Recorder[] recorders = new Recorder[order.connections()];
        List<Thread> threads = IntStream.range(0, order.connections())
                .mapToObj(i -> new Thread(() -> {
                    recorders[i] = new Recorder(order, load.start);
                    try (Connection sql = DriverManager.getConnection(order.url(), order.user(), order.secret())) {
                        load.work(sql, i, recorders[i]);
                    } catch (SQLException e) {
                        recorders[i].failed(e.toString());
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return Recorder.Report.of(order, recorders);
    }

    private void work(Connection sql, int number, Recorder recorder) throws SQLException {
        sql.setAutoCommit(false);
        List<String> own = IntStream.range(0, order.targets().size())
                .filter(i -> i % order.connections() == number)
                .mapToObj(order.targets()::get)
                .toList();
        Map<String, Long> versions = versions(sql, own);
        // Of this run alone: the ones before it have left their rows.
        long unique = FIRST_ID + (System.currentTimeMillis() / 1_000 * order.connections() + number) * 100_000;
        try (Statement statement = sql.createStatement()) {
            for (int i = number; !recorder.isOver(); i++) {
                String id = own.isEmpty() ? "" : own.get(i % own.size());
                long next = own.isEmpty() ? 0 : versions.merge(id, 1L, Long::sum);
                long began = System.nanoTime();
                for (String template : order.programs().get(i % order.programs().size())) {
                    execute(
                            statement,
                            own.isEmpty()
                                    ? template
                                    : template.replace("@id@", id)
                                            .replace("@version@", String.valueOf(next - 1))
                                            .replace("@next@", String.valueOf(next))
                                            .replace("@unique@", String.valueOf(unique + i))
                                            .replace("@key@", UUID.randomUUID().toString()));
                }
                sql.commit();
                recorder.done(began);
            }
        }
    }

    private static Map<String, Long> versions(Connection sql, List<String> assignments) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (PreparedStatement query = sql.prepareStatement("select version from assignment where id = ?")) {
            for (String assignment : assignments) {
                query.setString(1, assignment);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    versions.put(assignment, row.getLong(1));
                }
            }
        }
        sql.commit();
        return versions;
    }

    private static void execute(Statement statement, String text) throws SQLException {
        if (statement.execute(text)) {
            try (ResultSet rows = statement.getResultSet()) {
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
