package vn.tiendo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;

/** What each of the three database users may do, asked of the database itself. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DatabaseRightsTest {

    /** A table that is to be kept for ever gets triggers in its migration, and a name here. */
    private static final Set<String> KEPT =
            new TreeSet<>(List.of("comparison", "report_audit", "report_copy", "report_copy_part", "report_outline"));

    private final DevServices services = DevServices.start();

    @Test
    void theApplicationMayNotAlterOrDeleteWhatIsKeptForEver() throws SQLException {
        try (Connection application = as("report")) {
            for (String table : KEPT) {
                String column = firstColumn(table);
                for (String sql : List.of(
                        "update " + table + " set " + column + " = " + column,
                        "delete from " + table,
                        "truncate table " + table,
                        "drop table " + table,
                        "drop trigger " + triggerOf(table),
                        "replace into " + table + " select * from " + table)) {
                    assertThatThrownBy(() -> execute(application, sql)).as(sql).hasMessageContaining("denied");
                }
                execute(application, "select count(*) from " + table);
            }
        }
    }

    @Test
    void evenTheMigrationIsHeldUpByTheTriggers() throws SQLException {
        assertThat(strings("select distinct event_object_table from information_schema.triggers"
                        + " where trigger_schema = database() order by 1"))
                .containsExactlyElementsOf(KEPT);
        assertThat(strings("select group_concat(event_manipulation order by 1) from information_schema.triggers"
                        + " where trigger_schema = database() group by event_object_table"))
                .hasSize(KEPT.size())
                .allMatch(events -> events.contains("UPDATE") && events.contains("DELETE"));
    }

    @Test
    void theApplicationMayNotChangeTablesNorSeeOtherSchemas() throws SQLException {
        try (Connection application = as("report")) {
            for (String sql : List.of(
                    "create table t (id int)",
                    "alter table outbox add column x int",
                    "drop table outbox",
                    "create view v as select 1",
                    "update flyway_schema_history set success = 1",
                    "select * from mysql.user",
                    "grant select on outbox to 'report_read'@'127.0.0.1'",
                    "select * from plan.outbox")) {
                assertThatThrownBy(() -> execute(application, sql)).as(sql).hasMessageContaining("denied");
            }
        }
    }

    @Test
    void onlyTheLedgersTablesMayBeMadeAnewAndRenamed() throws SQLException {
        try (Connection application = as("report")) {
            execute(application, "create table next_ledger_mark like ledger_mark");
            execute(application, "rename table ledger_mark to old_ledger_mark, next_ledger_mark to ledger_mark");
            execute(application, "drop table ledger_mark");
            execute(application, "rename table old_ledger_mark to ledger_mark");
            for (String sql : List.of(
                    "create table next_report like report",
                    "rename table report to old_report",
                    "drop table narrative",
                    "create table ledger_of_mine (id int)",
                    "alter table report_audit add column x int")) {
                assertThatThrownBy(() -> execute(application, sql)).as(sql).hasMessageContaining("denied");
            }
        }
    }

    @Test
    void theReaderReadsAndNoMore() throws SQLException {
        try (Connection reader = as("report_read")) {
            execute(reader, "select count(*) from report_audit");
            for (String sql : List.of(
                    "delete from outbox", "update outbox set topic = 'x'", "insert into outbox (topic) values ('x')")) {
                assertThatThrownBy(() -> execute(reader, sql)).as(sql).hasMessageContaining("denied");
            }
        }
    }

    private String firstColumn(String table) throws SQLException {
        return strings("select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = '" + table + "' order by ordinal_position")
                .get(0);
    }

    private String triggerOf(String table) throws SQLException {
        return strings("select trigger_name from information_schema.triggers where event_object_table = '" + table
                        + "'")
                .get(0);
    }

    private List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection migration = as("report_migration");
                Statement statement = migration.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private Connection as(String user) throws SQLException {
        return DriverManager.getConnection(services.mariaDb().jdbcUrl("report"), user, services.password(user));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
