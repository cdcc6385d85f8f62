package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the matrix of single requests cannot show: that nothing carried over from somebody who sees more shows more. */
@QuarkusTest
@TestProfile(OwnRegistry.Asked.class)
class ScopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"provinces", "plans", "agencies", "tasks", "assignments", "audit"})
    void aCursorOfSomebodyWhoSeesMoreShowsNothingMore(String list) {
        String path = "/api/v1/" + list + "?limit=2";
        String cursor = Api.auditor().get(path).path("next");
        assertThat(cursor).isNotNull();
        List<String> own = provinces(Api.focal("ha-tinh").get(path).jsonPath());
        List<String> after = provinces(
                Api.focal("ha-tinh").queryParam("cursor", cursor).get(path).jsonPath());
        assertThat(own).isNotEmpty().allMatch(id -> id.startsWith("ha-tinh"));
        assertThat(after).allMatch(id -> id.startsWith("ha-tinh"));
    }

    /** What each item says of its province, in the words of each list. */
    private static List<String> provinces(JsonPath page) {
        return page.getList("items.collect { it.issuedBy ?: it.province ?: it.id }");
    }

    @Test
    void aRowOfABulkThatIsOutOfSightIsAnsweredLikeOneThatIsNotThere() {
        String theirs = Api.assignment("quang-ninh-205-kh-ubnd-2024-IV.2.2", "quang-ninh-so-noi-vu", "2026");
        String mine = Api.assignment("ha-tinh-kh-ubnd-2024-III.1.1", "ha-tinh-so-y-te", "2026");
        String row = "{\"assignment\":\"%s\",\"version\":%d,\"change\":{\"to\":\"IN_PROGRESS\"}}";
        String rows = "{\"rows\":[" + row.formatted(theirs, 1) + "," + row.formatted(UUID.randomUUID(), 1) + ","
                + row.formatted(mine, 99) + "]}";
        JsonPath answer = Api.agency("ha-tinh", "ha-tinh-so-y-te")
                .body(rows)
                .post("/api/v1/status-changes/bulk")
                .jsonPath();
        assertThat(answer.getList("results.status")).isEqualTo(List.of(404, 404, 412));
        assertThat(answer.getString("results[0].problem.type")).isEqualTo(answer.getString("results[1].problem.type"));
    }

    @Test
    void whoContinuesAProvinceSeesAndChangesWhatItIssued() {
        String former = Api.reader("gia-lai")
                .get("/api/v1/assignments?plan=binh-dinh-qd-ubnd-2024&limit=1")
                .path("items[0].id");
        Api.focal("gia-lai")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + former + "/status-changes")
                .then()
                .statusCode(201);
    }
}
