package vn.tiendo.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.registration.Sheet;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class ChangedSinceTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 9, 0);

    @AfterEach
    void reset() {
        TestClock.moveTo(NOW);
    }

    @Test
    void whatWasRecordedAtThatInstantOrLaterIsFound() {
        String plan = Sheet.agencyPlan(790).register(Api.planEditor());
        String list = "/api/v1/assignments?plan=" + plan;
        String assignment = Api.reader()
                .get(list + "&task=" + plan + "-II.2")
                .then()
                .extract()
                .path("items[0].id");
        int all = Api.reader().get(list).jsonPath().getList("items").size();

        TestClock.moveTo(NOW.plusHours(1));
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + assignment + "/status-changes")
                .then()
                .statusCode(201);

        Api.reader().get(list + "&changedSince=2026-11-20T02:00:00Z").then().body("items", hasSize(all));
        Api.reader().get(list + "&changedSince=2026-11-20T02:00:01Z").then().body("items.id", contains(assignment));
        Api.reader().get(list + "&changedSince=2026-11-20T03:00:00Z").then().body("items.id", contains(assignment));
        Api.reader().get(list + "&changedSince=2026-11-20T03:00:01Z").then().body("items", hasSize(0));
        Api.reader().get(list + "&changedSince=2026-11-20").then().statusCode(400);
    }
}
