package vn.tiendo.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.MariaDb;

/** Migrations of a test, on a real server, by the accounts that a service has. */
class SchemaTest {

    private static final String DATABASE = "schema_test";
    private static final MariaDb SERVER = DevServices.start().mariaDb();
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final String RIGHTS =
            "grant select on flyway_schema_history to ${schema}_application;\ngrant select on a to ${schema}_application;";
    private static final Map<String, String> FIRST = Map.of(
            "afterMigrate.sql", RIGHTS, "V1__first.sql", "create table a (id int);\n", "V2__second.sql", "select 1;\n");

    private final Schema.Account migration = new Schema.Account("plan_migration", SERVER.password("plan_migration"));
    private final Schema.Account application = new Schema.Account("plan", SERVER.password("plan"));

    @BeforeEach
    void empty() throws SQLException {
        SERVER.recreateSchema(DATABASE, "plan");
    }

    private static Schema schema(Map<String, String> files) {
        // A limit of a second for answers, which services have, too, only longer.
        return new Schema(
                "plan",
                SERVER.jdbcUrl(DATABASE).replaceFirst("socketTimeout=\\d+", "socketTimeout=1000"),
                new MigrationFiles(files));
    }

    private static Map<String, String> and(String name, String content) {
        Map<String, String> files = new TreeMap<>(FIRST);
        files.put(name, content);
        return files;
    }

    @Test
    void itIsBroughtToTheVersionOfTheServiceOnceAndTheServiceFindsItThere() {
        Schema schema = schema(FIRST);
        assertThatThrownBy(() -> schema.requireMigrated(application))
                .hasMessage("the schema plan is at version 0 and this service needs 2;"
                        + " run `java -jar quarkus-run.jar migrate` first.");
        assertThat(schema.migrate(migration, LONG))
                .isEqualTo("the schema plan is at version 2, 2 migrations were applied.");
        assertThat(schema.migrate(migration, LONG)).contains("at version 2, 0 migrations");
        schema.requireMigrated(application);
    }

    @Test
    void aServiceServesBehindANewerSchemaAndRefusesAnOlderOne() {
        Map<String, String> next = and("V3__third.sql", "alter table a add column b int;");
        schema(FIRST).migrate(migration, LONG);
        assertThatThrownBy(() -> schema(next).requireMigrated(application))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "is at version 2 and this service needs 3; run `java -jar quarkus-run.jar migrate`");
        schema(next).migrate(migration, LONG);
        schema(FIRST).requireMigrated(application);
        assertThat(schema(FIRST).migrate(migration, LONG)).contains("0 migrations");
    }

    @Test
    void aMigrationThatStopsHalfWayIsToldWithItsLineAndHoldsUpWhoNeedsIt() throws SQLException {
        Map<String, String> broken =
                and("V3__third.sql", "alter table a add column b int;\n\nalter table nowhere add column c int;\n");
        schema(FIRST).migrate(migration, LONG);
        assertThatThrownBy(() -> schema(broken).migrate(migration, LONG))
                .hasMessageMatching(
                        "migration V3 \\(third\\) stopped at its line 3: .*nowhere.*What it did before stays, .*"
                                + "“A migration that stopped half-way” in docs/operations.md.");
        assertThat(number("select count(*) from information_schema.columns where table_schema = '" + DATABASE
                        + "' and column_name = 'b'"))
                .as("what stays")
                .isOne();
        assertThatThrownBy(() -> schema(broken).migrate(migration, LONG))
                .hasMessageStartingWith("migration V3 (third) has stopped half-way.");
        assertThatThrownBy(() -> schema(broken).requireMigrated(application))
                .hasMessageStartingWith("migration V3 (third) has stopped half-way.");
        // The version before goes on meanwhile.
        schema(FIRST).requireMigrated(application);

        // As docs/operations.md says.
        execute("alter table a drop column b");
        execute("delete from flyway_schema_history where success = 0");
        String mended = broken.get("V3__third.sql").replace("nowhere", "a");
        assertThat(schema(and("V3__third.sql", mended)).migrate(migration, LONG))
                .contains("at version 3, 1 migrations");
    }

    @Test
    void workMayTakeLongerThanTheAnswersOfAServiceMay() {
        Map<String, String> slow = and("V3__third.sql", "select sleep(3);");
        assertThat(schema(slow).migrate(migration, LONG)).contains("at version 3");
    }

    @Test
    void aLockIsNotWaitedForLongerThanTheLimit() throws SQLException {
        schema(FIRST).migrate(migration, LONG);
        Map<String, String> next = and("V3__third.sql", "alter table a add column b int;");
        try (Connection other = connect()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select * from a").close();
            long began = System.nanoTime();
            assertThatThrownBy(() -> schema(next).migrate(migration, Duration.ofSeconds(2)))
                    .hasMessageContaining("Lock wait timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(2), LONG);
        }
    }

    @Test
    void ofTwoThatMigrateAtOnceOneWaits() throws Exception {
        Map<String, String> slow = and("V3__third.sql", "select sleep(3);\nalter table a add column b int;");
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> schema(slow).migrate(migration, LONG));
        await().until(() -> number("select count(*) from information_schema.processlist where info = 'select sleep(3)'"
                        + " and user = 'plan_migration'")
                > 0);
        assertThat(schema(slow).migrate(migration, LONG)).contains("at version 3, 0 migrations");
        assertThat(first.get(1, TimeUnit.SECONDS)).contains("at version 3, 3 migrations");
    }

    @Test
    void aWrongPasswordIsToldAtOnceAndNotShown() {
        Schema.Account wrong = new Schema.Account("plan", "guessed");
        assertThatThrownBy(() -> schema(FIRST).requireMigrated(wrong))
                .hasMessageStartingWith("no connection to the database as plan: ")
                .hasMessageContaining("Access denied")
                .hasMessageNotContaining("guessed");
    }

    private static Connection connect() throws SQLException {
        Connection connection = SERVER.rootConnection();
        connection.setCatalog(DATABASE);
        return connection;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
