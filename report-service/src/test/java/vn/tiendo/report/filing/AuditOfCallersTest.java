package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.filing.file.OfficeFiles;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.render.Format;

/** Each step that is acknowledged stands in the report's history with the name of who took it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AuditOfCallersTest {

    private static final Sample SAMPLE = new Sample("ai-da-lam");

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void everyAcknowledgedStepNamesItsCaller() {
        Topic.send(SAMPLE.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        String report = SAMPLE.report(SAMPLE.firstLevel(), 2026, "so-noi-vu");
        String agency = SAMPLE.agency("so-noi-vu");
        String words = "{\"difficulties\":\"Thiếu hướng dẫn.\"}";

        taken(report, "EDITED", "agency-reporter", agency, "narrative", words);
        taken(report, "EDITED", "agency-reporter", agency, "recipients", "{\"recipients\":[\"Lãnh đạo Sở\"]}");
        taken(report, "EDITED", "agency-reporter", agency, "parts/STRENGTHS", "{\"texts\":[]}");
        taken(report, "REASSEMBLED", "agency-reporter", agency, "assembly", "{}");
        clock.set("2026-11-12T10:00");
        taken(report, "SUBMITTED", "agency-reporter", agency, "submission", "{}");
        taken(report, "RETURNED", "focal", null, "return", "{\"reason\":\"Thiếu số liệu.\"}");
        taken(report, "SUBMITTED", "agency-reporter", agency, "submission", "{}");
        taken(report, "PAPER_RECEIVED", "focal", null, "paper-copy", Office.paper("2026-11-12"));
        taken(report, "ACCEPTED", "focal", null, "acceptance", "{}");
        taken(report, "SIGNED", "agency-reporter", agency, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-12\"}");
        String consolidated = SAMPLE.report(SAMPLE.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        taken(consolidated, "CONTRIBUTED", "focal", null, "own-part", words);
        taken(report, "SIGNED_COPY", "agency-reporter", agency, "files/signed", OfficeFiles.pdf("Bản ký"));
        byte[] word = as("agency-reporter", agency, "reader")
                .get("/api/v1/reports/" + report + "/files/docx")
                .asByteArray();
        taken(report, "CORRECTED_FILE", "agency-reporter", agency, "files/corrected", word);
    }

    @Test
    void whoAsksForAReportAndTakesTheRequestBackIsOnTheReportsRecord() {
        Topic.send(SAMPLE.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-20T10:00");
        Response asked = as("committee", null, "who asked")
                .body("""
                        {"plan":"%s","kind":"AD_HOC","reporters":["%s"],"subject":"Thu hút chuyên gia","closingDate":"2026-12-01",
                         "dueDate":"2026-12-18"}""".formatted(SAMPLE.plan(), SAMPLE.agency("so-noi-vu")))
                .post("/api/v1/report-requests");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        String report = asked.jsonPath().getString("reports[0]");
        as("focal", null, "who withdrew")
                .body("{\"reason\":\"Đã lùi thời hạn.\"}")
                .post("/api/v1/report-requests/" + asked.path("id") + "/withdrawal")
                .then()
                .statusCode(200);

        JsonPath history = history(report);
        assertThat(history.getList("items.action")).isEqualTo(List.of("REQUESTED", "WITHDRAWN"));
        assertThat(history.getList("items.subject")).isEqualTo(List.of("who asked", "who withdrew"));
    }

    private void taken(String report, String action, String role, String agency, String step, Object body) {
        String subject = "who took the step " + step + " on " + clock.instant();
        String path = "/api/v1/reports/" + report;
        boolean file = body instanceof byte[];
        RequestSpecification request = as(role, agency, subject);
        if (file) {
            request.contentType(step.endsWith("signed") ? Format.PDF : Format.DOCX)
                    .body((byte[]) body);
        } else {
            request.body(body);
        }
        request.header(
                "If-Match", as(role, agency, subject).get(path + "/status").header("ETag"));
        boolean put =
                file || List.of("narrative", "recipients", "own-part").contains(step) || step.startsWith("parts/");
        Response answer = put ? request.put(path + "/" + step) : request.post(path + "/" + step);
        assertThat(answer.statusCode()).as(step + answer.asString()).isEqualTo(200);
        JsonPath history = history(report);
        assertThat(history.getString("items[-1].action")).isEqualTo(action);
        assertThat(history.getString("items[-1].subject")).as(step).isEqualTo(subject);
    }

    private static JsonPath history(String report) {
        return as("auditor", null, "auditor")
                .get("/api/v1/reports/" + report + "/history")
                .jsonPath();
    }

    private static RequestSpecification as(String role, String agency, String subject) {
        Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of(role), "province", SAMPLE.province()));
        if (agency != null) {
            claims.put("agency", agency);
        }
        String token = DevServices.start().tokens().mint(subject, claims, Duration.ofMinutes(10));
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
