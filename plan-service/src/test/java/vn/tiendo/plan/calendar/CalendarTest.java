package vn.tiendo.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.Schemas;

/** Days of 2040 and after, so that nothing that ships is changed. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class CalendarTest {

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true, REGULAR",
        "2026-11-21, false, REGULAR",
        "2026-08-22, true, MAKE_UP_WORKING_DAY",
        "2026-08-31, false, SWAPPED_DAY_OFF",
        "2026-09-02, false, HOLIDAY",
        "2000-01-01, false, REGULAR",
        "2100-12-31, true, REGULAR"
    })
    void eachDayIsAnswered(String date, boolean working, String kind) {
        JsonPath day = Api.reader("ha-tinh")
                .get("/api/v1/calendar/" + date)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(day.getString("date")).isEqualTo(date);
        assertThat(day.getBoolean("working")).isEqualTo(working);
        assertThat(day.getString("kind")).isEqualTo(kind);
    }

    static List<JsonNode> cases() throws IOException {
        try (InputStream table =
                CalendarTest.class.getClassLoader().getResourceAsStream("contracts/cases/working-days.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(table).get("cases").forEach(cases::add);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachDayIsAsTheContractsTableSays(JsonNode c) {
        JsonPath day = day(c.get("date").textValue());
        assertThat(day.getString("kind"))
                .as(c.toString())
                .isEqualTo(c.get("kind").textValue());
        assertThat(day.getBoolean("working")).isEqualTo(c.get("working").booleanValue());
        JsonPath effective = day(c.get("effective").textValue());
        assertThat(effective.getBoolean("working")).isTrue();
        assertThat(day.getBoolean("calendarAnnounced") && effective.getBoolean("calendarAnnounced"))
                .isEqualTo(c.get("calendarAnnounced").booleanValue());
    }

    private static JsonPath day(String date) {
        return Api.reader().get("/api/v1/calendar/" + date).jsonPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2029-04-30 | Thứ Hai, 30/04/2029 là ngày nghỉ lễ: Ngày Chiến thắng (Bộ luật Lao động 2019, Điều 112 khoản 1). Lịch nghỉ"
                        + " lễ, Tết năm 2029 chưa được thông báo; ngày nêu trên tính theo những ngày nghỉ đã biết.",
                "2028-05-02 | Thứ Ba, 02/05/2028 là ngày nghỉ bù: Nghỉ bù Ngày Chiến thắng (ngày 30/04/2028) (Bộ luật Lao động 2019, Điều"
                        + " 111 khoản 3). Lịch nghỉ lễ, Tết năm 2028 chưa được thông báo; ngày nêu trên tính theo những ngày nghỉ đã"
                        + " biết.",
                "2026-11-20 | Thứ Sáu, 20/11/2026 là ngày làm việc.",
                "2026-11-21 | Thứ Bảy, 21/11/2026 là ngày nghỉ hằng tuần.",
                "2026-09-02 | Thứ Tư, 02/09/2026 là ngày nghỉ lễ: Quốc khánh (Bộ luật Lao động 2019, Điều 112)."
            })
    void eachDayHasItsReason(String date, String reason) {
        assertThat(day(date).getString("reason")).isEqualTo(reason);
    }

    @Test
    void theListOfAYearHoldsWhatTheLawFixes() {
        assertThat(kindsOfYear(2033))
                .containsExactly(
                        "2033-01-01 HOLIDAY",
                        "2033-01-03 DAY_IN_LIEU",
                        "2033-04-30 HOLIDAY",
                        "2033-05-01 HOLIDAY",
                        "2033-05-02 DAY_IN_LIEU",
                        "2033-05-03 DAY_IN_LIEU",
                        "2033-09-02 HOLIDAY");
        assertThat(Api.reader().get("/api/v1/calendar?year=2033").jsonPath().getList("items.calendarAnnounced"))
                .containsOnly(false);
        assertThat(Api.reader().get("/api/v1/calendar?year=2026").jsonPath().getList("items.calendarAnnounced"))
                .containsOnly(true);
    }

    @Test
    void whatAnOperatorRecordsComesBeforeTheLaw() {
        String inLieu = "2044-05-02"; // 30/4/2044 is a Saturday, 1/5 a Sunday
        assertThat(day(inLieu).getString("kind")).isEqualTo("DAY_IN_LIEU");
        Api.operator()
                .header("If-Match", "\"0\"")
                .body("{\"kind\":\"REGULAR\",\"legalBasis\":\"Thông báo số 3/TB-BNV\"}")
                .put("/api/v1/calendar/" + inLieu)
                .then()
                .statusCode(200)
                .body("working", equalTo(true), "byLaw", equalTo(false));
        assertThat(kindsOfYear(2044)).noneMatch(day -> day.startsWith(inLieu)).contains("2044-05-03 DAY_IN_LIEU");
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31, 400", "2201-01-01, 400", "2026-02-30, 400", "hom-nay, 400"})
    void aDayOutsideOfTheCalendarIsNotAnswered(String date, int status) {
        assertThat(Api.operator().get("/api/v1/calendar/" + date).statusCode()).isEqualTo(status);
        if (status == 400) {
            set(Api.operator(), date, 0, "HOLIDAY").then().statusCode(400);
        }
    }

    @Test
    void theOperatorOfTheWholeSystemSetsADayWithOneAuditRowAndOneEvent() {
        String date = "2040-05-02";
        assertThat(Api.reader().get("/api/v1/calendar/" + date).header("ETag")).isEqualTo("\"0\"");
        Response answer = set(Api.operator(), date, 0, "DAY_IN_LIEU");
        answer.then().log().ifValidationFails().statusCode(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.jsonPath().getBoolean("working")).isFalse();
        assertThat(answer.jsonPath().getString("legalBasis")).isEqualTo("Thông báo số 1/TB-BNV");
        assertThat(kindsOfYear(2040)).contains(date + " DAY_IN_LIEU");
        assertThat(events(date)).containsExactly("DAY_IN_LIEU");

        set(Api.operator(), date, 0, "HOLIDAY").then().statusCode(412);
        set(Api.operator(), date, 1, "DAY_IN_LIEU").then().statusCode(200).header("ETag", "\"1\"");
        assertThat(events(date)).as("nothing changed").hasSize(1);

        Response back = Api.operator()
                .header("If-Match", "\"1\"")
                .body("{\"kind\":\"REGULAR\",\"legalBasis\":\"Thông báo số 2/TB-BNV\"}")
                .put("/api/v1/calendar/" + date);
        back.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(back.jsonPath().getBoolean("working")).isTrue();
        assertThat(kindsOfYear(2040)).noneMatch(day -> day.startsWith(date));
        assertThat(events(date)).containsExactly("DAY_IN_LIEU", "REGULAR");
        JsonPath audit = Api.auditor()
                .get("/api/v1/audit?entity=CALENDAR_DAY&id=" + date)
                .jsonPath();
        assertThat(audit.getList("items.action")).hasSize(3).containsOnly("CALENDAR_SET");
        assertThat(audit.getString("items[0].before")).isNull();
        assertThat(audit.getString("items[2].after.kind")).isEqualTo("REGULAR");
    }

    @ParameterizedTest
    @CsvSource({
        "2040-06-01, MAKE_UP_WORKING_DAY, 422",
        "2040-06-02, MAKE_UP_WORKING_DAY, 200",
        "2040-06-03, MAKE_UP_WORKING_DAY, 200",
        "2040-06-09, DAY_IN_LIEU, 422",
        "2040-06-10, SWAPPED_DAY_OFF, 422",
        "2040-06-11, DAY_IN_LIEU, 200",
        "2040-06-15, SWAPPED_DAY_OFF, 200",
        "2040-06-16, HOLIDAY, 200"
    })
    void aKindGoesWithTheDayOfTheWeek(String date, String kind, int status) {
        Response answer = set(Api.operator(), date, 0, kind);
        answer.then().log().ifValidationFails().statusCode(status);
        if (status == 422) {
            assertThat(answer.jsonPath().getList("errors.field")).containsExactly("kind");
        }
    }

    @Test
    void aLegalBasisIsRequired() {
        for (String basis : List.of("", ",\"legalBasis\":null", ",\"legalBasis\":\" \"")) {
            Response answer = Api.operator()
                    .header("If-Match", "\"0\"")
                    .body("{\"kind\":\"HOLIDAY\",\"name\":\"Nghỉ\"" + basis + "}")
                    .put("/api/v1/calendar/2040-07-02");
            answer.then().statusCode(422);
            assertThat(answer.jsonPath().getList("errors.field")).containsExactly("legalBasis");
        }
        Api.operator()
                .header("If-Match", "\"0\"")
                .body("{\"kind\":\"HOLIDAY\",\"legalBasis\":\"Thông báo\"}")
                .put("/api/v1/calendar/2040-07-02")
                .then()
                .statusCode(422);
        assertThat(Api.reader().get("/api/v1/calendar/2040-07-02").header("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void nobodyElseSetsADay() {
        set(Api.operator("ha-tinh"), "2040-07-03", 0, "HOLIDAY").then().statusCode(403);
        set(Api.planEditor(), "2040-07-03", 0, "HOLIDAY").then().statusCode(403);
        Api.operator()
                .body("{\"kind\":\"HOLIDAY\",\"name\":\"Nghỉ\",\"legalBasis\":\"Thông báo\"}")
                .put("/api/v1/calendar/2040-07-03")
                .then()
                .statusCode(428);
        assertThat(Api.reader().get("/api/v1/calendar/2040-07-03").header("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void aRepetitionIsAnsweredFromTheStore() {
        set(Api.operator().header("Idempotency-Key", "lich-2041"), "2041-01-02", 0, "HOLIDAY")
                .then()
                .statusCode(200);
        set(Api.operator().header("Idempotency-Key", "lich-2041"), "2041-01-02", 0, "HOLIDAY")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(events("2041-01-02")).hasSize(1);
    }

    private static Response set(RequestSpecification as, String date, int version, String kind) {
        return as.header("If-Match", "\"" + version + "\"")
                .body("{\"kind\":\"" + kind + "\",\"name\":\"Nghỉ\",\"legalBasis\":\"Thông báo số 1/TB-BNV\"}")
                .put("/api/v1/calendar/" + date);
    }

    private static List<String> kindsOfYear(int year) {
        return Api.reader()
                .get("/api/v1/calendar?year=" + year)
                .jsonPath()
                .getList("items.collect { it.date + ' ' + it.kind }", String.class);
    }

    /** The kinds that were published of a day, in their order. */
    private List<String> events(String date) {
        List<?> payloads = entities.createNativeQuery(
                        "select payload from outbox where partition_key = :key order by id")
                .setParameter("key", "calendar-day/" + date)
                .getResultList();
        return payloads.stream()
                .map(String.class::cast)
                .peek(payload -> assertThat(Schemas.defects(EventTypes.REGISTRY_CALENDAR_DAY, payload))
                        .isEmpty())
                .map(payload -> new JsonPath(payload).getString("kind"))
                .toList();
    }
}
