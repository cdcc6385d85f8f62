package vn.tiendo.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;

/** A ledger that had only marks is complete up to what they said, from the moment on that the new version comes. */
class WatermarkMigrationTest {

    private Connection root;

    @BeforeEach
    void anEarlierLedger() throws SQLException {
        root = DevServices.start().mariaDb().rootConnection();
        execute("create or replace database marks_only");
        execute("use marks_only");
        execute("create table ledger_offset (topic varchar(200), partition_no int, next_offset bigint)");
        execute("create table ledger_mark (partition_no int, up_to datetime(6))");
        execute("insert into ledger_offset values ('plan.task-status.v1', 0, 5), ('plan.task-status.v1', 1, 7),"
                + " ('plan.registry.v1', 0, 9)");
    }

    @AfterEach
    void end() throws SQLException {
        execute("drop database marks_only");
        root.close();
    }

    @Test
    void theLowestMarkOfAllPartitionsIsTheFirstWatermark() throws SQLException, IOException {
        execute("insert into ledger_mark values (0, '2026-11-20 01:00:00'), (1, '2026-11-20 01:00:01')");

        migrate();

        assertThat(watermark()).isEqualTo("2026-11-20 01:00:00.000000");
    }

    @Test
    void whereAPartitionHadNoMarkThereIsNone() throws SQLException, IOException {
        execute("insert into ledger_mark values (0, '2026-11-20 01:00:00')");

        migrate();

        assertThat(watermark()).isNull();
    }

    @Test
    void aLedgerThatHasReadNothingHasNone() throws SQLException, IOException {
        execute("delete from ledger_offset");

        migrate();

        assertThat(watermark()).isNull();
    }

    private void migrate() throws SQLException, IOException {
        try (var file = getClass().getResourceAsStream("/db/migration/V13__watermark.sql")) {
            for (String statement : new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n")) {
                execute(statement);
            }
        }
    }

    private String watermark() throws SQLException {
        try (Statement statement = root.createStatement();
                var row = statement.executeQuery("select cast(max(up_to) as char) from ledger_watermark")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
