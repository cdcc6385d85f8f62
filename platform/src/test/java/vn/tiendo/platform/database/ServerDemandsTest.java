package vn.tiendo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.devservices.DevServices;

/** What a real server says of itself, and one value of it that is another. */
class ServerDemandsTest {

    private static final DevServices SERVICES = DevServices.start();

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void read() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                SERVICES.mariaDb().jdbcUrl("plan"), "plan_migration", SERVICES.password("plan_migration"))) {
            values.putAll(ServerDemands.values(connection));
        }
    }

    @Test
    void aServerThatIsSetByMyCnfIsTaken() {
        assertThat(values)
                .containsEntry("log_bin", "ON")
                .containsEntry("wsrep_on", "OFF")
                .containsEntry(ServerDemands.SUPER, "OFF");
        assertThat(ServerDemands.refusalToMigrate(values)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "innodb_rollback_on_timeout|OFF|innodb_rollback_on_timeout=ON",
                "innodb_flush_log_at_trx_commit|2|innodb_flush_log_at_trx_commit=1",
                "sync_binlog|0|sync_binlog=1",
                "binlog_format|STATEMENT|binlog_format=ROW",
                "sql_mode|ANSI|sql_mode=STRICT_TRANS_TABLES",
                "character_set_database|latin1|character set utf8mb4 for the schema",
                "max_allowed_packet|1048576|max_allowed_packet=16M or more",
                "log_bin_trust_function_creators|OFF|log_bin_trust_function_creators=ON"
            })
    void aValueThatWouldLoseSomethingIsRefusedWithWhatToSet(String variable, String value, String advice) {
        values.put(variable, value);
        assertThat(ServerDemands.refusalToMigrate(values))
                .hasValue("set on the database " + advice + " (" + variable + " is " + value
                        + "); see deploy/mariadb/my.cnf.");
    }

    @Test
    void whatIsToBeSetIsSaidAtOnce() {
        values.put("sync_binlog", "0");
        values.put("log_bin_trust_function_creators", "OFF");
        assertThat(ServerDemands.refusalToMigrate(values)).hasValueSatisfying(line -> assertThat(line)
                .contains("sync_binlog=1", "log_bin_trust_function_creators=ON")
                .doesNotContain("\n"));
    }

    @Test
    void triggersAreAllowedWithoutABinaryLogAndToWhoHasTheRightToThem() {
        values.put("log_bin_trust_function_creators", "OFF");
        values.put(ServerDemands.SUPER, "ON");
        assertThat(ServerDemands.refusalToMigrate(values)).isEmpty();
        values.put(ServerDemands.SUPER, "OFF");
        values.putAll(Map.of("log_bin", "OFF", "sync_binlog", "0", "binlog_format", "STATEMENT"));
        assertThat(ServerDemands.refusalToMigrate(values)).isEmpty();
    }

    @Test
    void whoHasTheRightToTriggersIsKnown() throws SQLException {
        try (Connection root = SERVICES.mariaDb().rootConnection()) {
            assertThat(ServerDemands.values(root)).containsEntry(ServerDemands.SUPER, "ON");
        }
    }

    @Test
    void aNodeOfGaleraIsRefusedByName() {
        values.put("wsrep_on", "ON");
        assertThat(ServerDemands.refusalToMigrate(values)).hasValueSatisfying(line -> assertThat(line)
                .startsWith("wsrep_on is ON: this server is a node of a Galera cluster")
                .contains("the one primary")
                .doesNotContain("\n"));
    }
}
