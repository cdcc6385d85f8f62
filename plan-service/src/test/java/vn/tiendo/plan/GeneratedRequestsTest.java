package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.ContractProbe;
import vn.tiendo.devservices.probe.GeneratedRequests;

/** Requests that nobody thought of, reading and changing: what is answered stands in the document, and no answer is a fault of the server. */
@QuarkusTest
@TestProfile(OwnRegistry.Audited.class)
class GeneratedRequestsTest {

    /** With another one other requests are made. */
    private static final long SEED = Long.getLong("contract.seed", 20261202);

    private static final int OF_EACH = Integer.getInteger("contract.of-each", 6);

    @Test
    void whatNobodyThoughtOfIsAnsweredAsTheDocumentSays() {
        ContractProbe probe = new ContractProbe("http://localhost:" + RestAssured.port, AnswersAsDocumented.DOCUMENTED);
        List<GeneratedRequests.Request> requests =
                new GeneratedRequests(Path.of("../contracts/openapi/plan-service.yaml"), SEED).ofEach(OF_EACH);

        assertThat(probe.breaches(requests, List.of(ofQuangNinh(), ofTheCountry())))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(probe.byStatus()).containsKeys(200, 201, 400, 403, 404, 409, 412, 422, 428);
    }

    private static String ofQuangNinh() {
        return token(Map.of(
                "roles",
                List.of("focal", "committee", "agency-reporter", "plan-editor", "operator", "auditor"),
                "province",
                "quang-ninh",
                "agency",
                "quang-ninh-so-y-te"));
    }

    private static String ofTheCountry() {
        return token(Map.of("roles", List.of("plan-editor", "operator", "reader", "auditor")));
    }

    private static String token(Map<String, ?> claims) {
        return DevServices.start().tokens().mint("contract", claims, Duration.ofHours(1));
    }
}
