package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

/** An official corrects what was read: only what he changes is read anew, and what he has looked at is not asked again. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class CorrectionTest {

    private static final String NOBODY = "Tổng cục Không Có Thật";
    private static final String WHEN = "Quý II/2027";
    private static final String UNCLEAR = "lúc thuận tiện";

    private String path;
    private int version;

    @BeforeEach
    void readADocument() {
        path = Papers.sent(Api.planEditor("lai-chau"), "lai-chau");
        version = 1;
    }

    @Test
    void whatAnOfficialWritesIsReadAndOnlyWhatIsDoubtfulIsDoubted() {
        JsonPath read = put(plan().task("I.1", "Một", "Sở Nội vụ", WHEN)
                .task("I.2", "Hai", NOBODY, WHEN)
                .task("I.3", "Ba", "Sở Nội vụ", UNCLEAR));
        assertThat(read.getString("proposal.tasks[1].leads")).isEqualTo(NOBODY);
        assertThat(doubts(read)).contains("tasks[1].leads AGENCY_UNKNOWN", "tasks[2].timeWords TIME_UNCLEAR");
        assertThat(doubts(read)).noneMatch(one -> one.startsWith("tasks[0]"));
        assertThat(read.getString("doubts.find { it.field == 'tasks[1].leads' }.words"))
                .isEqualTo(NOBODY);
        assertThat(Api.planEditor("lai-chau").get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aDoubtFollowsItsTaskWhenOthersAreTakenOutOrPutIn() {
        put(three());
        JsonPath without = put(plan().task("I.2", "Hai", NOBODY, WHEN).task("I.3", "Ba", "Sở Nội vụ", UNCLEAR));
        assertThat(ofTasks(without))
                .containsExactlyInAnyOrder("tasks[0].leads AGENCY_UNKNOWN", "tasks[1].timeWords TIME_UNCLEAR");
        JsonPath with = put(plan().task("I.0", "Không", "Sở Nội vụ", WHEN)
                .task("I.1", "Một", "Sở Nội vụ", WHEN)
                .task("I.2", "Hai", NOBODY, WHEN)
                .task("I.3", "Ba", "Sở Nội vụ", UNCLEAR));
        assertThat(ofTasks(with))
                .containsExactlyInAnyOrder("tasks[2].leads AGENCY_UNKNOWN", "tasks[3].timeWords TIME_UNCLEAR");
    }

    @Test
    void aSettledDoubtFollowsATaskThatIsNumberedAnew() {
        put(three());
        JsonPath settled = put(three().settled("tasks[1].leads"));
        assertThat(settled.getList("settled.field")).containsExactly("tasks[1].leads");
        assertThat(settled.getList("settled.by")).containsExactly("plan-editor-lai-chau");
        assertThat(ofTasks(settled)).containsExactly("tasks[2].timeWords TIME_UNCLEAR");
        JsonPath anew = put(plan().task("I.1", "Hai", NOBODY, WHEN).task("I.2", "Ba", "Sở Nội vụ", UNCLEAR));
        assertThat(anew.getList("settled.field")).containsExactly("tasks[0].leads");
        assertThat(anew.getString("settled[0].at")).isEqualTo(settled.getString("settled[0].at"));
        assertThat(ofTasks(anew)).containsExactly("tasks[1].timeWords TIME_UNCLEAR");
    }

    @Test
    void anotherChangeOfASettledFieldIsDoubtedAgainOrNotAsItsWordsAre() {
        put(three());
        put(three().settled("tasks[1].leads", "tasks[2].timeWords"));
        JsonPath changed = put(plan().task("I.1", "Một", "Sở Nội vụ", WHEN)
                .task("I.2", "Hai", NOBODY + " Khác", WHEN)
                .task("I.3", "Ba", "Sở Nội vụ", WHEN));
        assertThat(changed.getList("settled")).isEmpty();
        assertThat(ofTasks(changed)).containsExactly("tasks[1].leads AGENCY_UNKNOWN");
    }

    @Test
    void whatIsChangedAndSettledInOneRequestIsSettled() {
        put(three());
        JsonPath read = put(plan().task("I.1", "Một", NOBODY, WHEN)
                .task("I.2", "Hai", "Sở Nội vụ", WHEN)
                .task("I.3", "Ba", "Sở Nội vụ", WHEN)
                .settled("tasks[0].leads", "tasks[1].leads"));
        assertThat(read.getList("settled.field")).containsExactly("tasks[0].leads");
        assertThat(ofTasks(read)).isEmpty();
    }

    @Test
    void dueWordsAreReadAnewAsWell() {
        JsonPath read = put(three().due("khi nào xong thì báo"));
        assertThat(doubts(read)).contains("obligations[0].dueWords DUE_UNCLEAR");
        assertThat(doubts(put(three()))).noneMatch(one -> one.startsWith("obligations[0].due"));
    }

    @Test
    void nobodySettlesWhatNobodyDoubts() {
        put(three());
        send(three().settled("tasks[1].leads", "tasks[0].leads", "mot.hai"), version)
                .statusCode(422)
                .body("errors.field", equalTo(List.of("settled[1]", "settled[2]")))
                .body("errors[0].detail", containsString("tasks[0].leads"));
    }

    @Test
    void aCorrectionNamesTheVersionThatItIsOf() {
        Api.planEditor("lai-chau").body(three().toString()).put(path).then().statusCode(428);
        send(three(), 7).statusCode(412).body("errors[0].field", equalTo("If-Match"));
        put(three());
        send(three(), 1).statusCode(412);
    }

    @Test
    void aRepeatedCorrectionIsMadeOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            editor().header("Idempotency-Key", key)
                    .header("If-Match", "\"1\"")
                    .body(three().toString())
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
    }

    @Test
    void thePlanIsNeededAndStaysInItsProvince() {
        editor().header("If-Match", "\"1\"")
                .body("{}")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("proposal"));
        editor().header("If-Match", "\"1\"")
                .body(three().toString().replace("\"province\":\"lai-chau\"", "\"province\":\"ha-tinh\""))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("proposal.province"));
    }

    private static PlanBody plan() {
        return new PlanBody("77/KH-UBND");
    }

    private static PlanBody three() {
        return plan().task("I.1", "Một", "Sở Nội vụ", WHEN)
                .task("I.2", "Hai", NOBODY, WHEN)
                .task("I.3", "Ba", "Sở Nội vụ", UNCLEAR);
    }

    private JsonPath put(PlanBody body) {
        JsonPath read = send(body, version).statusCode(200).extract().jsonPath();
        version = read.getInt("version");
        return read;
    }

    private ValidatableResponse send(PlanBody body, int basis) {
        return editor().header("If-Match", "\"" + basis + "\"")
                .body(body.toString())
                .put(path)
                .then();
    }

    private static List<String> doubts(JsonPath read) {
        return read.getList("doubts.collect { it.field + ' ' + it.code }");
    }

    private static List<String> ofTasks(JsonPath read) {
        return doubts(read).stream().filter(one -> one.startsWith("tasks[")).toList();
    }

    private static RequestSpecification editor() {
        return Api.planEditor("lai-chau");
    }
}
