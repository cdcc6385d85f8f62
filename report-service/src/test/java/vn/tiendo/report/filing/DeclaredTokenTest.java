package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.probe.DocumentedApi;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** A client that knows nothing but the served document: what that does not declare is not sent, the token neither. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeclaredTokenTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void theDocumentAloneTellsHowToReadAndHowToChange() {
        Sample sample = new Sample("tu-tai-lieu");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        DocumentedApi api = new DocumentedApi(
                URI.create("http://localhost:" + RestAssured.port),
                given().get("/q/openapi?format=json").asString());
        String token = Office.reporter(sample, "so-noi-vu").token();
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");

        HttpResponse<String> read = api.call("getReportNarrative", token, Map.of("id", id), null);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        String words = "{\"difficulties\":\"Thiếu hướng dẫn về đãi ngộ.\"}";
        HttpResponse<String> written = api.call("setReportNarrative", token, Map.of("id", id, "If-Match", tag), words);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(api.call("getReportNarrative", token, Map.of("id", id), null).body())
                .contains("đãi ngộ");
    }

    @Test
    void theDialogSaysWhereATokenComesFrom() {
        String described = given().get("/q/openapi?format=json").path("components.securitySchemes.bearer.description");
        assertThat(described).contains(".local/tokens.json", "reader-all", "identity provider");
    }
}
