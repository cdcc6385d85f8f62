package vn.tiendo.report.page;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.Tokens;

/** What is stored, and what others have done, by the API. */
public final class Officials {

    private static final String QUANG_NINH = "quang-ninh";

    /** The yearly obligation of the agencies of Quảng Ninh. */
    public static final String DUTY = "quang-ninh-205-kh-ubnd-2024-co-quan";

    private Officials() {}

    /** The report of an agency for 2026. */
    public static String report(String agency) {
        return DUTY + "-2026-" + QUANG_NINH + "-" + agency;
    }

    public static RequestSpecification focal() {
        return as(Map.of("roles", List.of("focal"), "province", QUANG_NINH));
    }

    private static RequestSpecification as(Map<String, Object> claims) {
        return given().auth()
                .oauth2(Tokens.mint(claims))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }

    public static JsonPath status(String report) {
        return focal().get("/api/v1/reports/" + report + "/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath get(String path) {
        return focal().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** An agency hands in its report. */
    public static void handIn(String agency) {
        String report = report(agency);
        String tag = focal().get("/api/v1/reports/" + report + "/status").header("ETag");
        as(Map.of("roles", List.of("agency-reporter"), "province", QUANG_NINH, "agency", QUANG_NINH + "-" + agency))
                .header("If-Match", tag)
                .body("{}")
                .post("/api/v1/reports/" + report + "/submission")
                .then()
                .statusCode(200);
    }
}
