package vn.tiendo.report.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Whoever is refused something leaves a line: who, what, why, and nothing that is secret or personal. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RefusedAccessTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void whoIsNotSignedInIsTheAddressAlone() {
        assertThat(lineOf(given(), "/api/v1/reports?agency=khong-noi", 401))
                .startsWith("who=anonymous from=127.0.0.1 what=GET path=/api/v1/reports status=401 why=not-signed-in")
                .endsWith("requestId=who-asks")
                .doesNotContain("khong-noi");
    }

    @Test
    void aTokenThatIsNoGoodIsToldOfAndNotShown() {
        String token = token("somebody", Map.of("roles", List.of("reader")));
        String broken = token.substring(0, token.length() - 20) + "a".repeat(20);
        assertThat(lineOf(given().auth().oauth2(broken), "/api/v1/reports", 401))
                .contains("who=anonymous", "why=token-refused")
                .doesNotContain(token.substring(0, 20), "somebody");
    }

    @Test
    void whoMayNotDoSomethingIsNamed() {
        String token = token("a reader\nwho=operator", Map.of("roles", List.of("reader")));
        assertThat(lineOf(given().auth().oauth2(token), "/api/v1/quarantine", 403))
                .startsWith("who=a_reader_who_operator from=127.0.0.1 what=GET path=/api/v1/quarantine status=403"
                        + " why=forbidden requestId=");
    }

    @Test
    void aReportOfAnotherProvinceIsToldApartFromOneThatIsNotThere() {
        Sample sample = new Sample("bi-tu-choi");
        Sample other = new Sample("bi-tu-choi-khac");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(other.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        job.run();
        String reader = token("ha", Map.of("roles", List.of("reader"), "province", other.province()));
        String there = sample.report(sample.firstLevel(), 2026, "so-noi-vu");

        assertThat(lineOf(given().auth().oauth2(reader), "/api/v1/reports/" + there, 404))
                .contains("who=ha ", "path=/api/v1/reports/{id} ", "status=404 why=out-of-sight")
                .doesNotContain(sample.province() + "-");
        assertThat(lineOf(given().auth().oauth2(reader), "/api/v1/reports/khong-co", 404))
                .contains("status=404 why=not-found");
    }

    @Test
    void aPathThatIsNoneRefusesNobody() {
        try (LogLines lines = new LogLines("access.refused")) {
            given().get("/wp-login.php").then().statusCode(404);
            String token = token("ha", Map.of("roles", List.of("reader")));
            given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
            // Whose line stands before this one was written before.
            given().get("/api/v1/me").then().statusCode(401);
            await().atMost(Duration.ofSeconds(10)).until(() -> !lines.messages().isEmpty());
            assertThat(lines.messages()).hasSize(1).first().asString().contains("path=/api/v1/me status=401");
        }
    }

    private static String lineOf(RequestSpecification caller, String path, int status) {
        try (LogLines lines = new LogLines("access.refused")) {
            caller.header("X-Request-Id", "who-asks").get(path).then().statusCode(status);
            // It is written when the answer is out.
            await().atMost(Duration.ofSeconds(10)).until(() -> !lines.messages().isEmpty());
            assertThat(lines.messages()).hasSize(1);
            return lines.messages().get(0);
        }
    }

    private static String token(String subject, Map<String, Object> claims) {
        return DevServices.start().tokens().mint(subject, claims, Duration.ofMinutes(10));
    }
}
