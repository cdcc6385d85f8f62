package vn.tiendo.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.Schemas;

/** Years of 2050 and after, so that nothing that ships is changed. The clock stands in November 2026. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class CalendarYearTest {

    private static final String ANNOUNCED =
            "{\"announced\":true,\"announcement\":{\"number\":\"77/TB-BNV\",\"date\":\"2026-11-02\",\"issuer\":\"Bộ Nội vụ\"}}";

    private static final List<String> SET_EACH_YEAR =
            List.of("-01-23", "-01-24", "-01-25", "-01-26", "-01-27", "-04-02", "-09-01");

    @Inject
    EntityManager entities;

    @Test
    void theListSaysWhichYearsAreAnnouncedAndFromNovemberOnWhichOneIsOverdue() {
        JsonPath years = Api.reader("ha-tinh")
                .get("/api/v1/calendar-years")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(years.getList(
                        "items.findAll { it.year < 2028 }.collect { it.year + ' ' + it.announced + ' ' + it.overdue }"))
                .containsExactly("2024 true false", "2025 true false", "2026 true false", "2027 false true");
        assertThat(years.getString("items.find { it.year == 2026 }.announcement.number"))
                .isEqualTo("9441/TB-BNV");
        assertThat(years.getInt("items.find { it.year == 2027 }.holidays")).isEqualTo(11);
    }

    @Test
    void aYearIsAnnouncedOnceItsHolidaysAreRecordedWithOneAuditRowAndOneEvent() {
        Api.reader()
                .get("/api/v1/calendar-years/2051")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(
                        "announced",
                        equalTo(false),
                        "holidays",
                        equalTo(4),
                        "holidaysByLaw",
                        equalTo(11),
                        "overdue",
                        equalTo(false));
        announce(Api.operator(), 2051, 0, ANNOUNCED)
                .statusCode(422)
                .body("errors.field", contains("announced"), "errors[0].detail", containsString("4 trong 11"));
        assertThat(events(2051)).isEmpty();

        SET_EACH_YEAR.forEach(day -> record("2051" + day));
        announce(Api.operator(), 2051, 0, ANNOUNCED)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("announced", equalTo(true), "announcement.number", equalTo("77/TB-BNV"), "holidays", equalTo(11));
        assertThat(calendarAnnounced("2051-11-15")).isTrue();
        assertThat(events(2051)).containsExactly(true);

        announce(Api.operator(), 2051, 0, ANNOUNCED).statusCode(412);
        announce(Api.operator(), 2051, 1, "{\"announced\":false}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("announcement", nullValue());
        assertThat(calendarAnnounced("2051-11-15")).isFalse();
        assertThat(events(2051)).containsExactly(true, false);
        JsonPath audit =
                Api.auditor().get("/api/v1/audit?entity=CALENDAR_YEAR&id=2051").jsonPath();
        assertThat(audit.getList("items.action")).hasSize(2).containsOnly("CALENDAR_SET");
        assertThat(audit.getString("items[0].before")).isNull();
        assertThat(audit.getBoolean("items[1].after.announced")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | announced",
                "{\"announced\":true} | announcement",
                "{\"announced\":true,\"announcement\":null} | announcement",
                "{\"announced\":false,\"announcement\":{\"number\":\"7/TB-BNV\",\"date\":\"2026-11-02\",\"issuer\":\"Bộ Nội vụ\"}} | announcement",
                "{\"announced\":true,\"announcement\":{\"number\":\"bảy\",\"date\":\"2026-11-02\",\"issuer\":\"Bộ Nội vụ\"}} | announcement.number",
                "{\"announced\":true,\"announcement\":{\"number\":\"7/TB-BNV\",\"date\":\"2027-11-02\",\"issuer\":\"Bộ Nội vụ\"}} | announcement.date",
                "{\"announced\":true,\"announcement\":{\"number\":\"7/TB-BNV\",\"date\":\"2026-11-02\"}} | announcement.issuer"
            })
    void whatIsMissingOrWrongIsNamed(String body, String field) {
        announce(Api.operator(), 2052, 0, body).statusCode(422).body("errors.field", contains(field));
    }

    @Test
    void nobodyElseAnnouncesAYearAndOnlyOnTheVersionThatWasSeen() {
        announce(Api.operator("ha-tinh"), 2053, 0, ANNOUNCED).statusCode(403);
        announce(Api.planEditor(), 2053, 0, ANNOUNCED).statusCode(403);
        Api.operator()
                .body("{\"announced\":false}")
                .put("/api/v1/calendar-years/2053")
                .then()
                .statusCode(428);
        Api.reader().get("/api/v1/calendar-years/1999").then().statusCode(400);
        Api.reader().get("/api/v1/calendar-years/2201").then().statusCode(400);
    }

    @Test
    void aRepetitionIsAnsweredFromTheStore() {
        for (int i = 0; i < 2; i++) {
            announce(Api.operator().header("Idempotency-Key", "lich-nam-2054"), 2054, 0, "{\"announced\":false}")
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
        assertThat(events(2054)).containsExactly(false);
    }

    private static ValidatableResponse announce(RequestSpecification as, int year, int version, String body) {
        return as.header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/calendar-years/" + year)
                .then()
                .log()
                .ifValidationFails();
    }

    private static void record(String date) {
        Api.operator()
                .header("If-Match", "\"0\"")
                .body("{\"kind\":\"HOLIDAY\",\"name\":\"Nghỉ\",\"legalBasis\":\"Thông báo số 77/TB-BNV\"}")
                .put("/api/v1/calendar/" + date)
                .then()
                .statusCode(200);
    }

    private static boolean calendarAnnounced(String date) {
        return Api.reader().get("/api/v1/calendar/" + date).jsonPath().getBoolean("calendarAnnounced");
    }

    /** What was published of a year, in its order. */
    private List<Boolean> events(int year) {
        List<?> payloads = entities.createNativeQuery(
                        "select payload from outbox where partition_key = :key order by id")
                .setParameter("key", "calendar-year/" + year)
                .getResultList();
        return payloads.stream()
                .map(String.class::cast)
                .peek(payload -> assertThat(Schemas.defects(EventTypes.REGISTRY_CALENDAR_YEAR, payload))
                        .isEmpty())
                .map(payload -> new JsonPath(payload).getBoolean("announced"))
                .toList();
    }
}
