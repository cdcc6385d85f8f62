package vn.tiendo.report.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.webhook.Dispatcher;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Steps of reports, sent to another system; what holds for webhooks of both services is tried with plan-service. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WebhookTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    Dispatcher dispatcher;

    @Inject
    LedgerWriter ledger;

    private final Sample sample = new Sample("gui-thong-bao");
    private final List<JsonPath> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(JsonPath.from(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        Topic.send(sample.documents("2036-01-02T01:00:00Z"));
        Topic.watermark("2026-11-20T01:30:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2036-01-05T09:00");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void stepsOfReportsAreSentAndOneMoreTimeWhenAskedFor() {
        String id = focal().contentType("application/json")
                .body("{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort()
                        + "/nhan\",\"types\":[\"report\"]}")
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .body("province", equalTo(sample.province()))
                .extract()
                .path("id");
        job.run();

        // Nothing runs at intervals in these tests.
        await().atMost(PATIENCE).until(() -> {
            dispatcher.look();
            return received.size() == 3;
        });
        assertThat(received)
                .extracting(event -> event.getString("data.province"))
                .containsOnly(sample.province());
        assertThat(received).extracting(event -> event.getString("type")).containsOnly("vn.tiendo.report.state.v1");
        await().atMost(PATIENCE)
                .until(() -> focal().get(WEBHOOKS + "/" + id).jsonPath().getInt("waiting") == 0);
        focal().get(WEBHOOKS).then().statusCode(200).body("items.id", contains(id));
        JsonPath log = focal().get(WEBHOOKS + "/" + id + "/deliveries")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(is("DELIVERED")))
                .extract()
                .jsonPath();

        // Reports are subjects of their own: their messages arrive in any order.
        post(id, "/deliveries/" + log.getString("items[0].id") + "/redelivery").body("outcome", equalTo("DELIVERED"));
        post(id, "/tests").body("outcome", equalTo("DELIVERED"), "status", equalTo(204));
        assertThat(received).hasSize(5);
        assertThat(received.get(3).getString("id")).isEqualTo(log.getString("items[0].event"));
        post(id, "/secret");
        post(id, "/pause").body("state", equalTo("PAUSED"));
        post(id, "/resumption").body("state", equalTo("ACTIVE"));
        focal().delete(WEBHOOKS + "/" + id).then().statusCode(204);
        focal().get(WEBHOOKS + "/" + id).then().statusCode(200).body("state", equalTo("ENDED"));
    }

    private ValidatableResponse post(String id, String what) {
        return focal().post(WEBHOOKS + "/" + id + what).then().statusCode(200);
    }

    private RequestSpecification focal() {
        return given().auth().oauth2(Tokens.mint(Map.of("roles", List.of("focal"), "province", sample.province())));
    }
}
