package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;

/** The plan's own words on reporting dates, in a registration. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class DueWordsRegistrationTest {

    @Test
    void theDayThatTheWordsNameIsTheObligations() {
        JsonPath told = dryRun("trước ngày 25 tháng 11 hằng năm", false).jsonPath();
        assertThat(told.getString("obligations[0].dueSource")).isEqualTo("PLAN");
        assertThat(told.getInt("obligations[0].due.day")).isEqualTo(25);
        assertThat(told.getInt("obligations[0].due.month")).isEqualTo(11);
        assertThat(told.getList("asks")).isEmpty();
    }

    @Test
    void aTypedDayThatTheWordsContradictIsNamedInBothLanguages() {
        Response refused = dryRun("trước ngày 25 tháng 11 hằng năm", true);
        refused.then().statusCode(422);
        assertThat(refused.jsonPath().getList("errors.field")).containsExactly("obligations[0].due");
        assertThat(refused.jsonPath().getString("errors[0].detail")).contains("Không khớp", "trước ngày 25 tháng 11");
    }

    @Test
    void wordsThatCannotBeReadAsk() {
        JsonPath told = dryRun("báo cáo vào tuần cuối tháng 11 hằng năm", false).jsonPath();
        assertThat(told.getString("obligations[0].dueSource")).isEqualTo("DEFAULT");
        assertThat(told.getList("asks.field")).containsExactly("obligations[0].dueWords");
        assertThat(told.getList("asks.doubt")).containsExactly("UNREAD");
        assertThat(told.getList("asks[0].words")).isEqualTo(List.of("vào tuần cuối tháng 11"));
    }

    private static Response dryRun(String words, boolean typed) {
        Sheet sheet = Sheet.of(Examples.PLAN);
        sheet.plan.put("number", "451/KH-UBND");
        sheet.item("obligations", 0).put("dueWords", words);
        if (!typed) {
            sheet.item("obligations", 0).remove("due");
        }
        return sheet.post(Api.planEditor().queryParam("dryRun", true));
    }
}
