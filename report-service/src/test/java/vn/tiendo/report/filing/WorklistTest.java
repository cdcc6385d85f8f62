package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Who the caller is, and which reports wait for him. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WorklistTest {

    private static final String FOCAL = "so-khoa-hoc-va-cong-nghe";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void theCallerIsToldWhoHeIs() {
        Sample sample = assembled("toi-la-ai");
        Office.reporter(sample, "so-noi-vu")
                .asks()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("agency-reporter")))
                .body("province.name", equalTo("Quảng Ninh"))
                .body("agency.id", equalTo("toi-la-ai-so-noi-vu"))
                .body("agency.name", equalTo("Sở Nội vụ"))
                .body("permissions", hasItems("READ", "WRITE_REPORT"));
    }

    @Test
    void aReportWaitsForEachInTurnAndEachLinkShowsWhatWasCounted() {
        Sample sample = assembled("viec-cua-toi");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        Office committee = Office.committee(sample);
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        clock.set("2026-11-11T09:00");
        assertThat(waiting(reporter))
                .isEqualTo(Map.of("RETURNED", 0, "LATE", 0, "DUE", 1, "OUTDATED", 0, "WITHOUT_NUMBER", 0));
        assertThat(waiting(focal))
                .containsEntry("DUE", 1)
                .containsEntry("TO_ACCEPT", 0)
                .hasSize(6);
        assertThat(waiting(committee)).isEqualTo(Map.of("TO_ACCEPT", 0, "WITHOUT_NUMBER", 0));

        Topic.send(work(sample, 2).with("status", "IN_PROGRESS").changedAt("2026-11-10T03:00:00Z"));
        Topic.awaitApplied(ledger);
        assertThat(waiting(reporter)).containsEntry("OUTDATED", 1);

        reporter.step(id, "submission", null).then().statusCode(200);
        assertThat(waiting(reporter))
                .containsEntry("DUE", 0)
                .containsEntry("OUTDATED", 0)
                .containsEntry("WITHOUT_NUMBER", 1);
        assertThat(waiting(focal)).containsEntry("TO_ACCEPT", 1).containsEntry("WITHOUT_NUMBER", 0);
        assertThat(waiting(committee)).containsEntry("TO_ACCEPT", 0);

        focal.step(id, "return", "{\"reason\":\"Thiếu nguyên nhân.\"}").then().statusCode(200);
        assertThat(waiting(reporter)).containsEntry("RETURNED", 1).containsEntry("WITHOUT_NUMBER", 0);

        clock.set("2026-11-18T09:00");
        job.run();
        assertThat(waiting(reporter)).containsEntry("RETURNED", 1).containsEntry("LATE", 0);
        assertThat(waiting(Office.reporter(sample, "so-tai-chinh"))).containsEntry("LATE", 1);
        focal.step(sample.report(sample.consolidated(), 2026, FOCAL), "submission", null)
                .then()
                .statusCode(200);
        assertThat(waiting(focal)).containsEntry("TO_ACCEPT", 0).containsEntry("WITHOUT_NUMBER", 1);
        assertThat(waiting(committee)).isEqualTo(Map.of("TO_ACCEPT", 1, "WITHOUT_NUMBER", 1));
    }

    @Test
    void forWhoOnlyReadsNothingWaits() {
        Sample sample = assembled("chi-doc");
        Office reader = Office.of("reader", sample.province(), null);
        reader.asks().get("/api/v1/worklist").then().statusCode(200).body("items", empty());
        reader.asks().get("/api/v1/reports?waiting=DUE").then().statusCode(200).body("items", empty());
        reader.asks()
                .get("/api/v1/reports?waiting=SOON")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("waiting")));
    }

    /** Counts by kind, each compared with the list behind its link. */
    private static Map<String, Integer> waiting(Office office) {
        JsonPath worklist = office.asks().get("/api/v1/worklist").jsonPath();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map<String, Object> item : worklist.<Map<String, Object>>getList("items")) {
            JsonPath list = office.asks().get((String) item.get("link")).jsonPath();
            assertThat(list.getList("items")).as(item.toString()).hasSize((Integer) item.get("count"));
            counts.put((String) item.get("kind"), (Integer) item.get("count"));
        }
        return counts;
    }

    private static Assignment work(Sample sample, int version) {
        return new Assignment(
                        "01920000-0000-7000-8000-"
                                + "%012x".formatted(sample.province().hashCode() & 0xffffffffL),
                        version,
                        sample.task("II.1"),
                        sample.province(),
                        sample.agency("so-noi-vu"))
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31");
    }

    private Sample assembled(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(work(sample, 1));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        return sample;
    }
}
