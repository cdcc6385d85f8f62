package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On Bình Định's I.02 of 2024 and 2026, which all departments, boards and localities coordinate. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ContributionTest {

    private static final String TASK = "binh-dinh-qd-ubnd-2024-I.02";
    private static final String NOTE = """
            {"text":"Đã cung cấp nội dung chuyên mục",
             "evidence":[{"number":"15/SNV-TCCC","date":"2026-05-04","issuer":"Sở Nội vụ"}]}""";

    @Inject
    AgroalDataSource database;

    @Test
    void aCoordinatingAgencyAddsANoteAndTheAssignmentStaysAsItIs() {
        String path = path("2026");
        String before = assignment(path);
        Response added = Api.agency("gia-lai", "gia-lai-so-noi-vu").body(NOTE).post(path);
        added.then()
                .statusCode(201)
                .body("agency", equalTo("gia-lai-so-noi-vu"))
                .body("task", equalTo(TASK))
                .body("province", equalTo("binh-dinh"))
                .body("by.agency", equalTo("gia-lai-so-noi-vu"))
                .body("evidence[0].number", equalTo("15/SNV-TCCC"));
        assertThat(added.header("Location")).endsWith(path);
        String id = added.path("id");

        Api.reader("gia-lai").get(path).then().statusCode(200).body("items.id", hasItems(id));
        assertThat(assignment(path)).isEqualTo(before);
        Api.focal("gia-lai")
                .get("/api/v1/audit?entity=CONTRIBUTION&id=" + id)
                .then()
                .body("items.action", equalTo(List.of("CONTRIBUTED")))
                .body("items[0].before", nullValue())
                .body("items[0].after.text", equalTo("Đã cung cấp nội dung chuyên mục"));
    }

    @Test
    void theCoordinatorsAreThoseOfTodayNotThoseOfThePlan() {
        String path = path("2026");
        // Districts coordinated until 30/6/2025; their placeholder does since.
        String district = Api.reader()
                .get("/api/v1/agencies?province=binh-dinh&kind=DISTRICT&limit=1")
                .path("items[0].id");
        Api.agency("gia-lai", district).body(NOTE).post(path).then().statusCode(403);
        Api.agency("gia-lai", "binh-dinh-so-noi-vu")
                .body(NOTE)
                .post(path)
                .then()
                .statusCode(403);
        focalFor(district).post(path).then().statusCode(422).body("errors[0].field", equalTo("agency"));
        focalFor("gia-lai-so-tai-chinh").post(path).then().statusCode(201);
    }

    @Test
    void theFocalAgencyNamesWhomItWritesFor() {
        String path = path("2026");
        Api.focal("gia-lai").body(NOTE).post(path).then().statusCode(422).body("errors[0].field", equalTo("agency"));
        focalFor("gia-lai-so-y-te")
                .post(path)
                .then()
                .statusCode(201)
                .body("agency", equalTo("gia-lai-so-y-te"))
                .body("by.agency", equalTo("gia-lai-so-khoa-hoc-va-cong-nghe"));
        focalFor("quang-ninh-so-y-te").post(path).then().statusCode(422);
    }

    @Test
    void nobodyElseAddsOne() {
        String path = path("2026");
        Api.agency("gia-lai", "gia-lai-so-noi-vu")
                .body(NOTE.replaceFirst("\\{", "{\"agency\":\"gia-lai-so-y-te\","))
                .post(path)
                .then()
                .statusCode(403);
        Api.reader("gia-lai").body(NOTE).post(path).then().statusCode(403);
        Api.committee("gia-lai").body(NOTE).post(path).then().statusCode(403);
        // No coordinator is named for Hà Tĩnh's III.1.1.
        String other = Api.assignment("ha-tinh-kh-ubnd-2024-III.1.1", "ha-tinh-so-y-te", "2026");
        Api.agency("ha-tinh", "ha-tinh-so-noi-vu")
                .body(NOTE)
                .post("/api/v1/assignments/" + other + "/contributions")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherProvinceSeesNoneOfIt() {
        String path = path("2026");
        Api.agency("ha-tinh", "ha-tinh-so-noi-vu").body(NOTE).post(path).then().statusCode(404);
        Api.reader("ha-tinh").get(path).then().statusCode(404);
        Api.reader()
                .get("/api/v1/assignments/" + UUID.randomUUID() + "/contributions")
                .then()
                .statusCode(404);
    }

    @Test
    void everyWrongFieldIsNamed() {
        String path = path("2026");
        agency().body("{}").post(path).then().statusCode(422).body("errors[0].field", equalTo("text"));
        agency().body("{\"text\":\"a\",\"evidence\":[{\"number\":\"1/BC\",\"date\":\"2027-01-01\"}]}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("evidence[0].date", "evidence[0].issuer"));
        agency().body("{\"text\":\"a\",\"evidence\":[{\"link\":\"ftp://a.vn\"}]}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("evidence[0].link"));
        agency().body("{\"text\":\"a\",\"status\":\"COMPLETED\"}")
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void aRepeatedRequestAddsOneNote() {
        String path = path("2025");
        String key = UUID.randomUUID().toString();
        String first =
                agency().header("Idempotency-Key", key).body(NOTE).post(path).path("id");
        String second =
                agency().header("Idempotency-Key", key).body(NOTE).post(path).path("id");
        assertThat(second).isEqualTo(first);
        Api.reader().get(path).then().body("items.id", equalTo(List.of(first)));
        agency().header("Idempotency-Key", key)
                .body("{\"text\":\"Khác\"}")
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void noNoteCanBeAltered() throws SQLException {
        String id = agency().body(NOTE).post(path("2026")).path("id");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update contribution set content = 'x' where id = '" + id + "'",
                    "delete from contribution where id = '" + id + "'")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("denied");
            }
        }
    }

    private static RequestSpecification agency() {
        return Api.agency("gia-lai", "gia-lai-so-noi-vu");
    }

    private static RequestSpecification focalFor(String agency) {
        return Api.focal("gia-lai").body(NOTE.replaceFirst("\\{", "{\"agency\":\"" + agency + "\","));
    }

    private static String path(String year) {
        String id = Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + TASK)
                .path("items.find { it.occurrence.key == '" + year + "' }.id");
        return "/api/v1/assignments/" + id + "/contributions";
    }

    private static String assignment(String path) {
        return Api.reader().get(path.replace("/contributions", "")).asString();
    }
}
