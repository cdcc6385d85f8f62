package vn.tiendo.plan.restoration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.devservices.Backup;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.plan.Api;

/** A registry that is set back to a backup under the running service, as a failover does that loses transactions. */
@QuarkusTest
@TestProfile(RestorationTest.OwnServers.class)
class RestorationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEMA = "plan_restored";
    private static final String AGENCY = "quang-ninh-so-ngoai-vu";
    private static final Path BACKUP = Path.of("target", "plan-restored.sql").toAbsolutePath();
    private static final String VERSIONS =
            "select concat(assignment, ':', version, ' ', sha2(state, 256)) v from assignment_version order by v";
    private static final String STATES =
            "select concat_ws('|', id, task, plan, province, agency, invited, opened_on, due, status,"
                    + " verification, no_data, percent, completed_on, result, reason, version) s from assignment order by s";
    private static final String WAITING =
            "select event_id from outbox where sent_at is null union all select cast(id as char) from unsent_version";

    @Inject
    AgroalDataSource database;

    private List<String> ids;

    /** A schema and a Kafka that are nobody else's. */
    public static final class OwnServers implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Servers.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    public static final class Servers implements QuarkusTestResourceLifecycleManager {

        private Lifeline lifeline;

        @Override
        public Map<String, String> start() {
            DevServices services = DevServices.start();
            try {
                services.mariaDb().recreateSchema(SCHEMA, "plan");
                Path folder = Path.of("target", "restored");
                org.apache.commons.io.FileUtils.deleteDirectory(
                        folder.resolve("kafka").toFile());
                lifeline = Lifeline.open(folder);
                KafkaBroker kafka = new KafkaBroker(
                        lifeline, new KafkaBroker.Settings(folder.resolve("kafka"), folder.resolve("kafka.log"), 0));
                kafka.start();
                Map<String, String> environment = new HashMap<>(services.environment("plan"));
                environment.put("DB_URL", services.mariaDb().jdbcUrl(SCHEMA));
                environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
                environment.put("opener.every", "24h");
                return environment;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            try {
                lifeline.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void assignments() {
        await().atMost(PATIENCE).until(() -> column(WAITING).isEmpty());
        ids = Api.reader()
                .get("/api/v1/assignments?limit=100&status=NOT_STARTED&agency=" + AGENCY)
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void whatWasSentSinceTheBackupIsTakenBackAndNoNumberIsGivenTwice() throws Exception {
        report(ids.get(0), 1, 10);
        awaitSent();
        long kept = lastPosition();
        String keptPlace = end();
        Backup backup = Backup.of(DevServices.start().mariaDb(), SCHEMA, BACKUP);
        report(ids.get(0), 2, 20);
        report(ids.get(0), 3, 30);
        report(ids.get(1), 1, 40);
        String difficulty = raise(ids.get(0));
        awaitSent();
        long lost = lastPosition();
        String lostPlace = end();
        List<String> versions = column(VERSIONS);
        List<String> states = column(STATES);
        List<Map<String, Object>> audited = audited();

        backup.restore();
        await().atMost(PATIENCE).until(() -> restorations().getString("items[0].state"), equalTo("FOUND"));

        attempt(ids.get(0), 2, 99)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("detail", containsString("đã được khôi phục về một thời điểm trước đó"));
        Api.reader().get("/api/v1/assignments/" + ids.get(0)).then().statusCode(200);
        assertThat(column(VERSIONS)).hasSize(versions.size() - 3);
        assertThat(health()).isEqualTo("SUSPENDED");
        Api.focal("quang-ninh").body("{}").post("/api/v1/restorations").then().statusCode(403);

        Response asked = Api.operator().body("{\"fromBeginning\": false}").post("/api/v1/restorations");
        asked.then().statusCode(202).body("state", equalTo("RUNNING"));
        String one = asked.header("Location");
        await().atMost(PATIENCE).until(() -> Api.operator().get(one).jsonPath().getString("state"), equalTo("DONE"));

        assertThat(column(VERSIONS)).isEqualTo(versions);
        assertThat(column(STATES)).isEqualTo(states);
        assertThat(audited()).isEqualTo(audited);
        assertThat(Api.operator().get(one).jsonPath().getInt("takenBack")).isGreaterThanOrEqualTo(4);
        assertThat(Api.operator().get(one + "/findings").jsonPath().<String>getList("items.subject"))
                .contains("difficulty/" + difficulty);
        Api.reader().get("/api/v1/difficulties/" + difficulty).then().statusCode(200);

        await().atMost(PATIENCE).until(() -> attempt(ids.get(0), 4, 50).statusCode() == 201);
        awaitSent();
        oldPositionsAreGone(kept, lost);
        lostPlacesLeadToWhatWasKept(keptPlace, lostPlace);
    }

    private static void lostPlacesLeadToWhatWasKept(String kept, String lost) {
        Response gone = Api.reader().get("/api/v1/changes?after=" + lost);
        gone.then().statusCode(410).body("errors[0].field", equalTo("after"));
        String detail = gone.jsonPath().getString("detail");
        String again = detail.substring(detail.indexOf("after=") + 6, detail.length() - 1);
        for (String place : List.of(kept, again)) {
            assertThat(Api.reader()
                            .get("/api/v1/changes?limit=200&after=" + place)
                            .jsonPath()
                            .<String>getList("items.type"))
                    .contains(EventTypes.ASSIGNMENT_STATE, EventTypes.REGISTRY_DIFFICULTY);
        }
    }

    private static String end() {
        return Api.reader().get("/api/v1/changes?after=end").jsonPath().getString("position");
    }

    private void oldPositionsAreGone(long kept, long lost) {
        feed(lost)
                .then()
                .statusCode(410)
                .body("errors[0].field", equalTo("after"))
                .body("detail", containsString("after=" + kept + "."));
        List<Long> positions = feed(kept).jsonPath().getList("items.position", Long.class);
        assertThat(positions).hasSizeGreaterThanOrEqualTo(4).allMatch(position -> position > lost);
        feed(positions.get(0)).then().statusCode(200);
    }

    private static Response feed(long after) {
        return Api.reader().get("/api/v1/status-changes?limit=200&after=" + after);
    }

    private void report(String id, int version, int percent) {
        attempt(id, version, percent).then().statusCode(201);
    }

    private Response attempt(String id, int version, int percent) {
        return Api.agency("quang-ninh", AGENCY)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":" + percent + ",\"result\":\"Đã làm " + percent + "%\"}")
                .post("/api/v1/assignments/" + id + "/status-changes");
    }

    private String raise(String assignment) {
        Response raised = Api.agency("quang-ninh", AGENCY)
                .header("Idempotency-Key", "kho-khan")
                .body("{\"text\":\"Chưa có hướng dẫn về kinh phí.\"}")
                .post("/api/v1/assignments/" + assignment + "/difficulties");
        raised.then().statusCode(201);
        return raised.jsonPath().getString("id");
    }

    private List<Map<String, Object>> audited() {
        return ids.stream()
                .flatMap(id -> Api.operator()
                        .get("/api/v1/audit?entity=ASSIGNMENT&limit=200&id=" + id)
                        .jsonPath()
                        .<Map<String, Object>>getList("items")
                        .stream())
                .toList();
    }

    private JsonPath restorations() {
        return Api.operator().get("/api/v1/restorations").jsonPath();
    }

    private static String health() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", int.class);
        return given().port(port)
                .get("/q/health/well")
                .jsonPath()
                .getString("checks.find { it.name == 'restoration' }.data.database");
    }

    private void awaitSent() {
        await().atMost(PATIENCE).until(() -> column(WAITING).isEmpty());
    }

    private long lastPosition() {
        return Long.parseLong(column("select max(position) from feed").get(0));
    }

    private List<String> column(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
