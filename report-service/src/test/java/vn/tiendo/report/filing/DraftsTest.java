package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Who reads a report before it is handed in. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DraftsTest {

    private static final List<String> CONTENT = List.of(
            "",
            "?format=html",
            "?format=pdf",
            "?format=docx",
            "?format=xlsx",
            "/narrative",
            "/readiness",
            "/versions",
            "/versions/1",
            "/versions/1?format=html",
            "/versions/1/differences");

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void aDraftIsThereForItsReporterTheFocalAgencyAndTheCommitteeAndForNobodyElse() {
        Sample sample = assembled("du-thao");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office.reporter(sample, "so-noi-vu").step(id, "narrative", "{\"results\":\"Chưa duyệt.\"}");

        for (Office insider :
                List.of(Office.reporter(sample, "so-noi-vu"), Office.focal(sample), Office.committee(sample))) {
            CONTENT.forEach(
                    path -> assertThat(answer(insider, id + path)).as(path).isEqualTo(200));
        }
        for (Office other : others(sample)) {
            CONTENT.forEach(
                    path -> assertThat(answer(other, id + path)).as(path).isEqualTo(404));
            other.asks()
                    .get("/api/v1/reports/" + id + "/status")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ASSEMBLED"))
                    .body("narrative.results", nullValue());
            assertThat(other.asks()
                            .get("/api/v1/reports?plan=" + sample.plan())
                            .jsonPath()
                            .getList("items.id"))
                    .contains(id);
        }
    }

    @Test
    void whatIsHandedInIsReadByAllAndSentBackItIsADraftAgain() {
        Sample sample = assembled("da-nop-doc");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        others(sample)
                .forEach(other -> CONTENT.forEach(
                        path -> assertThat(answer(other, id + path)).as(path).isEqualTo(200)));

        Office.focal(sample)
                .step(id, "return", "{\"reason\":\"Thiếu nguyên nhân.\"}")
                .then()
                .statusCode(200);

        others(sample).forEach(other -> {
            CONTENT.forEach(
                    path -> assertThat(answer(other, id + path)).as(path).isEqualTo(404));
            other.asks().get("/api/v1/reports/" + id + "/status").then().body("returnReason", nullValue());
        });
        reporter.asks()
                .get("/api/v1/reports/" + id + "/status")
                .then()
                .body("returnReason", equalTo("Thiếu nguyên nhân."));
    }

    @Test
    void anAuditorSeesWhoDidWhatToADraftAndNotWhatWasWritten() {
        Sample sample = assembled("kiem-tra");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office.reporter(sample, "so-noi-vu").step(id, "narrative", "{\"results\":\"Chưa duyệt.\"}");
        String path = "/api/v1/reports/" + id + "/history";

        for (String role : List.of("auditor", "operator")) {
            Office.of(role, sample.province(), null)
                    .asks()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items.action", equalTo(List.of("ASSEMBLED", "EDITED")))
                    .body("items[1].details", nullValue());
        }
        Office.of("reader", sample.province(), null).asks().get(path).then().statusCode(404);
        Office.focal(sample).asks().get(path).then().body("items[1].details.results", equalTo("Chưa duyệt."));
    }

    @Test
    void theConsolidatedReportIsTheFocalAgencysAndTheCommitteesUntilItIsHandedIn() {
        Sample sample = assembled("tong-hop-du-thao");
        String id = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");

        assertThat(answer(Office.reporter(sample, "so-noi-vu"), id)).isEqualTo(404);
        assertThat(answer(Office.focal(sample), id)).isEqualTo(200);
        assertThat(answer(Office.committee(sample), id)).isEqualTo(200);
    }

    private static List<Office> others(Sample sample) {
        return Stream.concat(
                        Stream.of(Office.reporter(sample, "so-tai-chinh"), Office.of("reader", null, null)),
                        Stream.of("reader", "plan-editor", "operator", "auditor")
                                .map(role -> Office.of(role, sample.province(), null)))
                .toList();
    }

    private static int answer(Office office, String path) {
        return office.asks().accept("*/*").get("/api/v1/reports/" + path).statusCode();
    }

    private Sample assembled(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        return sample;
    }
}
