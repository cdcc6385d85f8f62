package vn.tiendo.plan;

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
    private static final Set<String> KEPT = new TreeSet<>(List.of(
            "assignment_version",
            "audit_entry",
            "contribution",
            "difficulty_step",
            "measurement",
            "measurement_confirmation"));

    private final DevServices services = DevServices.start();

    @Test
    void theApplicationMayNotAlterOrDeleteWhatIsKeptForEver() throws SQLException {
        try (Connection application = as("plan")) {
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
                        + " where trigger_schema = database() and event_manipulation <> 'INSERT' order by 1"))
                .containsExactlyElementsOf(KEPT);
        assertThat(
                        strings(
                                "select group_concat(event_manipulation order by 1) from information_schema.triggers"
                                        + " where trigger_schema = database() and event_manipulation <> 'INSERT' group by event_object_table"))
                .hasSize(KEPT.size())
                .allMatch(events -> events.contains("UPDATE") && events.contains("DELETE"));
    }

    @Test
    void theApplicationMayNotChangeTablesNorSeeOtherSchemas() throws SQLException {
        try (Connection application = as("plan")) {
            for (String sql : List.of(
                    "create table t (id int)",
                    "alter table outbox add column x int",
                    "drop table outbox",
                    "create view v as select 1",
                    "update flyway_schema_history set success = 1",
                    "select * from mysql.user",
                    "grant select on outbox to 'plan_read'@'127.0.0.1'",
                    "select * from report.outbox")) {
                assertThatThrownBy(() -> execute(application, sql)).as(sql).hasMessageContaining("denied");
            }
        }
    }

    @Test
    void theReaderReadsAndNoMore() throws SQLException {
        try (Connection reader = as("plan_read")) {
            execute(reader, "select count(*) from measurement");
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
        try (Connection migration = as("plan_migration");
                Statement statement = migration.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private Connection as(String user) throws SQLException {
        return DriverManager.getConnection(services.mariaDb().jdbcUrl("plan"), user, services.password(user));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
