package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.ledger.LedgerWriter;

/** What callers see: their scope, the order of pages, and problems when they ask wrongly. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final Sample OLD = new Sample("tinh-cu");
    private static final Sample NEW = new Sample("tinh-moi");

    @Inject
    LedgerWriter ledger;

    @Inject
    MovableClock clock;

    @BeforeEach
    void inNovember() {
        clock.set("2026-11-20T09:00");
    }

    @BeforeAll
    void aMergedProvince() {
        Topic.send(NEW.documents(Sample.REGISTERED));
        Topic.send(OLD.documents(Sample.REGISTERED));
        Topic.send(List.of(
                Documents.province(NEW.province(), "Tỉnh Mới"),
                Documents.province("noi-khac", "Nơi Khác"),
                Documents.merged(OLD.province(), "Tỉnh Cũ", "2025-06-30", NEW.province())));
        Topic.send(assignment("01920000-0000-7000-8000-00000000b001", OLD, "I.1")
                .occurrence("2026", "2026-01-01", "2026-12-31", null));
        Topic.send(assignment("01920000-0000-7000-8000-00000000b002", NEW, "II.1")
                .occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31"));
        Topic.send(assignment("01920000-0000-7000-8000-00000000b003", NEW, "II.3")
                .occurrence("2026", "2026-01-01", "2026-06-30", "2026-06-30"));
        Topic.awaitApplied(ledger);
    }

    @Test
    void aProvinceAnswersForThoseMergedIntoIt() {
        assertThat(provinces(caller(null), "?province=tinh-moi"))
                .containsExactlyInAnyOrder("tinh-moi", "tinh-moi", "tinh-cu", "tinh-cu");
        assertThat(provinces(caller(null), "?province=tinh-cu")).containsExactly("tinh-cu", "tinh-cu");
        assertThat(caller(null)
                        .get("/api/v1/deadlines?province=tinh-cu")
                        .jsonPath()
                        .getList("items.answersNow"))
                .containsOnly("tinh-moi");
    }

    @Test
    void nobodySeesMoreThanHisProvince() {
        assertThat(provinces(caller("tinh-moi"), "")).containsOnly("tinh-moi", "tinh-cu");
        assertThat(provinces(caller("tinh-moi"), "?province=tinh-cu")).containsOnly("tinh-cu");
        for (String list : List.of("deadlines", "progress", "reports")) {
            caller("noi-khac")
                    .get("/api/v1/" + list + "?province=tinh-moi")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("province"));
        }
        assertThat(caller("noi-khac").get("/api/v1/reports").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void nobodySpeaksForAProvinceThatHasEndedOrIsNotKnown() {
        caller("tinh-cu").get("/api/v1/reports").then().statusCode(403).body("detail", containsString("“tinh-moi”"));
        caller("khong-dau-co").get("/api/v1/reports").then().statusCode(403);
    }

    @Test
    void progressCountsEachYearAndWhatIsLeftFromBefore() {
        JsonPath year =
                caller(null).get("/api/v1/progress?province=tinh-moi&year=2026").jsonPath();
        assertThat(year.getInt("total.assignments"))
                .as("an invited one is in no total")
                .isEqualTo(2);
        assertThat(year.getInt("total.tasks")).isEqualTo(2);
        assertThat(year.getInt("total.figures.total")).isEqualTo(2);
        assertThat(year.getInt("total.figures.unreported")).isEqualTo(2);
        assertThat(year.getInt("total.figures.carriedOver")).isEqualTo(1);
        assertThat(year.getInt("total.byTimeliness.OPEN_OVERDUE"))
                .as("open since 2025")
                .isEqualTo(1);
        assertThat(year.getInt("total.byTimeliness.NOT_DATABLE")).as("undated").isEqualTo(1);
        assertThat(year.getInt("total.notDatable.open")).isEqualTo(1);
        JsonPath before = caller(null)
                .get("/api/v1/progress?province=tinh-moi&year=2025&asOf=2025-06-30")
                .jsonPath();
        assertThat(before.getString("asOf")).isEqualTo("2025-06-30");
        assertThat(before.getInt("total.assignments"))
                .as("not open yet on that day")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "section, tinh-cu-205-kh-ubnd-2024/I, Nâng cao nhận thức",
        "pillar, TALENT, Nhân tài",
        "agency, tinh-cu-so-noi-vu, Sở Nội vụ tỉnh Tỉnh Cũ (trước ngày 01/7/2025)",
        "province, tinh-cu, Tỉnh Cũ"
    })
    void progressIsGrouped(String groupBy, String key, String name) {
        JsonPath progress = caller(null)
                .get("/api/v1/progress?province=tinh-moi&groupBy=" + groupBy)
                .jsonPath();
        Map<String, Object> first = progress.getMap("groups[0]");
        assertThat(first)
                .containsEntry("key", key)
                .containsEntry("name", name)
                .containsKeys("byStatus", "byTimeliness");
        List<Integer> counts = progress.getList("groups.assignments");
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(progress.getInt("total.assignments"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = caller(null)
                    .queryParam("province", "tinh-moi")
                    .queryParam("limit", 1)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/api/v1/deadlines")
                    .jsonPath();
            seen.addAll(page.getList("items.obligation"));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).containsExactly(OLD.firstLevel(), NEW.firstLevel(), OLD.consolidated(), NEW.consolidated());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/progress?asOf=20/11/2026, asOf",
        "/api/v1/progress?groupBy=colour, groupBy",
        "/api/v1/progress?year=2026&from=2026-01-01, from",
        "/api/v1/progress?from=2026-02-01&asOf=2026-01-31, from",
        "/api/v1/progress?years=2026, years",
        "/api/v1/deadlines?year=2026x, year",
        "/api/v1/deadlines?year=99999, year",
        "/api/v1/deadlines?cursor=nonsense, cursor",
        "/api/v1/reports?limit=201, limit",
        "/api/v1/reports?state=LOST, state",
        "/api/v1/reports?cursor=MTIzH2E, cursor",
        "/api/v1/reports/x?format=odt, format"
    })
    void aQuestionThatCannotBeReadNamesItsParameter(String path, String parameter) {
        caller(null)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(parameter))
                .body("detail", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/reports/khong-co", "/api/v1/reports/khong-co/versions", "/api/v1/nothing"})
    void whatIsNotThereIsNotFound(String path) {
        caller(null).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/reports", "/api/v1/progress", "/api/v1/deadlines", "/api/v1/reports/x"})
    void nobodyReadsWithoutAToken(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.mint(Map.of("roles", List.of("visitor"))))
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void aReportIsServedInItsFormatsAndNoOther() {
        caller(null).accept("image/png").get("/api/v1/reports/x").then().statusCode(406);
        caller(null).delete("/api/v1/reports/x").then().statusCode(405);
        caller(null).get("/api/v1/deadlines?plan=" + NEW.plan()).then().body("items", hasSize(2));
    }

    private static Assignment assignment(String id, Sample sample, String task) {
        return new Assignment(id, 1, sample.task(task), sample.province(), sample.agency("so-noi-vu"));
    }

    private static RequestSpecification caller(String province) {
        return given().auth().oauth2(province == null ? Tokens.reader() : Tokens.reader(province));
    }

    private static List<String> provinces(RequestSpecification caller, String query) {
        return caller.get("/api/v1/deadlines" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.province");
    }
}
