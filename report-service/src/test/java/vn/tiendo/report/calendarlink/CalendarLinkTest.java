package vn.tiendo.report.calendarlink;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.ledger.LedgerWriter;

/** Addresses for calendar programs: made with a token, read without one. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CalendarLinkTest {

    private static final String LINKS = "/api/v1/calendar-links";

    @Inject
    LedgerWriter ledger;

    @Inject
    MovableClock clock;

    @Inject
    DataSource dataSource;

    @Test
    void whoKnowsTheAddressReadsTheDaysOfReportsAndTasksWithoutAToken() throws IOException {
        Sample sample = registered("dia-chi");
        String address = made(agency(sample, "so-noi-vu"), "{}").path("address");

        Response answer = given().get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType().toLowerCase()).isEqualTo("text/calendar;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(summaries(answer))
                .contains(
                        "Nộp báo cáo năm 2026: 205/KH-UBND, Quảng Ninh (cơ quan)",
                        "Hạn nhiệm vụ II.1: Ban hành chính sách thu hút")
                .allMatch(summary -> summary.length() <= 60)
                .as("what the focal agency has to do")
                .noneMatch(summary -> summary.contains("tổng hợp") || summary.contains("II.2"));
    }

    @Test
    void theAddressIsToldOnce() {
        Sample sample = registered("dia-chi-mot-lan");
        Response made = made(agency(sample, "so-noi-vu"), "{}");
        assertThat((String) made.path("address")).matches("/calendars/[0-9a-f]{32}\\.ics");
        agency(sample, "so-noi-vu")
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("address", nullValue());
        agency(sample, "so-noi-vu").get(LINKS).then().body("items.address", not(hasItem(notNullValue())));
    }

    @Test
    void theSecretIsNowhereInTheDatabase() throws SQLException {
        Sample sample = registered("dia-chi-bi-mat");
        String address = made(agency(sample, "so-noi-vu"), "{}").path("address");
        String secret = address.substring("/calendars/".length(), address.indexOf(".ics"));
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from calendar_link where concat_ws(' ', secret_hash, maker, province, agency) like '%"
                                + secret + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void aRevokedAddressIsAsOneThatNeverWas() {
        Sample sample = registered("dia-chi-thu-hoi");
        Response made = made(agency(sample, "so-noi-vu"), "{}");
        String never = given().get("/calendars/" + "0".repeat(32) + ".ics")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        agency(sample, "so-noi-vu").delete(made.header("Location")).then().statusCode(204);
        agency(sample, "so-noi-vu").delete(made.header("Location")).then().statusCode(204);

        given().get((String) made.path("address")).then().statusCode(404).body(equalTo(never));
        agency(sample, "so-noi-vu").get(made.header("Location")).then().body("revokedAt", notNullValue());
    }

    @Test
    void anAddressEndsAfterAYear() {
        Sample sample = registered("dia-chi-het-han");
        String address = made(agency(sample, "so-noi-vu"), "{}").path("address");
        clock.set("2027-01-05T08:59");
        given().get(address).then().statusCode(200);
        clock.set("2027-01-05T09:00");
        given().get(address).then().statusCode(404);
    }

    @Test
    void theLastUseIsShownToTheHour() {
        Sample sample = registered("dia-chi-dung");
        Response made = made(agency(sample, "so-noi-vu"), "{}");
        clock.set("2026-02-01T09:00");
        given().get((String) made.path("address")).then().statusCode(200);
        clock.set("2026-02-01T09:30");
        given().get((String) made.path("address")).then().statusCode(200);
        agency(sample, "so-noi-vu")
                .get(made.header("Location"))
                .then()
                .body("lastUsedAt", equalTo("2026-02-01T02:00:00Z"));
    }

    @Test
    void nobodyMakesAnAddressForMoreThanHeSees() {
        Sample sample = registered("dia-chi-pham-vi");
        Sample other = registered("dia-chi-noi-khac");
        agency(sample, "so-noi-vu")
                .contentType("application/json")
                .body("{\"province\":\"" + other.province() + "\"}")
                .post(LINKS)
                .then()
                .statusCode(404);
        agency(sample, "so-noi-vu")
                .contentType("application/json")
                .body("{\"agency\":\"" + other.agency("so-noi-vu") + "\"}")
                .post(LINKS)
                .then()
                .statusCode(404);
        String address = made(reader(sample), "{}").path("address");
        given().get(address).then().statusCode(200).body(not(containsString(other.plan())));
    }

    @Test
    void anAddressIsSeenByItsMakerAlone() {
        Sample sample = registered("dia-chi-cua-ai");
        String location = made(agency(sample, "so-noi-vu"), "{}").header("Location");
        reader(sample).get(location).then().statusCode(404);
        reader(sample).delete(location).then().statusCode(404);
    }

    @Test
    void aMakerHasTwentyAtMost() {
        Sample sample = registered("dia-chi-nhieu");
        String first = made(reader(sample), "{}").header("Location");
        for (int i = 1; i < 20; i++) {
            made(reader(sample), "{}");
        }
        reader(sample)
                .contentType("application/json")
                .body("{}")
                .post(LINKS)
                .then()
                .statusCode(409);
        reader(sample).delete(first).then().statusCode(204);
        made(reader(sample), "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.ics", "0123.ics", "00000000000000000000000000000000", "%2e%2e.ics"})
    void whatIsNoAddressIsOneAndTheSameAnswer(String file) {
        given().urlEncodingEnabled(false)
                .get("/calendars/" + file)
                .then()
                .statusCode(404)
                .body(equalTo("Không có lịch nào ở địa chỉ này.\n"));
    }

    private Sample registered(String province) {
        clock.set("2026-01-05T09:00");
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(new Assignment(
                        "01920000-0000-7000-8000-%012x".formatted(province.hashCode() & 0xffff_ffffL),
                        1,
                        sample.task("II.1"),
                        sample.province(),
                        sample.agency("so-noi-vu"))
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31"));
        Topic.awaitApplied(ledger);
        return sample;
    }

    private static Response made(RequestSpecification maker, String body) {
        return maker.contentType("application/json")
                .body(body)
                .post(LINKS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static RequestSpecification agency(Sample sample, String name) {
        return as(
                "reporter-" + sample.agency(name),
                Map.of(
                        "roles",
                        List.of("agency-reporter"),
                        "province",
                        sample.province(),
                        "agency",
                        sample.agency(name)));
    }

    private static RequestSpecification reader(Sample sample) {
        return as("reader-" + sample.province(), Map.of("roles", List.of("reader"), "province", sample.province()));
    }

    private static RequestSpecification as(String subject, Map<String, Object> claims) {
        return given().auth().oauth2(DevServices.start().tokens().mint(subject, claims, Duration.ofHours(1)));
    }

    private static List<String> summaries(Response calendar) throws IOException {
        try (ICalReader reader = new ICalReader(new String(calendar.asByteArray(), StandardCharsets.UTF_8))) {
            return reader.readNext().getEvents().stream()
                    .map(VEvent::getSummary)
                    .map(summary -> summary.getValue())
                    .toList();
        }
    }
}
