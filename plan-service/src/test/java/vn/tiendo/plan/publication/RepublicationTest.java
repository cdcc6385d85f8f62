package vn.tiendo.plan.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

/** Events that are put on their way again. The registry here has no Kafka, so what is put there stays in the outbox. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class RepublicationTest {

    private static final String VERSIONS =
            "select concat(assignment, ':', version) from assignment_version order by cast(assignment as char), version";
    private static final String POINTERS =
            "select concat(assignment, ':', version) from unsent_version order by cast(assignment as char), id";

    @Inject
    Republication republication;

    @Inject
    AgroalDataSource database;

    private String changed;

    /** One assignment with more than one version; everything was sent, and the older half is pruned. */
    @BeforeEach
    void start() {
        changed = Api.reader()
                .get("/api/v1/assignments?limit=100&status=NOT_STARTED&agency=quang-ninh-so-ngoai-vu")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(RepublicationTest::isStarted)
                .map(item -> (String) item.get("id"))
                .findFirst()
                .orElseThrow();
        run("update outbox set sent_at = utc_timestamp(6)");
        run("delete from outbox where id <= (select middle from (select avg(id) middle from outbox) ids)");
        run("delete from unsent_version");
    }

    /** Other tests take tasks of this registry out of their plans. */
    private static boolean isStarted(Map<String, Object> assignment) {
        return Api.agency("quang-ninh", "quang-ninh-so-ngoai-vu")
                        .header("If-Match", "\"" + assignment.get("version") + "\"")
                        .body("{\"to\":\"IN_PROGRESS\",\"percent\":10}")
                        .post("/api/v1/assignments/" + assignment.get("id") + "/status-changes")
                        .statusCode()
                == 201;
    }

    @Test
    void afterALostLogEachVersionAndEachEntryWaitsOnceInOrder() throws Exception {
        AtomicInteger renewals = new AtomicInteger();
        republication.everything(renewals::incrementAndGet);
        assertThat(column(POINTERS)).containsExactlyElementsOf(column(VERSIONS));
        assertThat(column("select count(*) from outbox where sent_at is not null"))
                .containsExactly("0");
        assertThat(
                        column(
                                "select w.id from unsent_version w join assignment_version v"
                                        + " on v.assignment = w.assignment and v.version = w.version where w.recorded_at <> v.recorded_at"))
                .isEmpty();
        assertThat(column("select event_id from outbox where topic = 'plan.registry.v1' order by event_id"))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(
                        column("select concat(event_key, ':', revision) e from published order by e"));
        assertThat(column("select event_id from outbox where topic = 'plan.registry.v1'"
                        + " and type <> concat('vn.tiendo.registry.', substring_index(partition_key, '/', 1), '.v1')"))
                .isEmpty();
        assertThat(renewals).hasPositiveValue();
    }

    @Test
    void allVersionsOfTheAssignmentsThatAreAskedForAreSentAgainAndNothingElse() throws Exception {
        assertThat(republication.assignments(List.of(UUID.fromString(changed), UUID.randomUUID())))
                .isPositive();
        assertThat(column("select event_id from outbox where sent_at is null")).isEmpty();
        assertThat(column(POINTERS)).hasSizeGreaterThan(1).containsExactlyElementsOf(versions());
    }

    @Test
    void whatWaitsForItsFirstSendingKeepsItsPlaceWhenItsAssignmentIsAskedFor() throws Exception {
        String last = versions().get(versions().size() - 1);
        run(
                "insert into unsent_version (id, assignment, version, recorded_at) select next value for outbox_id, assignment, version, recorded_at"
                        + " from assignment_version where concat(assignment, ':', version) = '" + last + "'");
        List<String> place = column("select id from unsent_version");
        republication.assignments(List.of(UUID.fromString(changed)));
        assertThat(column("select id from unsent_version where concat(assignment, ':', version) = '" + last + "'"))
                .hasSize(1)
                .isEqualTo(place);
    }

    @Test
    void wellnessTellsWhatWaitsThoughKafkaIsAway() throws Exception {
        run("update outbox set sent_at = null");
        republication.assignments(List.of(UUID.fromString(changed)));
        int waiting = Integer.parseInt(column("select (select count(*) from outbox where sent_at is null)"
                        + " + (select count(*) from unsent_version)")
                .get(0));
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", int.class);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(given().port(port)
                        .get("/q/health/well")
                        .jsonPath()
                        .getInt("checks.find { it.name == 'outbox' }.data.backlog"))
                .isEqualTo(waiting));
    }

    private List<String> versions() {
        return column("select concat(assignment, ':', version) from assignment_version where assignment = '" + changed
                + "' order by version");
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
            throw new AssertionError(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
