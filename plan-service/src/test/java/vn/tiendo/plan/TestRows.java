package vn.tiendo.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows put into the registry beside the catalogue, as copies of rows of it, and taken out again. Nothing opens by itself in them. */
final class TestRows implements AutoCloseable {

    static final String PROVINCE = "lai-chau";
    static final List<String> AGENCIES =
            List.of("lai-chau-so-noi-vu", "lai-chau-so-y-te", "lai-chau-so-tai-chinh", "lai-chau-so-cong-thuong");

    private static final List<String> WORDS = List.of(
            "An",
            "Ăn",
            "Ấn",
            "Âu",
            "Dương",
            "Đà",
            "Oanh",
            "Ông",
            "Ơn",
            "Hòa",
            "Hoa",
            "đào tạo",
            "nhân tài",
            "Sở",
            "sở");

    private final DataSource database;
    private final Random random;
    private final List<String> agencies = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    TestRows(DataSource database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    String text() {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    /** What a load of other agencies leaves beside them. */
    void mark() {
        run("update catalogue_load set common_content = sha2(uuid(), 256) where id = 1");
    }

    String agency(String id, String name, String... aliases) {
        String list = List.of(aliases).stream()
                .map(alias -> '"' + alias + '"')
                .toList()
                .toString();
        agencies.add(id);
        run("""
                insert into agency (id, province, kind, name, definition) values (?, ?, 'UNIT', ?, json_object('id', ?,
                  'province', ?, 'name', ?, 'kind', 'UNIT', 'placeholder', false, 'aliases', json_extract(?, '$'),
                  'successors', json_array()))""", id, PROVINCE, name, id, PROVINCE, name, list);
        return id;
    }

    String agency() {
        return agency(
                PROVINCE + "-" + (char) ('a' + random.nextInt(26)) + "-thu-" + random.nextInt(1 << 30),
                text() + " thử");
    }

    String plan(String title) {
        String id = (char) ('a' + random.nextInt(26)) + "-thu-" + random.nextInt(1 << 30);
        plans.add(id);
        run("""
                insert into plan (id, province, registered_at, definition)
                select ?, province, registered_at, json_set(definition, '$.id', ?, '$.title', ?)
                from plan where id = 'lai-chau-kh-ubnd-2024'""", id, id, title);
        return id;
    }

    /** A task put in at a position; those behind it move down. */
    String task(String plan, int position, String title) {
        String id = plan + "-" + random.nextInt(1 << 30);
        String pillar = random.nextBoolean() ? "TALENT" : "GOVERNANCE";
        run("update task set position = position + 1 where plan = ? and position >= ?", plan, position);
        run(
                """
                insert into task (id, plan, province, position, pillar, task_number, title, definition)
                select ?, ?, ?, ?, ?, task_number, ?, json_set(definition, '$.id', ?, '$.plan', ?, '$.province', ?, '$.title', ?,
                  '$.pillar', ?, '$.number', ?, '$.deliverable', ?, '$.frames', json_extract(concat('[', json_extract(definition,
                  '$.frames[0]'), ?, ']'), '$'))
                from task where kinds like '%"TRIGGERED"%' order by id limit 1""",
                id,
                plan,
                PROVINCE,
                position,
                pillar,
                title,
                id,
                plan,
                PROVINCE,
                title,
                pillar,
                "T." + random.nextInt(90),
                text(),
                random.nextBoolean()
                        ? ""
                        : ",{\"kind\":\"ON_REQUEST\",\"strictlyBefore\":false,\"words\":[\"Khi có yêu cầu\"]}");
        return id;
    }

    /** An assignment of a random state and date; its occurrence is one more of the task. */
    UUID assignment(String plan, String task) {
        return assignment(
                plan,
                task,
                random.nextInt(3) == 0 ? null : LocalDate.of(2025, 6, 1).plusDays(random.nextInt(700)));
    }

    UUID assignment(String plan, String task, LocalDate due) {
        LocalDate first = (due == null ? LocalDate.of(2024 + random.nextInt(4), 1, 1) : due.withDayOfMonth(1));
        LocalDate last = due == null ? first.plusMonths(11) : due;
        String status = List.of("NOT_STARTED", "IN_PROGRESS", "COMPLETED", "SUSPENDED", "CANCELLED")
                .get(random.nextInt(5));
        boolean done = status.equals("COMPLETED");
        String verification = done
                ? List.of("PENDING", "CONFIRMED").get(random.nextInt(2))
                : status.equals("IN_PROGRESS") && random.nextInt(3) == 0 ? "RETURNED" : "NOT_NEEDED";
        long high = (1_727_740_800_000L + random.nextInt(60_000) * 1_000_000L) << 16 | 0x7000L | random.nextInt(4096);
        UUID id = new UUID(high, 0x8000000000000000L | random.nextLong() >>> 2);
        long occurrence = run("""
                insert into occurrence (task, occurrence_key, kind, label, first_day, last_day, due, strictly_before, opened_on)
                values (?, ?, 'TRIGGERED', 'Thử', ?, ?, ?, false, ?)""", task, "k" + random.nextInt(1 << 30), first, last, due, first);
        run(
                """
                insert into assignment (id, occurrence, task, plan, province, agency, invited, due, status, verification,
                  no_data, completed_on, evidence, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', 1)""",
                id,
                occurrence,
                task,
                plan,
                PROVINCE,
                AGENCIES.get(random.nextInt(AGENCIES.size())),
                random.nextInt(8) == 0,
                due,
                status,
                verification,
                !done && random.nextInt(8) == 0,
                done ? notAfterToday(last.plusDays(random.nextInt(90) - 60L)) : null);
        return id;
    }

    /** Nobody can have reported what will be done. */
    private static LocalDate notAfterToday(LocalDate day) {
        LocalDate today = LocalDate.of(2026, 11, 20);
        return day.isAfter(today) ? today : day;
    }

    /** @return the key that the database made, or 0 */
    long run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID ? values[i].toString() : values[i]);
            }
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (String plan : plans) {
            run("delete from assignment where plan = ?", plan);
            run("delete o from occurrence o join task t on t.id = o.task where t.plan = ?", plan);
            run("delete from task where plan = ?", plan);
            run("delete from plan where id = ?", plan);
        }
        agencies.forEach(agency -> run("delete from agency where id = ?", agency));
    }
}
