package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.report.Documents.fields;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Who is named owes a report, and whose only task was cancelled does not. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class NamedReportersTest {

    private static final String FOCAL = "so-khoa-hoc-va-cong-nghe";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void theFocalAgencyThatThePlanNamesHandsInAReportThatTheCommitteeDecides() {
        Sample sample = registered("dau-moi-neu-ten");
        Topic.send(List.of(new Documents.Obligation(
                        sample.plan(), "co-quan", sample.province(), "FIRST", 15, 11, sample.agency(FOCAL))
                .with(
                        "reporters",
                        fields("words", "Sở Khoa học và Công nghệ", "parts", List.of(named(sample.agency(FOCAL)))))
                .document()));
        Topic.awaitApplied(ledger);
        job.run();
        assertThat(reporters(sample)).containsExactly("Sở Khoa học và Công nghệ");

        clock.set("2026-11-10T09:00");
        job.run();
        String id = sample.report(sample.firstLevel(), 2026, FOCAL);
        clock.set("2026-11-12T10:00");
        Office.reporter(sample, FOCAL)
                .step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        Office.focal(sample).step(id, "acceptance", null).then().statusCode(403);
        Office.committee(sample).step(id, "acceptance", null).then().statusCode(200);
    }

    @Test
    void whoseOnlyTaskIsCancelledOwesNothingUntilItIsGivenAnother() {
        Sample sample = registered("huy-het");
        assertThat(reporters(sample)).containsExactly("Sở Nội vụ", "Sở Tài chính");
        Assignment cancelled = work(sample, "II.1", 2)
                .with("status", "CANCELLED")
                .with("decision", fields("number", "12/QĐ-UBND", "date", "2026-02-01", "issuer", "UBND tỉnh"));
        Topic.send(work(sample, "II.1", 1));
        Topic.send(cancelled);
        Topic.awaitApplied(ledger);
        job.run();
        assertThat(reporters(sample)).containsExactly("Sở Tài chính");

        Topic.send(work(sample, "II.2", 1));
        Topic.awaitApplied(ledger);
        job.run();
        assertThat(reporters(sample)).containsExactly("Sở Nội vụ", "Sở Tài chính");
    }

    private Sample registered(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-03-02T09:00");
        job.run();
        return sample;
    }

    private static List<String> reporters(Sample sample) {
        return Office.focal(sample)
                .asks()
                .get("/api/v1/compliance?year=2026&plan=" + sample.plan() + "&level=FIRST")
                .jsonPath()
                .getList("items[0].reporters.agency.name.sort()");
    }

    private static Map<String, Object> named(String agency) {
        return fields("words", "x", "agency", agency, "kinds", List.of(), "agencies", List.of(), "except", List.of());
    }

    private static Assignment work(Sample sample, String task, int version) {
        return new Assignment(
                        "01920000-0000-7000-8000-"
                                + "%012x".formatted((sample.province() + task).hashCode() & 0xffffffffL),
                        version,
                        sample.task(task),
                        sample.province(),
                        sample.agency("so-noi-vu"))
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31");
    }
}
