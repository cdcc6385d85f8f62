package vn.tiendo.bench.bed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Provinces, agencies, plans, tasks and assignments like the real ones, in the registry and in the ledger: 34 provinces of 50
 * agencies, as many plans as are needed, each with 40 tasks that all 50 agencies of its province owe. No history: what is measured
 * on them does not look at it.
 */
public final class Fill {

    public static final int PER_PLAN = 2_000;

    private static final String TASK = "(select id from plan.task where plan = '" + Subjects.PLAN
            + "' and id in (select task from plan.assignment) order by position limit 1)";
    private static final String PROVINCE = "concat('tinh-', p.seq)";
    private static final String AGENCY = "concat('tinh-', p.seq, '-co-quan-', a.seq)";
    private static final String PLAN = "concat('ke-hoach-', n.seq)";
    private static final String TASK_ID = "concat('ke-hoach-', n.seq, '-I.', t.seq)";
    private static final String OF_PLAN = "concat('tinh-', 1 + mod(n.seq, 34))";

    private final TestBed bed;
    private int plans;

    public Fill(TestBed bed) {
        this.bed = bed;
    }

    /** Goes on until there are so many plans. */
    public void to(int number) throws SQLException {
        try (Connection sql = bed.sql();
                Statement statement = sql.createStatement()) {
            if (plans == 0) {
                provinces(statement);
            }
            plans(statement, "seq_" + (plans + 1) + "_to_" + number);
            for (String table : new String[] {"plan.assignment", "plan.task", "report.ledger_assignment"}) {
                statement.execute("analyze table " + table);
            }
        }
        plans = number;
    }

    private static String swap(String column, String from, String to) {
        return "replace(" + column + ", '\"" + from + "\"', concat('\"', " + to + ", '\"'))";
    }

    private static String ofProvince(String column) {
        return swap(column, Subjects.PROVINCE, PROVINCE);
    }

    private static void provinces(Statement sql) throws SQLException {
        String agency = swap(ofProvince("g.%s"), "quang-ninh-so-noi-vu", AGENCY);
        sql.execute("insert into plan.province (id, definition) select " + PROVINCE + ", " + ofProvince("x.definition")
                + " from plan.province x, plan.seq_1_to_34 p where x.id = '" + Subjects.PROVINCE + "'");
        sql.execute("insert into plan.agency (id, province, kind, name, definition) select " + AGENCY + ", " + PROVINCE
                + ", g.kind, g.name, " + agency.formatted("definition")
                + " from plan.agency g, plan.seq_1_to_34 p, plan.seq_1_to_50 a where g.id = 'quang-ninh-so-noi-vu'");
        sql.execute("insert into report.ledger_province (id, document) select " + PROVINCE + ", "
                + ofProvince("x.document") + " from report.ledger_province x, plan.seq_1_to_34 p where x.id = '"
                + Subjects.PROVINCE + "'");
        sql.execute(
                "insert into report.ledger_agency (id, document) select " + AGENCY + ", "
                        + agency.formatted("document")
                        + " from report.ledger_agency g, plan.seq_1_to_34 p, plan.seq_1_to_50 a where g.id = 'quang-ninh-so-noi-vu'");
    }

    private static void plans(Statement sql, String numbers) throws SQLException {
        String from = ", plan." + numbers + " n";
        String plan = swap(swap("x.%s", Subjects.PLAN, PLAN), Subjects.PROVINCE, OF_PLAN);
        String task = swap(plan, "@task@", TASK_ID);
        sql.execute("set @task = " + TASK);
        sql.execute("insert into plan.plan (id, province, registered_at, definition) select " + PLAN + ", " + OF_PLAN
                + ", x.registered_at, " + plan.formatted("definition") + " from plan.plan x" + from + " where x.id = '"
                + Subjects.PLAN + "'");
        sql.execute("insert into report.ledger_plan (id, document) select " + PLAN + ", " + plan.formatted("document")
                + " from report.ledger_plan x" + from + " where x.id = '" + Subjects.PLAN + "'");
        String renamed = task.replace("'\"@task@\"'", "concat('\"', @task, '\"')");
        sql.execute(
                "insert into plan.task (id, plan, province, position, task_number, pillar, title, definition) select "
                        + TASK_ID + ", " + PLAN + ", " + OF_PLAN + ", t.seq, concat('I.', t.seq), x.pillar, x.title, "
                        + renamed.formatted("definition") + " from plan.task x, plan.seq_1_to_40 t" + from
                        + " where x.id = @task");
        sql.execute("insert into report.ledger_task (id, document) select " + TASK_ID + ", "
                + renamed.formatted("document") + " from report.ledger_task x, plan.seq_1_to_40 t" + from
                + " where x.id = @task");
        assignments(sql, from);
    }

    private static void assignments(Statement sql, String from) throws SQLException {
        sql.execute(
                "insert into plan.occurrence (task, occurrence_key, kind, label, first_day, last_day, due, strictly_before, opened_on)"
                        + " select " + TASK_ID
                        + ", x.occurrence_key, x.kind, x.label, x.first_day, x.last_day, x.due, x.strictly_before, x.opened_on"
                        + " from plan.occurrence x, plan.seq_1_to_40 t" + from
                        + " where x.id = (select max(id) from plan.occurrence where task = @task)");
        sql.execute(
                "insert into plan.assignment (id, occurrence, task, plan, province, agency, invited, due, status, verification,"
                        + " no_data, evidence, version) select concat(lpad(hex(n.seq), 8, '0'), '-0000-7000-8000-', lpad(hex(t.seq), 6,"
                        + " '0'), lpad(hex(a.seq), 6, '0')), o.id, o.task, " + PLAN + ", " + OF_PLAN
                        + ", concat(" + OF_PLAN + ", '-co-quan-', a.seq), false, o.due,"
                        + " elt(1 + (t.seq + a.seq) % 3, 'NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED'), 'NOT_NEEDED', false, '[]', 1"
                        + " from plan.seq_1_to_40 t, plan.seq_1_to_50 a" + from + ", plan.occurrence o where o.task = "
                        + TASK_ID);
        sql.execute("set @document = (select document from report.ledger_assignment limit 1)");
        sql.execute(
                "insert into report.ledger_assignment (id, version, plan, task, province, agency, period_from, period_to, due, status,"
                        + " no_data, effective_at, recorded_at, document) select x.id, 1, x.plan, x.task, x.province, x.agency,"
                        + " o.first_day, o.last_day, x.due, x.status, false, utc_timestamp(6), utc_timestamp(6), @document"
                        + " from plan.assignment x join plan.occurrence o on o.id = x.occurrence"
                        + from + " where x.plan = " + PLAN);
        sql.execute("insert into report.ledger_plan_state (plan, province, changes) select " + PLAN + ", " + OF_PLAN
                + ", 1 from " + from.substring(2));
    }
}
