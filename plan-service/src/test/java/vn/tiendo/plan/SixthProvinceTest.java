package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.registration.Sheet;

/** Provinces of which nothing was written but a row of the file of the whole country. */
@QuarkusTest
@TestProfile(OwnRegistry.OfTheNation.class)
class SixthProvinceTest {

    private static final String PLAN_OF_NAM_DINH = """
            {
              "province": "ninh-binh",
              "kind": "PLAN",
              "issuer": "Ủy ban nhân dân tỉnh Nam Định",
              "number": "143/KH-UBND",
              "date": "2024-10-21",
              "title": "Thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức",
              "focalAgency": "ninh-binh-so-khoa-hoc-va-cong-nghe",
              "sections": [{"number": "I", "name": "Nhiệm vụ", "pillar": "TALENT"}],
              "tasks": [
                {"number": "I.1", "section": "I", "title": "Đào tạo nhân lực số", "leads": "Sở Thông tin và Truyền thông",
                 "timeWords": "Hàng năm"},
                {"number": "I.2", "section": "I", "title": "Rà soát đội ngũ trí thức",
                 "leads": "UBND các huyện, thành phố", "timeWords": "Hàng năm"}
              ],
              "obligations": [
                {"code": "co-quan", "level": "FIRST", "kind": "ANNUAL", "due": {"day": 5, "month": 12},
                 "reporters": "Các sở, ban, ngành", "addressee": "Ủy ban nhân dân tỉnh"}
              ]
            }""";

    @Test
    void aProvinceIsShownWithItsKindItsCodesAndThoseThatWereMergedIntoIt() {
        Api.reader()
                .get("/api/v1/provinces/ninh-binh")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ninh Bình"))
                .body("kind", equalTo("PROVINCE"))
                .body("codes.code", contains("37"))
                .body("predecessors.name", contains("Hà Nam", "Nam Định", "Ninh Bình"))
                .body("predecessors.codes.flatten().code", contains("35", "36", "37"))
                .body("predecessors[1].validTo", equalTo("2025-06-30"));
        Api.reader().get("/api/v1/provinces/nghe-an").then().statusCode(200).body("predecessors", empty());
    }

    @Test
    void itIsFoundByThePredecessorsName() {
        for (String words : List.of("Nam Định", "nam dinh", "Ninh")) {
            Api.reader()
                    .queryParam("q", words)
                    .get("/api/v1/provinces")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains("ninh-binh"));
        }
        Api.reader().get("/api/v1/provinces?q=binh+dinh").then().body("items", empty());
    }

    @Test
    void whoIsNotServedIsNotInTheRegistry() {
        Api.reader().get("/api/v1/provinces").then().body("items.id", contains("nghe-an", "ninh-binh"));
        Api.reader().get("/api/v1/provinces/quang-ninh").then().statusCode(404);
        Api.reader().get("/api/v1/plans").then().body("items", empty());
    }

    @Test
    void itHasItsDepartmentsAndTheBodiesBesideThem() {
        Api.reader()
                .get("/api/v1/agencies?province=nghe-an&on=2026-11-20&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("nghe-an-so-noi-vu", "nghe-an-so-nong-nghiep-va-moi-truong"))
                .body("items.id", not(hasItem("nghe-an-so-ke-hoach-va-dau-tu")))
                .body("items.find { it.id == 'nghe-an-cong-an-tinh' }.sphere", equalTo("CENTRE"))
                .body("items.find { it.id == 'nghe-an-ban-to-chuc-tinh-uy' }.sphere", equalTo("PARTY"));
    }

    @Test
    void aPlanThatAPredecessorIssuedIsRegisteredUnderTheProvinceThatAnswersNow() {
        Sheet.of(PLAN_OF_NAM_DINH)
                .post(Api.planEditor())
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        String plan = "ninh-binh-143-kh-ubnd-2024";
        Api.reader()
                .get("/api/v1/plans/" + plan)
                .then()
                .body("issuer", equalTo("Ủy ban nhân dân tỉnh Nam Định"))
                .body("province", equalTo("ninh-binh"));
        JsonPath open = Api.reader()
                .get("/api/v1/assignments?plan=" + plan + "&year=2026&limit=200")
                .jsonPath();
        assertThat(open.getList("items.findAll { it.occurrence.key == '2026' }.agency.id"))
                .containsExactlyInAnyOrder(
                        "ninh-binh-so-khoa-hoc-va-cong-nghe", "ninh-binh-ubnd-cap-xa-chua-nap-danh-muc");
    }
}
