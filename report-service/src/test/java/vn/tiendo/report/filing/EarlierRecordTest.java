package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** A report that was assembled before its record knew the years goes on as if nothing had come. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EarlierRecordTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Test
    void whatWasAssembledBeforeThereWereYearsIsHandedInAndSignedWithItsHash() throws SQLException {
        Sample sample = new Sample("ban-ghi-cu");
        clock.set("2026-01-05T09:00");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(new Assignment(
                "01920000-0000-7000-8000-00000000ef01",
                1,
                sample.task("II.1"),
                sample.province(),
                sample.agency("so-noi-vu")));
        Topic.watermark("2026-11-09T17:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T00:00:05");
        job.run();
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        assertThat(reporter.report(id).jsonPath().getList("years.year")).containsExactly(2026);
        String hash = withoutYears(id);
        byte[] stored = reporter.report(id).asByteArray();

        clock.set("2026-11-11T09:00");
        reporter.step(id, "submission", null).then().statusCode(200);

        assertThat(reporter.versions(id).getList("items.revision"))
                .as("no words were added, so nothing new is frozen")
                .containsExactly(1);
        assertThat(reporter.report(id).asByteArray()).isEqualTo(stored);

        reporter.step(id, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-11\"}")
                .then()
                .statusCode(200);

        JsonPath versions = reporter.versions(id);
        assertThat(versions.getList("items.hash")).containsExactly(hash, hash);
        reporter.report(id).then().body("years", equalTo(null)).body("signature.number", equalTo("5"));
        reporter.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + id)
                .then()
                .body(containsString("Biểu đồ 1. Tình trạng"))
                .body(not(containsString("Biểu đồ 2")));
    }

    /** Writes the stored record as it was written before, and returns its hash. */
    private String withoutYears(String id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var read = connection.prepareStatement("SELECT record FROM report_version WHERE report = ?");
                var write = connection.prepareStatement(
                        "UPDATE report_version v JOIN report r ON r.id = v.report SET v.record = ?,"
                                + " v.content_hash = ?, r.content_hash = v.content_hash WHERE v.report = ?")) {
            read.setString(1, id);
            var row = read.executeQuery();
            row.next();
            String record = row.getString(1);
            String earlier = record.replaceFirst(",\"years\":\\[.*?\\],\"targets\":", ",\"targets\":");
            assertThat(earlier).hasSizeLessThan(record.length()).doesNotContain("\"years\"");
            String hash = Sha256.hex(earlier);
            write.setString(1, earlier);
            write.setString(2, hash);
            write.setString(3, id);
            write.executeUpdate();
            return hash;
        }
    }
}
