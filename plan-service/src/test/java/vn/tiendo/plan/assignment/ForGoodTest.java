package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.occurrence.OccurrenceOpener;

/** What is done once and for all asks for nothing in later years, of the agency and of those that take over from it. */
@QuarkusTest
@TestProfile(OwnRegistry.Awaiting.class)
class ForGoodTest {

    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024-";
    private static final String FINANCE = "quang-ninh-so-tai-chinh";

    private static int year = 2026;

    @Inject
    OccurrenceOpener opener;

    @AfterEach
    void back() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void theFocalAgencySaysItLaterAndTheVerificationStays() {
        String task = QUANG_NINH + "IV.6.1";
        String id = Api.assignment(task, FINANCE, "2026");
        settle(Api.focal("quang-ninh"), id, true).statusCode(409);
        complete(Api.agency("quang-ninh", FINANCE), id, "");
        settle(Api.agency("quang-ninh", FINANCE), id, true).statusCode(403);
        settle(Api.reader(), id, true).statusCode(403);
        settle(Api.focal("ha-tinh"), id, true).statusCode(404);
        settle(Api.focal("quang-ninh"), id, null).statusCode(422).body("errors.field", contains("forGood"));

        settle(Api.focal("quang-ninh"), id, true)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("forGood", equalTo(true))
                .body("verification.state", equalTo("PENDING"))
                .body("change.kind", equalTo("VERIFIED"))
                .body("change.by.agency", equalTo("quang-ninh-so-khoa-hoc-va-cong-nghe"));
        settle(Api.focal("quang-ninh"), id, true).statusCode(200).body("version", equalTo(3));

        String next = openNextYear();
        assertThat(keys(task)).contains("2026").doesNotContain(next);

        settle(Api.focal("quang-ninh"), id, false).statusCode(200).body("version", equalTo(4));
        assertThat(status(task, next)).as("it is owed again").isEqualTo("NOT_STARTED");
    }

    @Test
    void whatIsTakenBackIsOwedAgainInTheYearThatIsOpen() {
        String task = QUANG_NINH + "IV.7.1";
        String agency = "quang-ninh-so-xay-dung";
        String id = Api.assignment(task, agency, "2026");
        complete(Api.agency("quang-ninh", agency), id, ",\"forGood\":true");
        String next = openNextYear();
        assertThat(keys(task)).doesNotContain(next);

        Api.focal("quang-ninh")
                .header("If-Match", "\"2\"")
                .body("{\"outcome\":\"RETURNED\",\"reason\":\"Chưa kèm văn bản.\"}")
                .post("/api/v1/assignments/" + id + "/verifications")
                .then()
                .statusCode(201)
                .body("forGood", equalTo(null));

        assertThat(status(task, next)).isEqualTo("NOT_STARTED");

        complete(Api.agency("quang-ninh", agency), id, ",\"forGood\":true");
        assertThat(status(task, next)).as("nobody has begun it").isEqualTo("CANCELLED");
        Api.focal("quang-ninh")
                .header("If-Match", etag(id))
                .body("{\"to\":\"IN_PROGRESS\",\"reason\":\"Còn phải bổ sung.\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        assertThat(Api.reader()
                        .get("/api/v1/assignments?task=" + task)
                        .jsonPath()
                        .getList("items.findAll { it.occurrence.key == '" + next + "' }.status"))
                .containsExactlyInAnyOrder("CANCELLED", "NOT_STARTED");
    }

    /** Vocational education went from one department to another. */
    @Test
    void itHoldsForThoseThatTookOverFromAnAgencySince() {
        String task = QUANG_NINH + "IV.9.1";
        List<Map<String, Object>> all = items(task);
        assertThat(all).extracting(ForGoodTest::agency).contains("quang-ninh-so-giao-duc-va-dao-tao");
        String of2024 = all.stream()
                .filter(a -> key(a).equals("2024"))
                .map(a -> (String) a.get("id"))
                .findFirst()
                .orElseThrow();
        assertThat(status(task, "2026")).isEqualTo("NOT_STARTED");

        complete(Api.focal("quang-ninh"), of2024, ",\"completedOn\":\"2024-12-20\",\"forGood\":true");

        assertThat(status(task, "2026")).isEqualTo("CANCELLED");
        String next = openNextYear();
        assertThat(keys(task)).doesNotContain(next);
    }

    /** The agency that ended was one of several that led the task, and only it was done. */
    @Test
    void thePartOfOneAgencySettlesNothingForTheOthersEvenWhereTheySucceedIt() {
        String task = "ha-tinh-kh-ubnd-2024-III.1.1";
        String planning = Api.assignment(task, "ha-tinh-so-ke-hoach-va-dau-tu", "2024");
        complete(Api.focal("ha-tinh"), planning, ",\"completedOn\":\"2024-12-20\",\"forGood\":true");
        String own = Api.assignment(task, "ha-tinh-so-tai-chinh", "2026");

        assertThat(Api.reader().get("/api/v1/assignments/" + own).jsonPath().getString("status"))
                .as("its own part is open")
                .isEqualTo("NOT_STARTED");
        String health = Api.assignment(task, "ha-tinh-so-y-te", "2026");
        complete(Api.focal("ha-tinh"), health, ",\"forGood\":true");
        String next = openNextYear();
        assertThat(Api.assignment(task, "ha-tinh-so-tai-chinh", next)).isNotNull();
        assertThat(Api.assignment(task, "ha-tinh-so-y-te", next)).isNull();
    }

    @Test
    void whatHasATimeIsNeverDoneOnceAndForAll() {
        String yearly = Api.reader()
                .get("/api/v1/assignments?task=gia-lai-kh-ubnd-2024-V.3")
                .jsonPath()
                .getString("items.find { it.occurrence.key == '2026' }.id");
        complete(Api.focal("gia-lai"), yearly, "");
        settle(Api.focal("gia-lai"), yearly, true).statusCode(409);
    }

    /** One that no other test here has opened. */
    private String openNextYear() {
        year++;
        TestClock.moveTo(LocalDate.of(year, 1, 2));
        opener.openDue();
        return String.valueOf(year);
    }

    private static void complete(RequestSpecification who, String id, String more) {
        who.header("If-Match", etag(id))
                .body("{\"to\":\"COMPLETED\",\"evidence\":[{\"link\":\"https://vn.vn/a\"}]" + more + "}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse settle(RequestSpecification who, String id, Boolean forGood) {
        return who.header("If-Match", etag(id))
                .body("{\"forGood\":" + forGood + "}")
                .put("/api/v1/assignments/" + id + "/for-good")
                .then();
    }

    private static String etag(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).header("ETag");
    }

    private static List<Map<String, Object>> items(String task) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + task)
                .jsonPath()
                .getList("items");
    }

    private static List<String> keys(String task) {
        return items(task).stream().map(ForGoodTest::key).distinct().toList();
    }

    private static String status(String task, String occurrence) {
        return items(task).stream()
                .filter(a -> key(a).equals(occurrence))
                .map(a -> (String) a.get("status"))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Map<String, Object> assignment) {
        return (String) ((Map<?, ?>) assignment.get("occurrence")).get("key");
    }

    private static String agency(Map<String, Object> assignment) {
        return (String) ((Map<?, ?>) assignment.get("agency")).get("id");
    }
}
