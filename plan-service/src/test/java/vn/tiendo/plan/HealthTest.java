package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.platform.health.Hearts;

/** Three questions: may traffic come, does the process live, does the business go on. Kafka is away all the time. */
@QuarkusTest
@TestProfile(OwnRegistry.Asked.class)
class HealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEMA = OwnRegistry.Asked.SCHEMA;

    @Test
    void kafkaThatIsAwayTakesNoNodeOffTheNetworkButSomebodyIsTold() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health("well").statusCode()).isEqualTo(503));
        JsonPath outbox = check("well", "outbox");
        assertThat(outbox.getString("status")).isEqualTo("DOWN");
        assertThat(outbox.getLong("data.backlog")).isPositive();
        assertThat(metric("well{check=\"outbox\"}")).isEqualTo("0.0");
        assertThat(metric("well{check=\"clock\"}")).isEqualTo("1.0");
        assertThat(health("ready").statusCode()).isEqualTo(200);
        assertThat(health("live").statusCode()).isEqualTo(200);
        change(1).then().statusCode(201);
    }

    @Test
    void everyThreadThatMustLiveHasAHeartAndOneThatIsSilentEndsTheProcess() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(check("live", "threads").getMap("data"))
                        .containsKeys("relay", "outbox-meter", "repair-requests", "scheduler"));
        Hearts.always("silent", Duration.ZERO, () -> {});
        assertThat(health("live").statusCode()).isEqualTo(503);
        assertThat(check("live", "threads").getString("data.silent")).startsWith("silent for");
        assertThat(health("ready").statusCode()).isEqualTo(200);
        Hearts.always("silent", Duration.ofDays(1), () -> {});
        assertThat(health("live").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsReadOnlyIsAskedAgainLaterAndStillAnswersReaders() throws SQLException {
        run("set global read_only = 1");
        try {
            assertComesAgain(change(1));
            Api.reader().get("/api/v1/plans").then().statusCode(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(check("well", "writes").getString("status"))
                            .isEqualTo("DOWN"));
            assertThat(check("well", "writes").getString("data.error")).contains("read-only");
            assertThat(health("ready").statusCode()).isEqualTo(200);
            assertThat(health("live").statusCode()).isEqualTo(200);
        } finally {
            run("set global read_only = 0");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(check("well", "writes").getString("status")).isEqualTo("UP"));
    }

    @Test
    void whateverIsFullOnADiskIsAskedAgainLater() throws SQLException {
        for (Map.Entry<String, String> full : List.of(
                Map.entry("unsent_version", "1114, message_text = 'The table is full'"),
                Map.entry("unsent_version", "1021, message_text = 'Disk full; waiting for someone to free some space'"),
                Map.entry("assignment_version", "1030, message_text = 'Got error 28 \"No space left on device\"'"))) {
            run("create trigger " + SCHEMA + ".full before insert on " + SCHEMA + "." + full.getKey()
                    + " for each row signal sqlstate 'HY000' set mysql_errno = " + full.getValue());
            try {
                assertComesAgain(change(1));
            } finally {
                run("drop trigger " + SCHEMA + ".full");
            }
        }
    }

    private static void assertComesAgain(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isNotNull();
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
    }

    /** Of an assignment that nobody has changed yet. */
    private static Response change(int version) {
        String id = Api.reader()
                .get("/api/v1/assignments?limit=1&status=NOT_STARTED&agency=quang-ninh-so-ngoai-vu")
                .jsonPath()
                .getString("items[0].id");
        return Api.agency("quang-ninh", "quang-ninh-so-ngoai-vu")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":10}")
                .post("/api/v1/assignments/" + id + "/status-changes");
    }

    private static JsonPath check(String question, String name) {
        return health(question).jsonPath().setRootPath("checks.find { it.name == '" + name + "' }");
    }

    private static Response health(String question) {
        return given().get(managed("health/" + question));
    }

    private static String metric(String name) {
        return given().get(managed("metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }

    private static String managed(String path) {
        return "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class)
                + "/q/" + path;
    }

    private static void run(String sql) throws SQLException {
        try (Connection root = DevServices.start().mariaDb().rootConnection();
                Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
