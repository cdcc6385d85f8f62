package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.ProblemException;

/** What cannot be served soon is refused, with a time to come again, and leaves nothing half done. */
@QuarkusTest
@TestProfile(BackPressureTest.OneAtATime.class)
@QuarkusTestResource(Backing.class)
class BackPressureTest {

    public static final class OneAtATime implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("http.max-in-flight", "1", "http.limits.burst", "150", "http.limits.per-second", "1");
        }
    }

    @Inject
    AgroalDataSource database;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Test
    void whoWaitsForALockTooLongAndWhoeverIsOneTooManyIsToldToComeAgain() throws Exception {
        String id = Api.reader()
                .get("/api/v1/assignments?year=2026&task=quang-ninh-205-kh-ubnd-2024-IV.12.5")
                .jsonPath()
                .getString("items[0].id");
        long audited = count("select count(*) from assignment_version");
        CompletableFuture<Response> change;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select * from assignment where id = '" + id + "' for update");
            change = CompletableFuture.supplyAsync(() -> Api.focal("quang-ninh")
                    .header("If-Match", "\"1\"")
                    .body("{\"to\":\"IN_PROGRESS\"}")
                    .post("/api/v1/assignments/" + id + "/status-changes"));
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> Api.reader().get("/api/v1/provinces").statusCode() == 503);
            Response refused = Api.reader().get("/api/v1/provinces");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/unavailable");

            Response late = change.get(15, TimeUnit.SECONDS);
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.header("Retry-After")).isNotNull();
            assertThat(late.jsonPath().getString("detail")).contains("gửi lại y nguyên như trước");
            other.rollback();
        }
        assertThat(count("select count(*) from assignment_version")).isEqualTo(audited);
        assertThat(Api.reader().get("/api/v1/assignments/" + id).jsonPath().getInt("version"))
                .isEqualTo(1);
    }

    @Test
    void whoWaitsForAChangeTakesNobodysPlace() throws Exception {
        String end = Api.reader("lai-chau")
                .get("/api/v1/changes?after=end")
                .jsonPath()
                .getString("position");
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> Api.reader("lai-chau").get("/api/v1/changes?wait=10&after=" + end));
        await().atMost(Duration.ofSeconds(5)).until(() -> waiters() == 1);

        assertThat(Api.reader("lai-chau").get("/api/v1/provinces").statusCode()).isEqualTo(200);
        assertThat(waiting.isDone()).isFalse();
        assertThat(waiting.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private static double waiters() {
        String metrics = "http://127.0.0.1:"
                + ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class) + "/q/metrics";
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("feed_waiting"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void whoAsksTooOftenIsToldToComeAgainAndNobodyElseIs() {
        assertThat(Api.reader("ha-tinh").get("/api/v1/provinces").statusCode()).isEqualTo(200);
        Response refused = refused(() -> Api.reader("ha-tinh").get("/api/v1/provinces"));
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-requests");
        assertThat(Api.reader("quang-ninh").get("/api/v1/provinces").statusCode())
                .isEqualTo(200);

        assertThat(given().get("/api/v1/provinces").statusCode()).isEqualTo(401);
        refused(() -> given().get("/api/v1/provinces"));
        refused(() -> given().get("/q/openapi"));
        assertThat(Api.reader("quang-ninh").get("/api/v1/provinces").statusCode())
                .isEqualTo(200);
        String health = "http://127.0.0.1:"
                + ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class) + "/q/health/live";
        assertThat(IntStream.range(0, 200).map(i -> given().get(health).statusCode()))
                .containsOnly(200);
    }

    /** The first answer that says "too often". More of it is allowed as time passes, so the next request may well be served. */
    private static Response refused(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(400)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("400 requests in a row were served"));
    }

    @Test
    void aChangeThatBearsAnInstantUpToWhichAllIsSaidToBeSentIsRefused() throws SQLException {
        Instant longAgo = clock.instant().minusSeconds(10);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(event("late:1", longAgo))))
                .isInstanceOf(ProblemException.class);
        assertThat(count("select count(*) from outbox where event_id = 'late:1'"))
                .isZero();

        // Where an older event of the same transaction already holds the marks back, it does no harm.
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event("in-time:1", clock.instant().minusSeconds(1)));
                    outbox.append(event("in-time:2", clock.instant()));
                    throw new IllegalStateException("rolled back, for nobody shall read these");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Event event(String id, Instant recordedAt) {
        return new Event(id, Topics.REGISTRY, id.split(":")[0], "vn.tiendo.test.v1", recordedAt, "{}");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
