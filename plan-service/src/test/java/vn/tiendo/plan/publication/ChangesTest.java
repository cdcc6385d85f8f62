package vn.tiendo.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.Schemas;
import vn.tiendo.plan.registration.Sheet;

/** What a system without Kafka learns, and when. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class ChangesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHANGES = "/api/v1/changes";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void allIsSent() {
        await().atMost(PATIENCE)
                .until(() -> count("select (select count(*) from outbox where sent_at is null)"
                                + " + (select count(*) from unsent_version)")
                        == 0);
    }

    @Test
    void whoReadsToTheEndHasEveryVersionAndTheNewestStateOfAllElse() {
        String plan = Sheet.agencyPlan(71).register(Api.planEditor());
        allIsSent();
        List<Map<String, Object>> all = readAll(Api::reader, "");

        Map<String, Integer> seen = new HashMap<>();
        Set<String> positions = new HashSet<>();
        for (Map<String, Object> change : all) {
            seen.merge((String) change.get("subject"), 1, Integer::sum);
            positions.add((String) change.get("position"));
            assertThat(change.get("source")).isEqualTo("/plan-service");
        }
        assertThat(positions).hasSameSizeAs(all);
        assertThat(all.stream().filter(change -> change.get("type").equals(EventTypes.ASSIGNMENT_STATE)))
                .hasSize((int) count("select count(*) from assignment_version"));
        assertThat(seen).containsEntry("plan/" + plan, 1).containsEntry("task/" + plan + "-I.1", 1);
        assertThat(seen.keySet()).noneMatch(subject -> subject.startsWith("digest/"));
        assertThat(all.stream().filter(change -> ((String) change.get("subject")).contains("/")))
                .hasSize((int) count("select count(*) from published where event_key not like 'digest/%'"));
    }

    @Test
    void eachChangeIsAnEventThatFitsTheSchemaOfItsType() {
        for (String type : List.of("status", "plan", "agency", "calendar-day", "obligation")) {
            Response answer = Api.reader().get(CHANGES + "?limit=5&types=" + type);
            answer.then().statusCode(200).body("items.size()", equalTo(5)).body("items[0].specversion", equalTo("1.0"));
            for (Map<String, Object> change : answer.jsonPath().<Map<String, Object>>getList("items")) {
                String data = new ObjectMapper().valueToTree(change.get("data")).toString();
                assertThat(Schemas.defects((String) change.get("type"), data)).isEmpty();
            }
        }
    }

    @Test
    void aChangedEntryMovesToTheEndAndIsThereOnce() {
        Sheet sheet = Sheet.agencyPlan(72);
        String plan = sheet.register(Api.planEditor());
        allIsSent();
        String before = end();
        sheet.tasks().remove(1);
        sheet.decidedBy("78/QĐ-SKHCN").put(Api.planEditor(), plan, 1).then().statusCode(200);
        allIsSent();

        JsonPath since = Api.reader().get(CHANGES + "?after=" + before).jsonPath();
        assertThat(since.<String>getList("items.subject")).contains("plan/" + plan);
        assertThat(since.getString(
                        "items.find { it.subject == 'plan/" + plan + "' }.data.amendments[0].decision.number"))
                .isEqualTo("78/QĐ-SKHCN");
        assertThat(readAll(Api::reader, "&types=plan"))
                .extracting(change -> change.get("subject"))
                .containsOnlyOnce("plan/" + plan);
        JsonPath none = Api.reader()
                .get(CHANGES + "?after=" + since.getString("position"))
                .jsonPath();
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getString("position")).isEqualTo(since.getString("position"));
    }

    @Test
    void ofOtherProvincesNothingIsSeen() {
        List<Map<String, Object>> seen = readAll(() -> Api.reader("ha-tinh"), "&types=status,plan,agency,calendar-day");
        Set<Object> provinces = new HashSet<>();
        seen.forEach(change -> provinces.add(((Map<?, ?>) change.get("data")).get("province")));
        assertThat(provinces).containsExactlyInAnyOrder("ha-tinh", null);

        Api.reader("ha-tinh").get(CHANGES + "?province=quang-ninh").then().statusCode(400);
    }

    @Test
    void aCallWaitsForWhatItSeesAndIsNotWokenByOthers() throws Exception {
        String end = end();
        CompletableFuture<Response> own = waiting(() -> Api.reader("quang-ninh"), end, 30);
        CompletableFuture<Response> other = waiting(() -> Api.reader("ha-tinh"), end, 4);

        Sheet.agencyPlan(73).register(Api.planEditor());

        JsonPath answered = own.get(20, TimeUnit.SECONDS).jsonPath();
        assertThat(answered.<String>getList("items.type")).isNotEmpty();
        Response late = other.get(20, TimeUnit.SECONDS);
        late.then().statusCode(200).body("items.size()", equalTo(0)).body("more", equalTo(false));
        assertThat(late.time()).as("it waited to its end").isGreaterThanOrEqualTo(4_000);
    }

    @Test
    void ofOneTokenTwoCallsWaitAndTheNextIsAnsweredAtOnce() throws Exception {
        String end = end();
        Supplier<RequestSpecification> reader = () -> Api.reader("quang-ninh");
        List<CompletableFuture<Response>> two = List.of(waiting(reader, end, 30), waiting(reader, end, 30));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader.get().get(CHANGES + "?wait=3&after=" + end).time() < 2_900);
        assertThat(two).noneMatch(CompletableFuture::isDone);

        Sheet.agencyPlan(75).register(Api.planEditor());

        for (CompletableFuture<Response> one : two) {
            assertThat(one.get(20, TimeUnit.SECONDS).jsonPath().getList("items"))
                    .isNotEmpty();
        }
    }

    @Test
    void fiveHundredWaitAtANodeAndAllElseIsAnsweredAsBefore() throws Exception {
        String end = end();
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int caller = 0; caller < 300; caller++) {
            String token = DevServices.start()
                    .tokens()
                    .mint("waits-" + caller, Map.of("roles", List.of("reader")), Duration.ofMinutes(5));
            calls.add(waiting(token, end));
            calls.add(waiting(token, end));
        }
        await().atMost(PATIENCE)
                .until(() -> calls.stream().filter(CompletableFuture::isDone).count() == 100);
        Api.reader().get("/api/v1/provinces").then().statusCode(200);
        assertThat(calls).filteredOn(CompletableFuture::isDone).hasSize(100);

        Sheet.agencyPlan(74).register(Api.planEditor());

        for (CompletableFuture<HttpResponse<String>> call : calls) {
            assertThat(call.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(calls)
                .filteredOn(call -> call.join().body().contains("\"items\":[{"))
                .hasSize(500);
    }

    private static CompletableFuture<HttpResponse<String>> waiting(String token, String after) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + CHANGES + "?wait=30&after=" + after))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        Api.reader()
                .get(CHANGES + "?types=status,nhiem-vu")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("types"))
                .body("detail", containsString("nhiem-vu"));
        Api.reader().get(CHANGES + "?after=17").then().statusCode(400).body("errors[0].field", equalTo("after"));
        Api.reader().get(CHANGES + "?wait=31").then().statusCode(400).body("errors[0].field", equalTo("wait"));
        Api.reader().get(CHANGES + "?limit=201").then().statusCode(400);
    }

    private static CompletableFuture<Response> waiting(Supplier<RequestSpecification> who, String after, int seconds) {
        return CompletableFuture.supplyAsync(() -> who.get().get(CHANGES + "?wait=" + seconds + "&after=" + after));
    }

    private static String end() {
        return Api.reader().get(CHANGES + "?after=end").jsonPath().getString("position");
    }

    private static List<Map<String, Object>> readAll(Supplier<RequestSpecification> who, String filter) {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page =
                    who.get().get(CHANGES + "?limit=200" + filter + after).jsonPath();
            all.addAll(page.getList("items"));
            after = "&after=" + page.getString("position");
            more = page.getBoolean("more");
        }
        return all;
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
