package vn.tiendo.plan.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.registration.Sheet;

/** Agencies as an editor registers, changes and ends them, and the communes of a province. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class AgencyChangeTest {

    private static final String AGENCIES = "/api/v1/agencies";
    private static final String ACT =
            "\"act\":{\"number\":\"3456/QĐ-UBND\",\"date\":\"2026-09-20\",\"issuer\":\"Ủy ban nhân dân tỉnh\"}";

    @Test
    void aNewAgencyIsFoundBySearchPhraseAndEventAndIsGivenWork() {
        String id = "quang-ninh-trung-tam-chuyen-doi-so";
        register("quang-ninh", "Trung tâm Chuyển đổi số")
                .statusCode(201)
                .header("Location", AGENCIES + "/" + id)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id), "source", equalTo("3456/QĐ-UBND ngày 20/9/2026 của Ủy ban nhân dân tỉnh"));

        Api.reader()
                .get(AGENCIES + "?q=chuyen doi so&province=quang-ninh")
                .then()
                .body("items.id", contains(id));
        Api.reader()
                .body("{\"province\":\"quang-ninh\",\"text\":\"Trung tâm Chuyển đổi số\",\"on\":\"2026-11-20\"}")
                .post("/api/v1/interpretations/agencies")
                .then()
                .body("agencies.id", contains(id), "rest.size()", equalTo(0));
        Sheet sheet = Sheet.agencyPlan(780);
        sheet.task(2).put("leads", "Trung tâm Chuyển đổi số");
        String plan = sheet.register(Api.planEditor());
        Api.reader()
                .get("/api/v1/assignments?plan=" + plan + "&agency=" + id)
                .then()
                .body("items.size()", equalTo(1));
        Api.auditor().get("/api/v1/audit?entity=AGENCY&id=" + id).then().body("items.action", contains("REGISTERED"));
    }

    @Test
    void aNameThatAnotherAgencyHasIsRefusedAndSoIsWhatIsNoDecision() {
        register("quang-ninh", "Sở  y tế").statusCode(409).body("errors.field", contains("name"));
        Api.planEditor()
                .body(
                        "{\"province\":\"quang-ninh\",\"name\":\"Trung tâm A\",\"kind\":\"UNIT\",\"validFrom\":\"2026-10-01\","
                                + "\"aliases\":[\"Sở Y tế\"]," + ACT + "}")
                .post(AGENCIES)
                .then()
                .statusCode(409)
                .body("errors.field", contains("aliases[0]"));
        Api.planEditor()
                .body(
                        "{\"province\":\"quang-ninh\",\"name\":\"Trung tâm A\",\"kind\":\"UNIT\",\"validFrom\":\"1999-10-01\","
                                + ACT.replace("3456/QĐ-UBND", "ba") + "}")
                .post(AGENCIES)
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("act.number", "validFrom"));
        register("binh-dinh", "Trung tâm B").statusCode(409).body("detail", containsString("gia-lai"));
        register("khong-co", "Trung tâm B").statusCode(404);
    }

    @Test
    void aRenamedAgencyKeepsItsIdAndAStaleChangeIsRefused() {
        String id = "ha-tinh-so-ngoai-vu";
        String tag = Api.reader().get(AGENCIES + "/" + id).header("ETag");
        String body =
                "{\"name\":\"Sở Ngoại vụ và Hội nhập\",\"aliases\":[\"Sở Ngoại vụ\"],\"source\":\"Nghị quyết thử\"}";
        Api.planEditor()
                .header("If-Match", tag)
                .body(body)
                .put(AGENCIES + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "name", equalTo("Sở Ngoại vụ và Hội nhập"), "kind", equalTo("DEPARTMENT"));
        Api.planEditor()
                .header("If-Match", tag)
                .body(body)
                .put(AGENCIES + "/" + id)
                .then()
                .statusCode(412);
        Api.planEditor().body(body).put(AGENCIES + "/" + id).then().statusCode(428);
        Api.reader()
                .body("{\"province\":\"ha-tinh\",\"text\":\"Sở Ngoại vụ\",\"on\":\"2026-11-20\"}")
                .post("/api/v1/interpretations/agencies")
                .then()
                .body("agencies.id", contains(id));
        assertThat(states(id)).last().asString().contains("Hội nhập");
    }

    @Test
    void whoTakesOverAnswersFromTheDayAfter() {
        String ended = register("quang-ninh", "Trung tâm Thử kết thúc")
                .statusCode(201)
                .extract()
                .path("id");
        String next = "quang-ninh-so-y-te";
        String other = "quang-ninh-so-tai-chinh";
        String body = "{" + ACT + ",\"lastDay\":\"2026-11-01\",\"successors\":[{\"agency\":\"" + next
                + "\"},{\"agency\":\"" + other + "\",\"function\":\"tài chính\"}]}";
        Api.planEditor()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(AGENCIES + "/" + ended + "/ending")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2026-11-01"), "successors.from", hasItem("2026-11-02"));
        successors(ended, "2026-11-01", "").body("answersNow.id", contains(ended));
        successors(ended, "2026-11-02", "").body("answersNow.id", contains(next));
        successors(ended, "2026-11-02", "&function=tài chính").body("answersNow.id", contains(other));
    }

    @Test
    void aSuccessorIsThereTheDayAfterAndIsAnotherAgencyInSight() {
        String id = register("quang-ninh", "Trung tâm Thử kế thừa")
                .statusCode(201)
                .extract()
                .path("id");
        for (String successor : List.of(id, "quang-ninh-khong-co", "quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi")) {
            Api.planEditor("quang-ninh")
                    .header("If-Match", "\"1\"")
                    .body("{" + ACT + ",\"lastDay\":\"2026-11-01\",\"successors\":[{\"agency\":\"" + successor
                            + "\"}]}")
                    .put(AGENCIES + "/" + id + "/ending")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("successors[0].agency"));
        }
        Api.planEditor("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("{" + ACT + ",\"lastDay\":\"2026-11-01\",\"successors\":[{\"agency\":\"ha-tinh-so-y-te\"}]}")
                .put(AGENCIES + "/" + id + "/ending")
                .then()
                .statusCode(422)
                .body("errors.field", contains("successors[0].agency"));
    }

    @Test
    void communesTakeThePlaceOfThePlaceholderForWhatOpensFromThenOn() {
        String placeholder = Api.reader()
                .get(AGENCIES + "?province=lai-chau&kind=COMMUNE")
                .then()
                .extract()
                .path("items[0].id");
        Api.focal("lai-chau")
                .body("{" + ACT
                        + ",\"validFrom\":\"2027-01-01\",\"communes\":[\"xã Mường Tè\",\"Mường La\",\"phường Tân Phong\","
                        + "\"xã Mường  Tè\"]}")
                .post("/api/v1/provinces/lai-chau/communes")
                .then()
                .statusCode(422)
                .body("errors.field", contains("communes[1]", "communes[3]"));
        Api.focal("lai-chau")
                .body("{" + ACT
                        + ",\"validFrom\":\"2027-01-01\",\"communes\":[\"xã Mường Tè\",\"UBND phường Tân Phong\"]}")
                .post("/api/v1/provinces/lai-chau/communes")
                .then()
                .statusCode(201)
                .body(
                        "agencies",
                        contains("lai-chau-uy-ban-nhan-dan-xa-muong-te", "lai-chau-uy-ban-nhan-dan-phuong-tan-phong"));

        JsonPath of2026 = on("2026-12-31");
        JsonPath of2027 = on("2027-01-01");
        assertThat(of2026.<String>getList("items.id")).containsExactly(placeholder);
        assertThat(of2027.<String>getList("items.name"))
                .containsExactlyInAnyOrder("Ủy ban nhân dân xã Mường Tè", "Ủy ban nhân dân phường Tân Phong");
        successors(placeholder, "2027-03-01", "").body("answersNow.id", contains(placeholder));
        Api.reader()
                .body("{\"province\":\"lai-chau\",\"text\":\"UBND xã Mường Tè\",\"on\":\"2027-03-01\"}")
                .post("/api/v1/interpretations/agencies")
                .then()
                .body("agencies.id", contains("lai-chau-uy-ban-nhan-dan-xa-muong-te"));
        Api.focal("ha-tinh")
                .body("{" + ACT + ",\"validFrom\":\"2027-01-01\",\"communes\":[\"xã Thử\"]}")
                .post("/api/v1/provinces/lai-chau/communes")
                .then()
                .statusCode(404);
    }

    @Test
    void communesThatDifferInTheirMarksAloneAreTwo() {
        Api.planEditor()
                .body("{" + ACT
                        + ",\"validFrom\":\"2027-01-01\",\"communes\":[\"xã Tân Lập\",\"xã Tấn Lập\",\"xã Tần Lập\"]}")
                .post("/api/v1/provinces/ha-tinh/communes")
                .then()
                .statusCode(201)
                .body(
                        "agencies",
                        contains(
                                "ha-tinh-uy-ban-nhan-dan-xa-tan-lap",
                                "ha-tinh-uy-ban-nhan-dan-xa-tan-lap-2027",
                                "ha-tinh-uy-ban-nhan-dan-xa-tan-lap-2027-2"));
    }

    @Test
    void aRepetitionOfARequestIsAnsweredAndRegistersNothingMore() {
        for (int time = 0; time < 2; time++) {
            Api.planEditor()
                    .header("Idempotency-Key", "thanh-lap-781")
                    .body(
                            "{\"province\":\"ha-tinh\",\"name\":\"Trung tâm Thử lặp lại\",\"kind\":\"UNIT\",\"validFrom\":\"2026-10-01\","
                                    + ACT + "}")
                    .post(AGENCIES)
                    .then()
                    .statusCode(201)
                    .body("id", equalTo("ha-tinh-trung-tam-thu-lap-lai"));
        }
        Api.reader().get(AGENCIES + "?q=thu lap lai").then().body("items.size()", equalTo(1));
        Api.reader()
                .get(AGENCIES + "?province=ha-tinh&kind=UNIT,DISTRICT")
                .then()
                .body("items.kind", not(hasItem("BOARD")));
    }

    private static ValidatableResponse register(String province, String name) {
        return Api.planEditor()
                .body("{\"province\":\"" + province + "\",\"name\":\"" + name
                        + "\",\"kind\":\"UNIT\",\"validFrom\":\"2026-10-01\"," + ACT + "}")
                .post(AGENCIES)
                .then();
    }

    private static ValidatableResponse successors(String agency, String day, String more) {
        return Api.reader()
                .get(AGENCIES + "/" + agency + "/successors?on=" + day + more)
                .then()
                .statusCode(200);
    }

    private static JsonPath on(String day) {
        return Api.reader()
                .get(AGENCIES + "?province=lai-chau&kind=COMMUNE&on=" + day)
                .jsonPath();
    }

    private static List<Object> states(String agency) {
        return Api.auditor()
                .get("/api/v1/audit?entity=AGENCY&id=" + agency)
                .jsonPath()
                .getList("items.after.name");
    }
}
