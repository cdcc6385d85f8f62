package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.AccessMatrix.Request;

/** Each change that is acknowledged stands in the audit with the name of who made it. */
@QuarkusTest
@TestProfile(OwnRegistry.Audited.class)
class AuditOfCallersTest {

    /** Write nothing: they answer a question; and what keeps its caller itself. */
    private static final Set<String> NOT_AUDITED = Set.of(
            "POST /api/v1/interpretations/agencies",
            "POST /api/v1/interpretations/deadline",
            "POST /api/v1/interpretations/time-frame",
            "POST /api/v1/restorations");

    /** Left out: the document's example amends no plan that is there. AmendmentTest reads its audit. */
    private static final String AMENDMENT = "PUT /api/v1/plans/{id}";

    /** Left out: what was read has to be looked at first. ReadingRegistrationTest reads its audit. */
    private static final String REGISTRATION = "POST /api/v1/plans/readings/{id}/registration";

    /** Left out: it is of the service and changes nothing in the registry. Who asked for it stands beside the number that it sets. */
    private static final String PLACEMENT = "PUT /api/v1/topics/{topic}/placement";

    private static final String READINGS = "/plans/readings/";

    /** Left out: webhooks change nothing in the registry. Who made one stands on it. */
    private static final String WEBHOOKS = " /api/v1/webhooks";

    /** In an order in which each of them can be done to what is there after the one before. */
    private static final List<String> CHANGES = List.of(
            "POST /api/v1/assignments/{id}/contributions",
            "POST /api/v1/tasks/{id}/triggers",
            "PUT /api/v1/tasks/{id}/act-answers/{year}",
            "POST /api/v1/assignments/{id}/difficulties",
            "POST /api/v1/plans/{id}/difficulties",
            "POST /api/v1/difficulties/{id}/answers",
            "POST /api/v1/difficulties/{id}/escalations",
            "POST /api/v1/difficulties/{id}/closure",
            "POST /api/v1/status-changes/not-started",
            "POST /api/v1/status-changes/bulk",
            "POST /api/v1/assignments/{id}/status-changes",
            "PUT /api/v1/assignments/{id}/for-good",
            "POST /api/v1/assignments/{id}/verifications",
            "POST /api/v1/assignments/{id}/extensions",
            "POST /api/v1/extension-requests/{id}/withdrawal",
            "POST /api/v1/assignments/{id}/extension-requests",
            "POST /api/v1/extension-requests/{id}/refusal",
            "POST /api/v1/assignments/{id}/explanations",
            "POST /api/v1/explanations/{id}/answer",
            "PUT /api/v1/targets/{id}/owners",
            "POST /api/v1/targets/{id}/measurements",
            "POST /api/v1/targets/{id}/measurements/{number}/confirmation",
            "PUT /api/v1/tasks/{id}/time-frame",
            "PUT /api/v1/obligations/{id}/due-date",
            "PUT /api/v1/obligations/{id}/activation",
            "PUT /api/v1/agencies/{id}/document-profile",
            "POST /api/v1/agencies",
            "PUT /api/v1/agencies/{id}",
            "PUT /api/v1/agencies/{id}/ending",
            "POST /api/v1/provinces/{id}/communes",
            "PUT /api/v1/calendar/{date}",
            "PUT /api/v1/calendar-years/{year}",
            "POST /api/v1/plans",
            "PUT /api/v1/plans/{id}/citation",
            "PUT /api/v1/plans/{id}/ending",
            "POST /api/v1/plans/readings",
            "PUT /api/v1/plans/readings/{id}",
            "DELETE /api/v1/plans/readings/{id}");

    private final PublishedOperations operations = new PublishedOperations();

    @Test
    void everyOperationThatChangesSomethingIsTriedHere() {
        assertThat(CHANGES)
                .containsExactlyInAnyOrderElementsOf(operations.names().stream()
                        .filter(o -> !o.startsWith("GET ") && !NOT_AUDITED.contains(o))
                        .filter(o -> !Set.of(AMENDMENT, REGISTRATION, PLACEMENT).contains(o) && !o.contains(WEBHOOKS))
                        .toList());
    }

    @Test
    void everyAcknowledgedChangeNamesItsCaller() {
        operations.raise();
        SoftAssertions.assertSoftly(softly -> CHANGES.forEach(change -> {
            String subject = "caller of " + change;
            Response answer = send(operations.request(change), subject);
            operations.follow(change, answer);
            softly.assertThat(answer.statusCode())
                    .as(change + answer.asString())
                    .isIn(200, 201, 204);
            List<String> subjects = Api.auditor()
                    .queryParam("subject", subject)
                    .get("/api/v1/audit")
                    .jsonPath()
                    .getList("items.subject");
            softly.assertThat(subjects).as(change).isNotEmpty().containsOnly(subject);
        }));
    }

    private Response send(Request request, String subject) {
        String target = request.target().replace("?dryRun=true", "");
        RequestSpecification asks =
                given().auth().oauth2(token(request, subject)).contentType("application/json");
        if (request.operation().startsWith("DELETE")) {
            return asks.delete(target);
        }
        if (request.headers().containsKey("If-Match")) {
            RequestSpecification looks = target.contains(READINGS) ? Api.planEditor() : Api.reader();
            asks.header("If-Match", looks.get(tagged(target)).header("ETag"));
        }
        if (request.body() != null && !request.body().startsWith("{")) {
            asks.contentType("text/plain; charset=utf-8");
        }
        asks.body(request.body());
        return request.operation().startsWith("PUT") ? asks.put(target) : asks.post(target);
    }

    /** What the version of a change is read from: the thing itself, not the step; a document profile is a thing of its own. */
    private static String tagged(String target) {
        return target.endsWith("/document-profile") || target.contains(READINGS)
                ? target
                : Stream.of(target.split("/")).limit(5).collect(Collectors.joining("/"));
    }

    /** One that may: the agency itself before those who decide on what it did. */
    private String token(Request request, String subject) {
        List<String> roles = operations.roles(request.operation());
        String role = Stream.of("agency-reporter", "focal", "plan-editor", "operator")
                .filter(roles::contains)
                .findFirst()
                .orElseThrow();
        Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of(role)));
        if (role.equals("agency-reporter") || role.equals("focal")) {
            claims.put("province", request.own().province());
        }
        if (role.equals("agency-reporter")) {
            claims.put("agency", request.own().agency());
        }
        return DevServices.start().tokens().mint(subject, claims, Duration.ofMinutes(10));
    }
}
