package vn.tiendo.report;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;

/** Fills the ledger of tests of pages with the five plans. */
@Singleton
public class PageLedger {

    private final LedgerWriter ledger;
    private final LedgerStatus status;
    private final ReportJob job;
    private final MovableClock clock;
    private final DataSource database;

    PageLedger(LedgerWriter ledger, LedgerStatus status, ReportJob job, MovableClock clock, DataSource database) {
        this.ledger = ledger;
        this.status = status;
        this.job = job;
        this.clock = clock;
        this.database = database;
    }

    /** All that is due by a time in Asia/Ho_Chi_Minh is assembled, for instance {@code 2026-11-20T09:00}. */
    public void at(String vietnamTime) {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ledger.know(Topics.TASK_STATUS, "own", List.of(0));
            ledger.know(Topics.REGISTRY, "own", List.of(0)); // so that what is replayed is read again
            ledger.replay(Catalogue.batch());
            statement.execute("INSERT IGNORE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        status.caughtUp(Instant.parse("2026-01-02T00:00:00Z"));
        clock.set(vietnamTime);
        job.run();
    }
}
