package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.occurrence.OccurrenceOpener;

@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(Backing.class)
class YearlyOpeningTest {

    private static final String TASK = "/api/v1/assignments?task=gia-lai-kh-ubnd-2024-V.3";

    @Inject
    OccurrenceOpener opener;

    @AfterEach
    void back() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void theNewYearOpensByTheClockAlsoAfterBeingDownAndLeavesTheLastOneAsItIs() {
        String of2026 = id("2026");
        Api.focal("gia-lai")
                .header("If-Match", "\"1\"")
                .body("""
                        {"to":"COMPLETED","evidence":[{"link":"https://gialai.gov.vn/hoi-thi-2026"}]}""")
                .post("/api/v1/assignments/" + of2026 + "/status-changes")
                .then()
                .statusCode(201);
        opener.openDue();
        assertThat(keys()).containsExactlyInAnyOrder("2024", "2025", "2026");

        TestClock.moveTo(LocalDate.of(2028, 3, 5));
        opener.openDue();
        opener.openDue();

        assertThat(keys()).containsExactlyInAnyOrder("2024", "2025", "2026", "2027", "2028");
        assertThat(Api.reader().get("/api/v1/assignments/" + of2026).jsonPath().getString("status"))
                .isEqualTo("COMPLETED");
        assertThat(Api.reader().get(TASK).jsonPath().getString("items.find { it.occurrence.key == '2027' }.timeliness"))
                .isEqualTo("OPEN_OVERDUE");
    }

    private static List<String> keys() {
        return Api.reader().get(TASK).jsonPath().getList("items.occurrence.key");
    }

    private static String id(String key) {
        return Api.reader().get(TASK).jsonPath().getString("items.find { it.occurrence.key == '" + key + "' }.id");
    }
}
