package vn.tiendo.plan.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.platform.problem.TransientFailures;

/** The catalogue comes in piece by piece: no piece needs long, each is tried until it is in, and until then nobody is answered. */
@QuarkusTest
@TestProfile(OwnRegistry.OfTwoSeconds.class)
class LoadInPiecesTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String RECIPIENT = "Văn phòng Chính phủ (để b/c)";
    private static final String LAI_CHAU = "lai-chau-kh-ubnd-2024";

    @Inject
    CatalogueLoader loader;

    @Inject
    Progress progress;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Test
    void theFirstLoadIsWholeThoughATransactionHasTwoSecondsOnly() throws SQLException {
        assertThat(count("select count(*) from plan where loaded_content is not null"))
                .isEqualTo(5);
        assertThat(Api.reader().get("/api/v1/tasks?limit=200").jsonPath().getList("items"))
                .hasSize(97);
        assertThat(count("select count(*) from occurrence o where not exists"
                        + " (select 1 from assignment a where a.occurrence = o.id)"))
                .isZero();
        assertThat(count("select count(distinct year(o.first_day)) from occurrence o join task t on t.id = o.task"
                        + " where t.plan = 'ha-tinh-kh-ubnd-2024'"))
                .as("years that are open of the largest plan")
                .isEqualTo(3);
    }

    @Test
    void whileAnotherNodeIsAtItThisOneWaitsAndSaysSoAndRefusesEverybody() throws Exception {
        CompletableFuture<Void> load;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .executeQuery("select * from catalogue_load where id = 1 for update")
                    .close();
            load = loading(" và lưu");
            await().atMost(LIMIT).until(() -> "another node is loading".equals(waitingAtLaiChau()));

            JsonPath health = catalogueHealth(503);
            assertThat(health.getString("status")).isEqualTo("DOWN");
            assertThat(health.getString("data.loading")).isEqualTo(LAI_CHAU);
            assertThat(health.getString("data.waitsFor")).isEqualTo("another node is loading");
            assertThat(health.getInt("data.pieces")).isEqualTo(6);
            assertThat(health.getInt("data.in")).isEqualTo(4);
            assertThat(given().get(management("live")).statusCode()).isEqualTo(200);

            assertRefused(Api.reader().get("/api/v1/provinces"));
            assertRefused(Api.reader().get("/api/v1/nowhere"));
            assertRefused(given().get("/api/v1/plans"));
            assertRefused(Api.focal("lai-chau").body("{}").put("/api/v1/plans/" + LAI_CHAU));
            assertThat(given().get("/q/openapi").statusCode()).isEqualTo(200);
            other.rollback();
        }
        load.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(catalogueHealth(200).getString("status")).isEqualTo("UP");
        assertThat(recipients()).contains(RECIPIENT + " và lưu");
    }

    @Test
    void whatOutlastsItsTransactionIsDoneAgainFromItsBeginning() throws Exception {
        CompletableFuture<Void> load;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .executeQuery("select * from plan where id = '" + LAI_CHAU + "' for update")
                    .close();
            load = loading(" và chuyển");
            await().atMost(LIMIT).until(() -> waitingAtLaiChau() != null);
            assertThat(load).isNotDone();
            other.rollback();
        }
        load.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(recipients()).contains(RECIPIENT + " và chuyển");
    }

    /** A machine that is too slow shows in four ways, by where the transaction is when its time is over. */
    @Test
    void aTransactionThatRanOutOfTimeIsToldFromADefect() {
        Runnable slow = () -> entities.createNativeQuery("select sleep(3)").getSingleResult();
        Map<String, Runnable> next = Map.of(
                "it commits", () -> {},
                "it asks",
                        () -> entities.createQuery("select p.id from Plan p", String.class)
                                .getResultList(),
                "it looks something up", () -> entities.find(Plan.class, LAI_CHAU, LockModeType.PESSIMISTIC_WRITE),
                "it writes",
                        () -> entities.createNativeQuery("update catalogue_load set piece = 'lost'")
                                .executeUpdate());
        next.forEach((when, work) -> {
            Throwable thrown =
                    catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                        slow.run();
                        work.run();
                    }));
            assertThat(thrown).as(when).isNotNull().matches(TransientFailures::isBehind, "is behind: " + thrown);
        });
        assertThat(TransientFailures.isBehind(new IllegalStateException("a defect")))
                .isFalse();
    }

    @Test
    void whatIsInAlreadyWritesNothingAndTakesNoTurn() throws Exception {
        Catalogue catalogue = Catalogue.read(ReloadTest.shipped());
        loader.load(catalogue);
        long events = count("select max(id) from outbox");
        long turns = count("select max(microsecond(taken_at)) from catalogue_load");
        loader.load(catalogue);
        assertThat(count("select max(id) from outbox")).isEqualTo(events);
        assertThat(count("select max(microsecond(taken_at)) from catalogue_load"))
                .isEqualTo(turns);
    }

    /** Why Lai Châu's piece does not get on, or null; on a slow machine others wait on the way to it. */
    private String waitingAtLaiChau() {
        Progress.State now = progress.now();
        return now.piece().equals(LAI_CHAU) ? now.waitsFor() : null;
    }

    /** Loads on another thread what is shipped, with one recipient worded otherwise. */
    private CompletableFuture<Void> loading(String more) throws IOException {
        Map<String, byte[]> files = ReloadTest.shipped();
        String original = new String(files.get("lai-chau.yaml"), StandardCharsets.UTF_8);
        assertThat(original).contains(RECIPIENT);
        files.put("lai-chau.yaml", original.replace(RECIPIENT, RECIPIENT + more).getBytes(StandardCharsets.UTF_8));
        Catalogue catalogue = Catalogue.read(files);
        return CompletableFuture.runAsync(() -> loader.load(catalogue));
    }

    private static void assertRefused(Response response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isNotNull();
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(response.jsonPath().getString("detail")).contains("đang nạp danh mục", "4/6");
    }

    private static JsonPath catalogueHealth(int status) {
        return given().get(management("ready"))
                .then()
                .statusCode(status)
                .extract()
                .jsonPath()
                .setRootPath("checks.find { it.name == 'catalogue' }");
    }

    private static String management(String check) {
        return "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class)
                + "/q/health/" + check;
    }

    private static String recipients() {
        return Api.reader()
                .get("/api/v1/plans/" + LAI_CHAU)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
