package vn.tiendo.plan.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.TestNames;
import vn.tiendo.plan.registration.Sheet;
import vn.tiendo.plan.webhook.Receiver.Received;

/** What another system is sent, by a real receiver on this machine. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 9, 0);

    @Inject
    MockMailbox mails;

    private Receiver receiver;

    @BeforeEach
    void listen() {
        mails.clear();
        receiver = new Receiver(0);
    }

    @AfterEach
    void end() {
        TestClock.moveTo(NOW);
        Api.operator().get(WEBHOOKS).jsonPath().<String>getList("items.id").forEach(id -> Api.operator()
                .delete(WEBHOOKS + "/" + id)
                .then()
                .statusCode(204));
        receiver.close();
    }

    @Test
    void whatHappensArrivesSignedOnceAndInTheOrderOfEachSubject() {
        JsonPath made = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]");
        String assignment = workOf(760);
        begin(assignment, 1);
        begin(assignment, 2);

        await().atMost(PATIENCE).until(() -> versionsOf(assignment).size() == 3);
        assertThat(versionsOf(assignment)).containsExactly(1L, 2L, 3L);
        assertThat(receiver.all)
                .allMatch(message -> message.isSignedWith(made.getString("secret")))
                .noneMatch(message -> message.isSignedWith("whsec_c2VjcmV0"))
                .extracting(Received::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("msg_[0-9a-f]{40}"));
        JsonPath event = JsonPath.from(receiver.all.get(0).body());
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("source")).isEqualTo("/plan-service");
        assertThat(event.getString("data.province")).isEqualTo("quang-ninh");

        String id = made.getString("id");
        one(id).body("state", equalTo("ACTIVE"), "secret", nullValue(), "failingSince", nullValue());
        await().atMost(PATIENCE).until(() -> waiting(id) == 0);
        Api.focal("quang-ninh")
                .get(WEBHOOKS + "/" + id + "/deliveries?limit=200")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(is("DELIVERED")), "items[0].lastStatus", equalTo(204));
    }

    @Test
    void aReceiverThatWasDownThenFailsAndIsSlowMissesNothingAndHasNothingTwice() {
        int port = receiver.port();
        receiver.close();
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]").getString("id");
        String assignment = workOf(761);
        begin(assignment, 1);
        begin(assignment, 2);
        await().atMost(PATIENCE).until(() -> one(id).extract().path("failingSince") != null);
        log(id).body("items.lastOutcome", hasItem("UNREACHABLE"));

        TestClock.moveTo(NOW.plusHours(1));
        receiver = new Receiver(port);
        Set<String> failed = ConcurrentHashMap.newKeySet();
        receiver.answer = message -> failed.add(message.id()) ? 500 : slowly();
        await().atMost(PATIENCE).until(() -> !failed.isEmpty());
        for (int hour = 2; hour < 12 && waiting(id) > 0; hour++) {
            TestClock.moveTo(NOW.plusHours(hour));
            long before = waiting(id);
            await().atMost(PATIENCE).until(() -> waiting(id) < before || receiver.all.size() > 200);
        }

        await().atMost(PATIENCE).until(() -> versionsOf(assignment).size() == 3);
        assertThat(versionsOf(assignment)).containsExactly(1L, 2L, 3L);
        assertThat(receiver.taken()).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(receiver.taken().stream().map(Received::id).collect(Collectors.toSet()))
                .as("a message that comes again has the same id")
                .isEqualTo(failed);
    }

    private static int slowly() {
        try {
            Thread.sleep(200); // what a slow receiver is
            return 204;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }

    @Test
    void aFailureHoldsBackItsOwnSubjectAndNoOther() {
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]").getString("id");
        String stuck = workOf(762);
        receiver.answer = message -> message.subject().equals(stuck) ? 503 : 204;
        begin(stuck, 1);
        begin(stuck, 2);
        String other = workOf(763);
        begin(other, 1);

        await().atMost(PATIENCE).until(() -> versionsOf(other).size() == 2);
        Map<Long, Long> tried = new HashMap<>();
        receiver.all.stream()
                .filter(message -> message.subject().equals(stuck) && message.answered() == 503)
                .forEach(message -> tried.merge(message.version(), 1L, Long::sum));
        assertThat(tried.keySet()).as("the second version waits for the first").hasSize(1);
        one(id).body("waiting", not(equalTo(0)), "failingSince", not(nullValue()));
    }

    @Test
    void afterThreeDaysItIsPausedItsOwnerToldAndItGoesOnWhereItStopped() {
        receiver.answer = message -> 500;
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"],\"contact\":\"cntt@example.gov.vn\"")
                .getString("id");
        String assignment = workOf(764);
        await().atMost(PATIENCE).until(() -> one(id).extract().path("failingSince") != null);

        TestClock.moveTo(NOW.plusDays(3).plusMinutes(1));
        await().atMost(PATIENCE).until(() -> one(id).extract().path("state").equals("PAUSED"));
        await().atMost(PATIENCE)
                .until(() -> !mails.getMailsSentTo("cntt@example.gov.vn").isEmpty());
        assertThat(mails.getMailsSentTo("cntt@example.gov.vn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains("/resumption", "mã trả lời 500"));

        begin(assignment, 1);
        receiver.answer = message -> 204;
        Api.focal("quang-ninh")
                .post(WEBHOOKS + "/" + id + "/resumption")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        await().atMost(PATIENCE).until(() -> versionsOf(assignment).size() == 2);
        assertThat(versionsOf(assignment)).containsExactly(1L, 2L);
    }

    @Test
    void whoAnswersThatHeIsGoneIsSentNothingMore() {
        receiver.answer = message -> 410;
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]").getString("id");
        workOf(765);
        await().atMost(PATIENCE).until(() -> one(id).extract().path("state").equals("ENDED"));
        one(id).body("waiting", equalTo(0));
        Api.focal("quang-ninh").post(WEBHOOKS + "/" + id + "/resumption").then().statusCode(409);
        Api.focal("quang-ninh").post(WEBHOOKS + "/" + id + "/tests").then().statusCode(409);
    }

    @Test
    void forADayBothSecretsSign() {
        JsonPath made = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]");
        String id = made.getString("id");
        String next = Api.focal("quang-ninh")
                .post(WEBHOOKS + "/" + id + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        test(id).body("outcome", equalTo("DELIVERED"), "status", equalTo(204));
        Received both = receiver.all.get(0);
        assertThat(both.isSignedWith(made.getString("secret"))).isTrue();
        assertThat(both.isSignedWith(next)).isTrue();

        TestClock.moveTo(NOW.plusHours(24));
        test(id);
        Received one = receiver.all.get(1);
        assertThat(one.isSignedWith(made.getString("secret"))).isFalse();
        assertThat(one.isSignedWith(next)).isTrue();
        assertThat(one.body()).contains("vn.tiendo.webhook.test.v1");
    }

    @Test
    void nothingIsSentToWhatANameLeadsToTheSecondTime() {
        String host = "doi-dia-chi.example.gov.vn";
        TestNames.lead(host, "127.0.0.1");
        String id = made("http://" + host + ":" + receiver.port() + "/nhan", "\"types\":[\"status\"]")
                .statusCode(201)
                .extract()
                .path("id");
        test(id).body("outcome", equalTo("DELIVERED"));

        TestNames.lead(host, "169.254.169.254");
        test(id).body("outcome", equalTo("FORBIDDEN_ADDRESS"), "status", nullValue());
        TestNames.lead(host, "127.0.0.1", "169.254.169.254");
        test(id).body("outcome", equalTo("FORBIDDEN_ADDRESS"));
        assertThat(receiver.all).hasSize(1);
    }

    @Test
    void aRedirectionIsNotFollowed() {
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]").getString("id");
        receiver.answer = message -> 302;
        test(id).body("outcome", equalTo("REDIRECTED"), "status", equalTo(302));
        assertThat(receiver.all).extracting(Received::path).containsExactly("/nhan");
    }

    @Test
    void anAddressToWhichNothingMayBeSentIsRefusedByName() {
        TestNames.lead("metadata.example.gov.vn", "169.254.169.254");
        TestNames.lead("noi-bo.example.gov.vn", "10.1.2.3");
        TestNames.lead("tren-mang.example.gov.vn", "113.160.1.1");
        for (String url : List.of(
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:169.254.169.254]/",
                "https://metadata.example.gov.vn/",
                "https://noi-bo.example.gov.vn/nhan",
                "http://tren-mang.example.gov.vn/nhan",
                "https://[fe80::1]/",
                "https://0/",
                "ftp://he-thong.example.gov.vn/nhan",
                "https://ai:mat-khau@he-thong.example.gov.vn/nhan",
                "https://he-thong.example.gov.vn/nhan#x",
                "/nhan")) {
            made(url, "\"types\":null").statusCode(422).body("errors.field", contains("url"));
        }
        made(receiver.url(), "\"types\":[\"nhiem-vu\"],\"after\":\"17\",\"contact\":\"khong-phai-thu\"")
                .statusCode(422);
        made(receiver.url(), "\"types\":[\"nhiem-vu\"],\"after\":\"17\"")
                .statusCode(422)
                .body("errors.field", contains("types[0]", "after"));
    }

    @Test
    void nobodySeesThoseOfAnotherProvinceAndNoneIsSentWhatItsMakerDoesNotSee() {
        String id =
                make(Api.focal("ha-tinh"), "\"types\":[\"status\",\"plan\"]").getString("id");
        Api.focal("quang-ninh").get(WEBHOOKS + "/" + id).then().statusCode(404);
        Api.focal("quang-ninh").delete(WEBHOOKS + "/" + id).then().statusCode(404);
        Api.focal("quang-ninh").get(WEBHOOKS).then().body("items.id", not(hasItem(id)));
        Api.operator().get(WEBHOOKS).then().body("items.id", hasItem(id));
        Api.reader("ha-tinh").get(WEBHOOKS).then().statusCode(403);
        Api.focal("ha-tinh")
                .body("{\"url\":\"" + receiver.url() + "\",\"province\":\"quang-ninh\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(404);

        String own = make(Api.focal("quang-ninh"), "\"types\":[\"plan\"]").getString("id");
        workOf(766);
        await().atMost(PATIENCE).until(() -> !receiver.all.isEmpty());
        await().atMost(PATIENCE).until(() -> waiting(own) == 0);
        assertThat(receiver.all)
                .allMatch(message ->
                        JsonPath.from(message.body()).getString("data.province").equals("quang-ninh"))
                .extracting(Received::subject)
                .allMatch(subject -> subject.startsWith("plan/"));
        log(id).body("items.size()", equalTo(0));
    }

    @Test
    void oneOfAnAgencyTellsOfWhatThatAnswersFor() {
        String agency = "quang-ninh-so-giao-duc-va-dao-tao";
        String id =
                make(Api.focal("quang-ninh"), "\"agency\":\"" + agency + "\"").getString("id");
        workOf(767);
        await().atMost(PATIENCE).until(() -> !receiver.all.isEmpty());
        await().atMost(PATIENCE).until(() -> waiting(id) == 0);
        assertThat(receiver.all)
                .extracting(message -> JsonPath.from(message.body()).getString("data.agency"))
                .containsOnly(agency);
    }

    @Test
    void aMessageOfTheLogIsSentOnceMoreWithItsOwnId() {
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]").getString("id");
        workOf(768);
        await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty() && waiting(id) == 0);
        JsonPath newest = log(id).extract().jsonPath();
        String delivery = newest.getString("items[0].id");
        Received first = receiver.taken().stream()
                .filter(message ->
                        JsonPath.from(message.body()).getString("id").equals(newest.getString("items[0].event")))
                .findFirst()
                .orElseThrow();
        Api.focal("quang-ninh")
                .post(WEBHOOKS + "/" + id + "/deliveries/" + delivery + "/redelivery")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DELIVERED"));
        Received again = receiver.all.get(receiver.all.size() - 1);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body()).isEqualTo(first.body());
        Api.focal("quang-ninh")
                .post(WEBHOOKS + "/" + id + "/deliveries/999999999/redelivery")
                .then()
                .statusCode(404);
    }

    @Test
    void whatHappensWhileItIsPausedIsSentLater() {
        String id = make(Api.focal("quang-ninh"), "\"types\":[\"status\"]").getString("id");
        Api.focal("quang-ninh")
                .post(WEBHOOKS + "/" + id + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
        String assignment = workOf(769);
        test(id).body("outcome", equalTo("DELIVERED"));
        assertThat(receiver.all).as("only the test").hasSize(1);
        Api.focal("quang-ninh").post(WEBHOOKS + "/" + id + "/resumption").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> versionsOf(assignment).size() == 1);
    }

    private JsonPath make(RequestSpecification who, String rest) {
        return who.body("{\"url\":\"" + receiver.url() + "\"," + rest + "}")
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(WEBHOOKS))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse made(String url, String rest) {
        return Api.focal("quang-ninh")
                .body("{\"url\":\"" + url + "\"," + rest + "}")
                .post(WEBHOOKS)
                .then();
    }

    private static ValidatableResponse test(String id) {
        return Api.focal("quang-ninh")
                .post(WEBHOOKS + "/" + id + "/tests")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse one(String id) {
        return Api.operator().get(WEBHOOKS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse log(String id) {
        return Api.operator().get(WEBHOOKS + "/" + id + "/deliveries").then().statusCode(200);
    }

    private static long waiting(String id) {
        return one(id).extract().jsonPath().getLong("waiting");
    }

    private List<Long> versionsOf(String assignment) {
        return receiver.taken().stream()
                .filter(message -> message.subject().equals(assignment))
                .map(Received::version)
                .toList();
    }

    /** An assignment of a plan of its own. */
    private static String workOf(int number) {
        String plan = Sheet.agencyPlan(number).register(Api.planEditor());
        return Api.reader()
                .get("/api/v1/assignments?task=" + plan + "-II.1&agency=quang-ninh-so-khoa-hoc-va-cong-nghe")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static void begin(String assignment, int version) {
        Api.focal("quang-ninh")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":" + version * 10 + "}")
                .post("/api/v1/assignments/" + assignment + "/status-changes")
                .then()
                .statusCode(201);
    }
}
