package vn.tiendo.report.filing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Tags as they come back through servers in front of this one. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EntityTagTest {

    private static final List<UnaryOperator<String>> WAYS =
            List.of(tag -> tag, tag -> "W/" + tag, EntityTagTest::gzipped, tag -> ", \"x\",, " + tag + ",");

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void aTagIsKnownAgainInEveryWayInWhichItMayComeBack() {
        Sample sample = new Sample("nhan-the");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        Office office = Office.reporter(sample, "so-noi-vu");
        String report = "/api/v1/reports/" + sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        for (UnaryOperator<String> way : WAYS) {
            String tag = office.asks().get(report).header("ETag");
            office.asks()
                    .header("If-None-Match", way.apply(tag))
                    .get(report)
                    .then()
                    .statusCode(304);
            office.asks()
                    .header("If-None-Match", "\"x\"", way.apply(tag))
                    .get(report)
                    .then()
                    .statusCode(304);
            office.asks()
                    .header("If-Match", "\"77\"", way.apply(tag))
                    .body("{\"difficulties\":\"Thiếu hướng dẫn.\"}")
                    .put(report + "/narrative")
                    .then()
                    .statusCode(200);
            office.asks()
                    .header("If-Match", way.apply("\"77\""))
                    .body("{}")
                    .put(report + "/narrative")
                    .then()
                    .statusCode(412);
        }
    }

    private static String gzipped(String tag) {
        // A long answer comes compressed already.
        String plain = tag.replace("-gzip\"", "\"");
        return plain.substring(0, plain.length() - 1) + "-gzip\"";
    }
}
