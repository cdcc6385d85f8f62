package vn.tiendo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.tiendo.bench.bed.Client;
import vn.tiendo.bench.bed.ResourceSampler;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.raw.RawKafka;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.faults.system.Node;

/** One consolidated report of many tasks in every format, from a service with a heap of 512 MB. */
final class Documents {

    private static final List<Integer> TASKS = List.of(1_000, 5_000, 10_000);
    private static final List<String> FORMATS = List.of("json", "html", "docx", "pdf", "xlsx");
    private static final int REPETITIONS = 5;
    private static final int BATCH = 1_000;
    private static final String PRINTED = "report_print_seconds_sum";

    private static final String MODEL = "quang-ninh-205-kh-ubnd-2024";
    private static final String CONSOLIDATED = MODEL + "-tong-hop";
    private static final List<String> STATUSES = List.of("NOT_STARTED", "IN_PROGRESS", "COMPLETED", "SUSPENDED");

    private final ObjectMapper json = new ObjectMapper();

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("documents"))) {
            bed.prepare();
            for (int tasks : TASKS) {
                write(bed, tasks);
            }
            bed.prepare(); // plan-service sends them, and the marks after them
            Node report = bed.report("-Xmx512m");
            ResourceSampler sampler = new ResourceSampler(report);
            ResourceSampler.until(() -> bed.exists("report", "report")
                    && bed.number("select count(*) from report.report where obligation like 'bench-%'")
                            == TASKS.size());
            int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
            for (int tasks : TASKS) {
                for (String format : FORMATS) {
                    measure(
                            report,
                            sampler,
                            new Client(report.url(), bed.token()),
                            new Wanted(tasks, year, format),
                            results);
                }
            }
            sampler.report("report-service, documents of 10,000 tasks", 512, results);
            report.retire();
        }
    }

    private void measure(Node report, ResourceSampler sampler, Client client, Wanted wanted, Results results)
            throws IOException, SQLException {
        List<Double> times = new ArrayList<>();
        List<Double> printing = new ArrayList<>();
        int size = 0;
        for (int i = 0; i <= REPETITIONS; i++) {
            double printed = ResourceSampler.metric(report, PRINTED, wanted.format());
            long start = System.nanoTime();
            size = client.bytes(wanted.path()).length;
            double time = (System.nanoTime() - start) / 1e6;
            sampler.measure(() -> true);
            if (i > 0) { // the first warms up
                times.add(time);
                printing.add(1e3 * (ResourceSampler.metric(report, PRINTED, wanted.format()) - printed));
            }
        }
        Sample sample = new Sample(Sample.Unit.MILLIS, times);
        results.figure(
                String.format(Locale.ROOT, "%s of %,d tasks", wanted.format(), wanted.tasks()),
                String.format(Locale.ROOT, "%s, %,.0f kB", sample, size / 1e3));
        if (wanted.equals(new Wanted(10_000, wanted.year(), "docx"))) {
            results.ratio(
                    "a consolidated report of 10,000 tasks as docx",
                    sample,
                    "writing the same document from memory (the service's own timer)",
                    new Sample(Sample.Unit.MILLIS, printing),
                    0.5);
        }
    }

    /** A report in a format. */
    private record Wanted(int tasks, int year, String format) {

        String path() {
            return "/api/v1/reports/" + plan(tasks) + "-tong-hop-" + year
                    + "-quang-ninh-so-khoa-hoc-va-cong-nghe?format=" + format;
        }
    }

    private static String plan(int tasks) {
        return "bench-" + tasks;
    }

    /** A plan like a real one but for its number of tasks, each with one or two assignments, as events that wait to be sent. */
    private void write(TestBed bed, int tasks) throws SQLException, IOException {
        try (Connection sql = bed.sql()) {
            sql.setAutoCommit(false);
            ObjectNode task = published(sql, "task/" + MODEL + "-I%");
            ObjectNode state = state(sql);
            Outbox outbox = new Outbox(sql);
            outbox.registry("plan", published(sql, "plan/" + MODEL).put("id", plan(tasks)));
            ObjectNode obligation = published(sql, "obligation/" + CONSOLIDATED);
            // Not closed yet: a draft is made anew each time.
            obligation.putObject("due").put("day", 31).put("month", 12);
            outbox.registry(
                    "obligation",
                    obligation
                            .put("id", plan(tasks) + "-tong-hop")
                            .put("plan", plan(tasks))
                            .putNull("consolidates"));
            String section = task.path("section").asText();
            for (int i = 1; i <= tasks; i++) {
                String id = plan(tasks) + "-" + section + "." + i;
                outbox.registry(
                        "task",
                        task.put("id", id)
                                .put("plan", plan(tasks))
                                .put("number", section + "." + i)
                                .put("position", i)
                                .put("title", "Nhiệm vụ thứ " + i + ": xây dựng, phát huy vai trò đội ngũ trí thức"));
                for (int agency = 0; agency <= i % 2; agency++) {
                    outbox.state(assignment(state, id, tasks, i, agency));
                }
            }
            outbox.flush();
        }
    }

    private static ObjectNode assignment(ObjectNode state, String task, int tasks, int i, int agency) {
        state.put(
                "id", new UUID(0x0194_1da8_0000_7000L + tasks, 0x8000_0000_0000_0000L | (2L * i + agency)).toString());
        state.put("version", 1).put("task", task).put("plan", plan(tasks));
        state.put("agency", agency == 0 ? "quang-ninh-so-noi-vu" : "quang-ninh-so-tai-chinh");
        state.put("status", STATUSES.get(i % STATUSES.size()));
        state.put(
                "result",
                "Đã ban hành kế hoạch số " + i + "/KH-SNV, bố trí kinh phí và phân công các đơn vị thực hiện.");
        return state;
    }

    private ObjectNode published(Connection sql, String key) throws SQLException, IOException {
        return read(
                sql,
                "select payload from plan.published where event_key like '" + key + "' order by event_key limit 1");
    }

    private ObjectNode state(Connection sql) throws SQLException, IOException {
        return read(sql, "select state from plan.assignment_version limit 1");
    }

    private ObjectNode read(Connection sql, String query) throws SQLException, IOException {
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return (ObjectNode) json.readTree(row.getString(1));
        }
    }

    /** Rows of the outbox of plan-service. */
    private static final class Outbox {

        private final Connection sql;
        private final PreparedStatement insert;
        private int pending;

        Outbox(Connection sql) throws SQLException {
            this.sql = sql;
            this.insert = sql.prepareStatement(
                    "insert into plan.outbox (event_id, topic, partition_key, type, recorded_at, payload)"
                            + " values (?, ?, ?, ?, utc_timestamp(6), ?)");
        }

        void registry(String kind, ObjectNode document) throws SQLException {
            String key = kind + "/" + document.path("id").asText();
            append(key + ":1", Topics.REGISTRY, key, "vn.tiendo.registry." + kind + ".v1", document);
        }

        void state(ObjectNode state) throws SQLException {
            String id = state.path("id").asText();
            append(id + ":1", RawKafka.TOPIC, id, EventTypes.ASSIGNMENT_STATE, state);
        }

        private void append(String id, String topic, String key, String type, ObjectNode payload) throws SQLException {
            insert.setString(1, id);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, type);
            insert.setString(5, payload.toString());
            insert.addBatch();
            if (++pending % BATCH == 0) {
                flush();
            }
        }

        void flush() throws SQLException {
            insert.executeBatch();
            sql.commit();
        }
    }
}
