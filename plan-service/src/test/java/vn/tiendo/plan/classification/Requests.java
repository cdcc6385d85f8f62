package vn.tiendo.plan.classification;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.Api;

/** What the tests of classifications send and read. */
final class Requests {

    private Requests() {}

    static String unclassified(String value) {
        return "/api/v1/tasks?limit=200&plan=quang-ninh-205-kh-ubnd-2024&unclassified=" + value;
    }

    static void complete(String province, String id) {
        Api.focal(province)
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"COMPLETED\",\"evidence\":[{\"link\":\"https://vn.vn/a\"}]}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse classify(RequestSpecification who, String task, String ifMatch, String body) {
        if (ifMatch != null) {
            who.header("If-Match", ifMatch);
        }
        return who.body(body).put("/api/v1/tasks/" + task + "/time-frame").then();
    }

    static List<Map<String, Object>> assignments(String query) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + query)
                .jsonPath()
                .getList("items");
    }

    static List<String> keys(String task) {
        return assignments(task).stream()
                .map(a -> (String) period(a).get("key"))
                .distinct()
                .toList();
    }

    static Map<String, Object> assignment(String task, String key) {
        return assignments(task).stream()
                .filter(a -> period(a).get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> read(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).jsonPath().getMap("$");
    }

    static Map<String, Object> lastChange(String id) {
        return Api.reader()
                .get("/api/v1/assignments/" + id + "/status-changes")
                .jsonPath()
                .getMap("items[-1].change");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> period(Map<String, Object> assignment) {
        return (Map<String, Object>) assignment.get("occurrence");
    }
}
