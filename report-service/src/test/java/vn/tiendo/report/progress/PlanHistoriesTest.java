package vn.tiendo.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Sample;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** What a node remembers of a plan is what the ledger holds, however it got there. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanHistoriesTest {

    private static final Sample OURS = new Sample("tinh-nho");
    private static final String FIRST = "01920000-0000-7000-8000-00000000c801";
    private static final String SECOND = "01920000-0000-7000-8000-00000000c802";

    @Inject
    LedgerWriter ledger;

    @Inject
    Assignments assignments;

    @Inject
    PlanHistories histories;

    @Inject
    DataSource database;

    /** Two that nobody has changed, whatever the test before has left. */
    @BeforeEach
    void twoAssignments() throws SQLException {
        underRepair(FIRST, SECOND);
        for (String id : List.of(FIRST, SECOND)) {
            execute("delete from ledger_assignment_version where id = '" + id + "' and version > 1");
        }
        write(version(FIRST, 1, "2026-01-05"), version(SECOND, 1, "2026-01-05"));
        execute("delete from ledger_repair where province = '" + OURS.province() + "'");
        assertRemembered();
    }

    @Test
    void aChangeIsFoundAndSoAreSeveralSinceTheLastLook() {
        write(version(FIRST, 2, "2026-02-10"));
        assertRemembered();
        write(version(FIRST, 3, "2026-03-10"));
        write(version(FIRST, 4, "2026-04-10"), version(SECOND, 2, "2026-04-11"));
        assertRemembered();
    }

    @Test
    void aVersionThatComesLateIsFound() {
        write(version(FIRST, 3, "2026-05-10"));
        assertRemembered();
        write(version(FIRST, 2, "2026-02-10"));
        assertRemembered();
        write(version(SECOND, 2, "2026-02-10"), version(SECOND, 4, "2026-05-10"));
        assertRemembered();
        write(version(SECOND, 3, "2026-03-10"), version(SECOND, 5, "2026-06-10"));
        assertRemembered();
    }

    @Test
    void whatWasRepairedIsReadAnew() throws SQLException {
        write(version(FIRST, 2, "2026-02-10"), version(FIRST, 3, "2026-03-10"));
        assertRemembered();
        underRepair(FIRST);
        write(version(FIRST, 2, "2026-02-20").with("status", "SUSPENDED"), version(FIRST, 4, "2026-04-10"));
        assertRemembered();
    }

    private void assertRemembered() {
        PlanState state =
                assignments.plans(List.of(OURS.province()), OURS.plan()).get(0);
        PlanHistory history = histories.of(state);
        assertThat(history.newest()).containsExactlyInAnyOrderElementsOf(assignments.standings(OURS.plan(), null));
        for (int month = 1; month <= 12; month++) {
            Instant end =
                    Vietnam.endOf(LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1));
            List<Standing> told = assignments.standings(OURS.plan(), end);
            assertThat(history.before(end))
                    .as("at the end of month %d", month)
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }

    private void write(Assignment... versions) {
        LedgerBatch batch = new LedgerBatch();
        for (Assignment version : versions) {
            batch.keep(Document.read(version.json(), AssignmentState.class), version.json());
        }
        ledger.replay(batch);
    }

    private static Assignment version(String id, int version, String day) {
        return new Assignment(id, version, OURS.task("II.1"), OURS.province(), OURS.agency("so-noi-vu"))
                .with("status", version == 1 ? "NOT_STARTED" : "IN_PROGRESS")
                .changedAt(day + "T02:00:00Z");
    }

    private void underRepair(String... ids) throws SQLException {
        for (String id : ids) {
            execute("insert into ledger_repair (id, province, asked_at) values ('" + id + "', '" + OURS.province()
                    + "', utc_timestamp(6))");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
