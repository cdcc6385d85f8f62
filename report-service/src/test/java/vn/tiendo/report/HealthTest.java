package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.ledger.LedgerStatus;

/** Whether the ledger's business goes on, which takes no node off the network. Kafka is away all the time. */
@QuarkusTest
@TestProfile(OwnLedger.Unwell.class)
class HealthTest {

    @Inject
    LedgerStatus status;

    @Inject
    DataSource database;

    @Test
    void aLedgerThatStandsStillWhileRecordsWaitIsNotWell() {
        status.stands(100, 7);
        await().untilAsserted(() -> assertThat(well("ledger")).isEqualTo("DOWN"));
        status.stands(101, 6);
        assertThat(well("ledger")).as("one record was applied").isEqualTo("UP");
        await().untilAsserted(() -> assertThat(well("ledger")).isEqualTo("DOWN"));
        status.stands(107, 0);
        assertThat(well("ledger")).as("nothing waits").isEqualTo("UP");
    }

    @Test
    void aRecordThatWaitsForAnOperatorAndADifferenceAreTold() throws SQLException {
        assertThat(well("quarantine")).isEqualTo("UP");
        assertThat(well("reconciliation")).isEqualTo("UP");
        run("insert into quarantine (topic, partition_no, record_offset, headers, reason, at)"
                + " values ('plan.task-status.v1', 0, 1, '{}', 'no JSON', utc_timestamp(6))");
        run("insert into ledger_comparison values ('gia-lai', utc_timestamp(6), utc_timestamp(6), 10, 2)");
        assertThat(well("quarantine")).isEqualTo("DOWN");
        assertThat(well("reconciliation")).isEqualTo("DOWN");
        assertThat(metrics())
                .contains("well{check=\"quarantine\"} 0.0")
                .contains("well{check=\"reconciliation\"} 0.0")
                .contains("well{check=\"clock\"} 1.0");
        run("delete from quarantine");
        run("delete from ledger_comparison");
        assertThat(well("quarantine")).isEqualTo("UP");
        assertThat(well("reconciliation")).isEqualTo("UP");
    }

    @Test
    void theThreadsThatMustLiveAreNamed() {
        assertThat(given().get(managed("health/live"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("checks.find { it.name == 'threads' }.data"))
                .containsKeys("relay", "outbox-meter", "ledger-ingest");
    }

    private static String well(String check) {
        return given().get(managed("health/well"))
                .jsonPath()
                .getString("checks.find { it.name == '" + check + "' }.status");
    }

    private static String metrics() {
        return given().get(managed("metrics")).asString();
    }

    private static String managed(String path) {
        return "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class)
                + "/q/" + path;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
