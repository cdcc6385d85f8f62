package vn.tiendo.plan.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

/** Readings are the plan editors' of their province. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ReadingRightsTest {

    private static final String BODY = new PlanBody("1/KH-UBND").toString();

    @Test
    void whoMayNotRegisterPlansSeesNoReading() {
        String path = Papers.sent(Api.planEditor("lai-chau"), "lai-chau");
        List<Supplier<RequestSpecification>> others = List.of(
                () -> Api.reader("lai-chau"), () -> Api.focal("lai-chau"), Api::operator, Api::auditor, Api::nobody);
        for (Supplier<RequestSpecification> other : others) {
            assertThat(answers(other, path)).containsOnly(403);
        }
        given().get(path).then().statusCode(401);
    }

    @Test
    void anotherProvincesReadingIsNotThere() {
        String path = Papers.sent(Api.planEditor("lai-chau"), "lai-chau");
        assertThat(answers(() -> Api.planEditor("ha-tinh"), path)).containsOnly(404);
        Api.planEditor("ha-tinh").get(Papers.READINGS).then().statusCode(200).body("items.size()", equalTo(0));
        Papers.send(Api.planEditor("ha-tinh"), "lai-chau").statusCode(400).body("errors[0].field", equalTo("province"));
        Api.planEditor().get(path).then().statusCode(200);
    }

    private static List<Integer> answers(Supplier<RequestSpecification> who, String path) {
        return List.of(
                who.get().get(path).statusCode(),
                who.get().get(path + "/file").statusCode(),
                who.get().header("If-Match", "\"1\"").body(BODY).put(path).statusCode(),
                who.get().post(path + "/registration?dryRun=true").statusCode(),
                who.get().post(path + "/registration").statusCode(),
                who.get().delete(path).statusCode());
    }
}
