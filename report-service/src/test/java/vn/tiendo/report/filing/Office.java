package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;

/** An official at work through the API: reads a report, and takes a step on what he has read. */
record Office(String token) {

    /** What the focal agency says when it hands in for another. */
    static final String ON_BEHALF = "{\"onBehalf\":{\"reason\":\"Cơ quan đang bàn giao nhiệm vụ.\"}}";

    static Office reporter(Sample sample, String agency) {
        return of("agency-reporter", sample.province(), sample.agency(agency));
    }

    static Office focal(Sample sample) {
        return of("focal", sample.province(), sample.agency("so-khoa-hoc-va-cong-nghe"));
    }

    static Office committee(Sample sample) {
        return of("committee", sample.province(), null);
    }

    static Office of(String role, String province, String agency) {
        Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of(role)));
        if (province != null) {
            claims.put("province", province);
        }
        if (agency != null) {
            claims.put("agency", agency);
        }
        return new Office(Tokens.mint(claims));
    }

    /** A paper copy that came on a day, as it is recorded. */
    static String paper(String receivedOn) {
        return "{\"receivedOn\":\"%s\",\"number\":\"05/BC-SNV\",\"date\":\"%1$s\",\"arrivalNumber\":\"1824\"}"
                .formatted(receivedOn);
    }

    RequestSpecification asks() {
        return given().auth().oauth2(token).accept(ContentType.JSON).contentType(ContentType.JSON);
    }

    Response report(String id) {
        return asks().get("/api/v1/reports/" + id);
    }

    JsonPath status(String id) {
        return asks().get("/api/v1/reports/" + id + "/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath versions(String id) {
        return asks().get("/api/v1/reports/" + id + "/versions").jsonPath();
    }

    Response revision(String id, int revision) {
        return asks().get("/api/v1/reports/" + id + "/versions/" + revision);
    }

    /** A step on the newest version. */
    Response step(String id, String step, String body) {
        String tag = asks().get("/api/v1/reports/" + id + "/status").header("ETag");
        return step(id, step, body, tag, null);
    }

    Response step(String id, String step, String body, String ifMatch, String key) {
        RequestSpecification request = asks().body(body == null ? "{}" : body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        String path = "/api/v1/reports/" + id + "/" + step;
        return Set.of("narrative", "recipients", "own-part").contains(step) ? request.put(path) : request.post(path);
    }
}
