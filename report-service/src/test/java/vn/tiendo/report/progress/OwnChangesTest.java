package vn.tiendo.report.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerWriter;

/** Whoever changes something and then asks for the numbers can have it in them. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnChangesTest {

    private static final Sample OURS = new Sample("tinh-doi");
    private static final Sample OTHERS = new Sample("tinh-khac");
    private static final String CHANGED = "01920000-0000-7000-8000-00000000c701";
    private static final String KEPT = "01920000-0000-7000-8000-00000000c702";
    private static final String UNSEEN = "01920000-0000-7000-8000-00000000c703";
    private static final String NOWHERE = "01920000-0000-7000-8000-00000000c70f";

    @Inject
    LedgerWriter ledger;

    @Inject
    OwnChanges changes;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/api/v1/progress")
    URI address;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void twoProvinces() {
        Topic.send(OURS.documents(Sample.REGISTERED));
        Topic.send(OTHERS.documents(Sample.REGISTERED));
        Topic.send(assignment(CHANGED, 1, OURS));
        Topic.send(assignment(KEPT, 1, OURS));
        Topic.send(assignment(UNSEEN, 1, OTHERS));
        Topic.awaitApplied(ledger);
    }

    @BeforeEach
    void inNovember() {
        clock.set("2026-11-20T09:00");
    }

    @Test
    void whoNamesHisChangeFindsItCounted() {
        assertThat(started(given().auth()
                        .oauth2(Tokens.reader())
                        .get(address + "?province=tinh-doi")
                        .asString()))
                .isZero();
        CompletableFuture<HttpResponse<String>> asked =
                ask("?province=tinh-doi&atLeast=" + KEPT + ":1," + CHANGED + ":2");
        await().until(() -> changes.waiting() == 1);
        assertThat(asked).isNotDone();
        Topic.send(assignment(CHANGED, 2, OURS).with("status", "IN_PROGRESS"));
        HttpResponse<String> answer = asked.join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(started(answer.body())).isEqualTo(1);
        assertThat(ask("?atLeast=" + CHANGED.toUpperCase(Locale.ROOT) + ":1")
                        .join()
                        .statusCode())
                .as("a later version has it too")
                .isEqualTo(200);
    }

    /** Ten seconds, once. */
    @Test
    void whatIsNotThereAndWhatIsNotSeenAreRefusedAlikeWhenTheTimeIsOver() {
        String token = Tokens.reader("tinh-doi");
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> nowhere = ask("?atLeast=" + NOWHERE + ":1", token);
        CompletableFuture<HttpResponse<String>> unseen = ask("?atLeast=" + UNSEEN + ":1", token);
        assertThat(ask("?atLeast=" + UNSEEN + ":1", Tokens.reader()).join().statusCode())
                .as("for who sees it it is there")
                .isEqualTo(200);
        for (HttpResponse<String> refused : List.of(nowhere.join(), unseen.join())) {
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(JsonPath.from(refused.body()).getString("errors[0].field"))
                    .isEqualTo("atLeast");
        }
        assertThat(unseen.join().body().replace(UNSEEN, NOWHERE).replace(requestId(unseen), requestId(nowhere)))
                .isEqualTo(nowhere.join().body());
        assertThat(System.nanoTime() - start).isBetween(10_000_000_000L, 20_000_000_000L);
    }

    private static String requestId(CompletableFuture<HttpResponse<String>> answer) {
        return answer.join().headers().firstValue("X-Request-Id").orElseThrow();
    }

    @Test
    void whoWaitsHoldsNoConnectionAndNotAllThreads() {
        int more = 3;
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < OwnChanges.MOST_WAITING + more; i++) {
            all.add(ask("?atLeast=" + NOWHERE + ":1"));
        }
        await().until(() -> all.stream().filter(CompletableFuture::isDone).count() == more);
        assertThat(changes.waiting()).isEqualTo(OwnChanges.MOST_WAITING);
        all.stream()
                .filter(CompletableFuture::isDone)
                .forEach(refused -> assertThat(refused.join().statusCode()).isEqualTo(503));
        given().auth().oauth2(Tokens.reader()).get("/api/v1/deadlines").then().statusCode(200);
        assertThat(changes.waiting()).as("while they waited").isEqualTo(OwnChanges.MOST_WAITING);
        all.forEach(one -> assertThat(one.join().statusCode()).isEqualTo(503));
        assertThat(changes.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                CHANGED,
                CHANGED + ":0",
                CHANGED + ":-1",
                CHANGED + ":1000000000",
                CHANGED + ":1,",
                "," + CHANGED + ":1",
                CHANGED + ":1, " + KEPT + ":1",
                CHANGED + ":1;" + KEPT + ":1"
            })
    void whatNamesNoVersionIsRefusedByTheNameOfTheParameter(String value) {
        refused(value);
    }

    @Test
    void moreThanFiftyAreRefused() {
        String fifty = String.join(",", Collections.nCopies(50, KEPT + ":1"));
        assertThat(ask("?atLeast=" + fifty).join().statusCode()).isEqualTo(200);
        refused(fifty + "," + KEPT + ":1");
    }

    private static void refused(String value) {
        given().auth()
                .oauth2(Tokens.reader())
                .queryParam("atLeast", value)
                .get("/api/v1/progress")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("atLeast"))
                .body("errors[0].detail", containsString("phân công"));
    }

    private static int started(String progress) {
        return JsonPath.from(progress).getInt("total.figures.inProgress");
    }

    private CompletableFuture<HttpResponse<String>> ask(String query) {
        return ask(query, Tokens.reader());
    }

    private CompletableFuture<HttpResponse<String>> ask(String query, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + query))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Assignment assignment(String id, int version, Sample sample) {
        return new Assignment(id, version, sample.task("II.1"), sample.province(), sample.agency("so-noi-vu"))
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31");
    }
}
