package vn.tiendo.report.page.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.BusyYear;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** "Tiến độ" of all five plans with a year of work, and each of the 97 tasks overdue with an agency more. */
@QuarkusTest
@TestProfile(WithPages.Busy.class)
class OverviewOfAllPlansTest {

    private static final int MOST_BYTES = 150_000;

    /** For five plans; what a page asks does not depend on how many tasks and agencies they have. */
    private static final int MOST_STATEMENTS = 40;

    @Inject
    PageLedger ledger;

    @Inject
    LedgerWriter writer;

    @Inject
    DataSource database;

    @BeforeEach
    void aBusyYear() {
        ledger.at("2026-11-20T09:00");
        LedgerBatch batch = BusyYear.of(45).batch();
        int number = 0;
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.kind().equals("task")) {
                String province = entry.document().get("province").textValue();
                for (String agency : List.of("so-noi-vu", "so-tai-chinh", "so-y-te", "so-tu-phap")) {
                    String id = new UUID(0x0192000000007000L, 0x8000000000000000L | ++number).toString();
                    String json = new Assignment(id, 1, entry.id(), province, province + "-" + agency)
                            .with("plan", entry.document().get("plan").textValue())
                            .occurrence("2026", "2026-01-01", "2026-12-31", "2026-06-30")
                            .json();
                    batch.keep(Document.read(json, AssignmentState.class), json);
                }
            }
        }
        writer.replay(batch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tien-do?nam=2026", "/tien-do/nhiem-vu?nam=2026", "/tien-do/co-quan?nam=2026"})
    void aPageOfAllTasksIsSmallAndAsksTheDatabaseAFixedNumberOfTimes(String path) throws SQLException {
        Visitor reader = WithPages.signedIn("reader", path);
        String page = null;
        long took = 0;
        long asked = Long.MAX_VALUE;
        // Jobs ask the database too: the least of several is the page's own.
        for (int i = 0; i < 4; i++) {
            long before = statements();
            long start = System.nanoTime();
            page = reader.open(path).shown().body();
            took = (System.nanoTime() - start) / 1_000_000;
            asked = Math.min(asked, statements() - before);
        }
        assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                .as("bytes of %s, shown in %d ms with %d statements", path, took, asked)
                .isLessThan(MOST_BYTES);
        assertThat(asked).as("statements of %s", path).isLessThan(MOST_STATEMENTS);
    }

    @Test
    void theListHasEveryTaskThatIsCounted() {
        Visitor reader = WithPages.signedIn("reader", "/tien-do/nhiem-vu?nam=2026");
        assertThat(reader.page().select("article")).hasSize(95); // two of the 97 are invited, which counts nothing
        assertThat(reader.page().select("h2").text()).startsWith("95 nhiệm vụ năm 2026");
    }

    @Test
    void numbersOfAllPlansAreThoseOfProgressInEveryMonth() {
        Visitor reader = WithPages.signedIn("reader", "/tien-do?nam=2026");
        JsonPath now = progress("2026-11-20");
        assertThat(reader.page().select(".cell-number").eachText())
                .containsExactly(
                        now.getString("total.figures.done"),
                        now.getString("total.figures.inProgress"),
                        now.getString("total.figures.notStarted"),
                        now.getString("total.figures.unreported"));
        assertThat(reader.page().select(".months tbody td:nth-child(2)").eachText())
                .hasSize(11)
                .contains(now.getString("total.figures.done"), Index.atIndex(10))
                .contains(progress("2026-06-30").getString("total.figures.done"), Index.atIndex(5));
    }

    private static JsonPath progress(String asOf) {
        return given().auth()
                .oauth2(Tokens.reader())
                .queryParam("year", 2026)
                .queryParam("asOf", asOf)
                .get("http://127.0.0.1:" + WithPages.PORT + "/api/v1/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Asked of the server, so that no way of asking is left out; this test's own is one of them. */
    private long statements() throws SQLException {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show global status like 'Com_select'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
