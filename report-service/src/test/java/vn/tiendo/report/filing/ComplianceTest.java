package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Who has not reported, through the API; here because the job is run by hand. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ComplianceTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Test
    void nobodyIsOverdueBeforeTheDueInstantAndAllAreFromItOn() {
        Sample sample = registered("chua-nop");
        clock.set("2026-11-16T23:59:59");
        job.run();

        JsonPath before = compliance(sample, "");

        assertThat(before.getList("items.obligation")).containsExactly(sample.firstLevel(), sample.consolidated());
        assertThat(before.getString("next")).isNull();
        JsonPath item = first(sample, 2026);
        assertThat(item.getString("request")).isNull();
        assertThat(item.getString("plan")).isEqualTo(sample.plan());
        assertThat(item.getString("province")).isEqualTo(sample.province());
        assertThat(item.getString("answersNow")).isEqualTo(sample.province());
        assertThat(item.getString("level")).isEqualTo("FIRST");
        assertThat(item.getString("kind")).isEqualTo("ANNUAL");
        assertThat(item.getInt("year")).isEqualTo(2026);
        assertThat(item.getString("reporter")).isEqualTo("Các cơ quan, đơn vị, địa phương");
        assertThat(item.getString("period.from")).isEqualTo("2026-01-01");
        assertThat(item.getString("period.to")).isEqualTo("2026-11-09");
        assertThat(item.getString("closing")).isEqualTo("2026-11-09");
        assertThat(item.getString("nominal")).isEqualTo("2026-11-15");
        assertThat(item.getString("effective")).isEqualTo("2026-11-16");
        assertThat(item.getString("dueAt")).isEqualTo("2026-11-16T17:00:00Z");
        assertThat(item.getString("reason")).startsWith("15/11/2026 là Chủ nhật");
        assertThat(item.getString("source")).isEqualTo("PLAN");
        assertThat(item.getString("dueSource")).isEqualTo("PLAN");
        assertThat(item.getList("history")).isEmpty();
        assertThat(counts(item)).containsExactly(2, 0, 0, 0, 2, 0);
        assertThat(item.getString("onTimeRate")).isNull();
        assertThat(item.getList("reporters.report"))
                .containsExactly(
                        sample.report(sample.firstLevel(), 2026, "so-noi-vu"),
                        sample.report(sample.firstLevel(), 2026, "so-tai-chinh"));
        assertThat(item.getList("reporters.daysLate")).containsOnly(0);

        clock.set("2026-11-17T00:00");
        JsonPath after = first(sample, 2026);
        assertThat(counts(after)).containsExactly(2, 0, 0, 0, 2, 2);
        assertThat(after.getFloat("onTimeRate")).isZero();
        assertThat(after.getList("reporters.daysLate")).containsOnly(1);
        assertThat(counts(one(sample, sample.consolidated(), 2026))).containsExactly(1, 0, 0, 0, 1, 0);
    }

    @Test
    void eachReporterStandsWhereItsReportIsAndWhoIsMissingComesFirst() {
        Sample sample = registered("da-nop");
        Topic.send(List.of(department(sample, "so-do-dac", "Sở Đo đạc"), department(sample, "so-y-te", "Sở Y tế")));
        assembled(sample);
        clock.set("2026-11-12T09:00");
        submit(sample, 2026, "so-noi-vu");
        submit(sample, 2026, "so-y-te");
        sendBack(sample, 2026, "so-y-te");
        clock.set("2026-11-18T09:00");
        submit(sample, 2026, "so-tai-chinh");
        issue(sample, 2026, "so-tai-chinh", "07/BC-STC");
        // Registered after the rows were closed: owes a report, and has no row.
        Topic.send(List.of(department(sample, "so-xay-dung", "Sở Xây dựng")));
        Topic.awaitApplied(ledger);
        job.run();

        JsonPath item = first(sample, 2026);

        assertThat(counts(item)).containsExactly(5, 1, 1, 1, 2, 3);
        assertThat(item.getFloat("onTimeRate")).isEqualTo(20.0f);
        assertThat(item.getList("reporters.agency.name"))
                .containsExactly("Sở Đo đạc", "Sở Xây dựng", "Sở Y tế", "Sở Tài chính", "Sở Nội vụ");
        assertThat(item.getList("reporters.outcome"))
                .containsExactly("NOT_YET", "NOT_YET", "RETURNED", "LATE", "ON_TIME");
        assertThat(item.getList("reporters.state"))
                .containsExactly("ASSEMBLED", null, "RETURNED", "SUBMITTED", "SUBMITTED");
        assertThat(item.getList("reporters.daysLate")).containsExactly(2, 2, 2, 2, 0);
        assertThat(item.getList("reporters.overdue")).containsExactly(true, true, true, false, false);
        assertThat(item.getList("reporters.words"))
                .containsExactly(
                        "Chưa nộp, quá hạn 02 ngày",
                        "Chưa nộp, quá hạn 02 ngày",
                        "Đã nộp ngày 12/11/2026, chưa nộp lại bản hoàn thiện, quá hạn 02 ngày",
                        "Đã nộp ngày 18/11/2026, quá hạn 02 ngày",
                        "Đã nộp đúng hạn ngày 12/11/2026");
        assertThat(item.getString("asOf")).isEqualTo("2026-11-18T02:00:00Z");
        assertThat(item.getList("reporters.returns")).containsExactly(0, 0, 1, 0, 0);
        assertThat(item.getList("reporters.number")).containsExactly(null, null, null, "07/BC-STC", null);
        assertThat(item.getString("reporters[1].report")).isNull();
        assertThat(item.getString("reporters[1].agency.id")).isEqualTo(sample.agency("so-xay-dung"));
        assertThat(item.getString("reporters[3].receivedAt")).isEqualTo("2026-11-18T02:00:00Z");
        assertThat(item.getString("reporters[4].receivedAt")).isEqualTo("2026-11-12T02:00:00Z");
    }

    @Test
    void beforeTheDueDateTheRateIsThatSoFar() {
        Sample sample = registered("den-nay");
        assembled(sample);
        clock.set("2026-11-12T09:00");
        submit(sample, 2026, "so-noi-vu");

        JsonPath item = first(sample, 2026);

        assertThat(counts(item)).containsExactly(2, 1, 0, 0, 1, 0);
        assertThat(item.getFloat("onTimeRate")).isEqualTo(50.0f);
    }

    @Test
    void whoOwesIsKnownBeforeThereAreRowsAndInYearsToCome() {
        Sample sample = registered("chua-co-dong");
        clock.set("2026-02-01T09:00");

        assertThat(first(sample, 2026).getList("reporters.agency.name")).containsExactly("Sở Nội vụ", "Sở Tài chính");
        assertThat(first(sample, 2026).getList("reporters.report")).containsOnlyNulls();
        assertThat(first(sample, 2030).getList("reporters.agency.name")).hasSize(2);
        assertThat(compliance(sample, "&year=2025").getList("items"))
                .as("years before the plan was registered here")
                .isEmpty();
    }

    @Test
    void whoReportsIsSettledOnTheClosingDay() {
        Sample sample = registered("ngay-chot");
        Topic.send(List.of(
                Documents.agency(
                        sample.agency("so-tai-chinh"),
                        sample.province(),
                        "Sở Tài chính",
                        "DEPARTMENT",
                        null,
                        "2026-11-30",
                        sample.agency("so-moi") + " 2026-12-01"),
                Documents.agency(
                        sample.agency("so-moi"), sample.province(), "Sở Mới", "DEPARTMENT", "2026-12-01", null)));
        Topic.awaitApplied(ledger);
        clock.set("2026-12-20T09:00");

        assertThat(first(sample, 2026).getList("reporters.agency.name")).containsExactly("Sở Nội vụ", "Sở Tài chính");
        assertThat(first(sample, 2027).getList("reporters.agency.name")).containsExactly("Sở Mới", "Sở Nội vụ");
    }

    @Test
    void earlierYearsAreCountedOldestFirst() {
        Sample sample = registered("hai-nam");
        assembled(sample);
        clock.set("2026-11-12T09:00");
        submit(sample, 2026, "so-noi-vu");
        submit(sample, 2026, "so-tai-chinh");
        clock.set("2026-11-13T09:00");
        sendBack(sample, 2026, "so-tai-chinh");
        clock.set("2027-11-30T09:00");
        job.run();
        Topic.watermark("2027-11-30T02:00:00Z");
        Topic.awaitApplied(ledger);
        job.run();
        submit(sample, 2027, "so-noi-vu");

        JsonPath item = first(sample, 2028);

        assertThat(item.getList("history.year")).containsExactly(2026, 2027);
        assertThat(item.getList("history.owed")).containsExactly(2, 2);
        assertThat(item.getList("history.onTime")).containsExactly(1, 0);
        assertThat(item.getList("history.late")).containsExactly(0, 1);
        assertThat(item.getList("history.notYet")).containsExactly(1, 1);
        assertThat(item.getList("history.onTimeRate")).containsExactly(50.0f, 0.0f);
        assertThat(first(sample, 2027).getList("history.year")).containsExactly(2026);
        assertThat(one(sample, sample.consolidated(), 2028).getList("history.owed"))
                .containsExactly(1, 1);
    }

    /** The rule of what is on time is written twice, in Java and in SQL; here they are held against each other. */
    @Test
    void aYearCountsTheSameWhenItHasBecomeHistory() throws SQLException {
        Sample sample = registered("ngau-nhien");
        assembled(sample);
        clock.set("2026-12-20T09:00");
        Random random = new Random(45107);
        List<String> states = List.of("PLANNED", "ASSEMBLED", "SUBMITTED", "RETURNED", "ACCEPTED", "ISSUED");
        List<String> received = List.of("2026-11-16 16:59:59.999999", "2026-11-16 17:00:00", "2026-11-16 17:00:01");
        for (int round = 0; round < 25; round++) {
            for (String agency : List.of("so-noi-vu", "so-tai-chinh")) {
                update("UPDATE report SET state = '%s', received_at = '%s' WHERE id = '%s'"
                        .formatted(
                                states.get(random.nextInt(states.size())),
                                received.get(random.nextInt(received.size())),
                                sample.report(sample.firstLevel(), 2026, agency)));
            }

            JsonPath now = first(sample, 2026);
            JsonPath later = first(sample, 2027);

            List<Integer> counts = counts(now);
            assertThat(counts.subList(1, 5).stream().mapToInt(n -> n).sum()).isEqualTo(counts.get(0));
            assertThat(later.getList("history.owed")).containsExactly(counts.get(0));
            assertThat(later.getList("history.onTime")).containsExactly(counts.get(1));
            assertThat(later.getList("history.late")).containsExactly(counts.get(2));
            assertThat(later.getList("history.notYet")).containsExactly(counts.get(3) + counts.get(4));
            assertThat(later.getList("history.onTimeRate")).containsExactly(now.<Float>get("onTimeRate"));
        }
        // The job of other tests must not find them planned and stored at once.
        update("UPDATE report SET state = 'ASSEMBLED' WHERE plan = '" + sample.plan() + "' AND revision IS NOT NULL");
    }

    @Test
    void datesStayThoseOfTheClosingAndAReasonOfOtherDatesIsLeftOut() {
        Sample sample = registered("doi-lich");
        assembled(sample);
        Topic.send(List.of(new Documents.Obligation(
                        sample.plan(),
                        "co-quan",
                        sample.province(),
                        "FIRST",
                        20,
                        11,
                        sample.agency("so-khoa-hoc-va-cong-nghe"))
                .reporters(Documents.kinds(List.of("DEPARTMENT")))
                .document()));
        Topic.awaitApplied(ledger);
        job.run();

        JsonPath item = first(sample, 2026);

        assertThat(item.getString("effective")).isEqualTo("2026-11-16");
        assertThat(item.getString("reason")).isNull();
        assertThat(first(sample, 2027).getString("nominal")).isEqualTo("2027-11-20");
    }

    @Test
    void ofAnObligationThatWasSwitchedOffOnlyWhatWasHandedInIsLeft() {
        Sample sample = registered("tat");
        assembled(sample);
        clock.set("2026-11-12T09:00");
        submit(sample, 2026, "so-noi-vu");
        Topic.send(List.of(
                switchedOff(sample, "co-quan", "FIRST", 15), switchedOff(sample, "tong-hop", "CONSOLIDATED", 30)));
        Topic.awaitApplied(ledger);
        job.run();

        assertThat(compliance(sample, "").getList("items.obligation")).containsExactly(sample.firstLevel());
        assertThat(counts(first(sample, 2026))).containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(compliance(sample, "&year=2027").getList("items")).isEmpty();
    }

    @Test
    void eachLevelOfARequestIsARowOfItsOwn() {
        Sample sample = registered("yeu-cau");
        clock.set("2026-11-02T09:00");
        String request = ask(sample);

        JsonPath all = compliance(sample, "");

        assertThat(all.getList("items.request")).containsExactly(null, request, request, null);
        assertThat(all.getList("items.level")).containsExactly("FIRST", "FIRST", "CONSOLIDATED", "CONSOLIDATED");
        assertThat(all.getList("items.effective"))
                .containsExactly("2026-11-16", "2026-11-18", "2026-11-25", "2026-11-30");
        JsonPath level = compliance(sample, "&level=FIRST");
        assertThat(level.getList("items.request")).containsExactly(null, request);
        level.setRootPath("items[1]");
        assertThat(level.getString("obligation")).isNull();
        assertThat(level.getString("kind")).isEqualTo("THEMATIC");
        assertThat(level.getString("reporter")).isNull();
        assertThat(level.getString("reason")).isEqualTo("Hạn do yêu cầu báo cáo ấn định.");
        assertThat(level.getString("source")).isNull();
        assertThat(level.getList("reporters.agency.name")).containsExactly("Sở Nội vụ");
        assertThat(counts(level)).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(level.getList("history")).isEmpty();
    }

    @Test
    void nobodySeesMoreThanHisProvince() {
        Sample sample = registered("pham-vi");
        Topic.send(List.of(Documents.province("noi-khac", "Nơi Khác")));
        Topic.awaitApplied(ledger);
        clock.set("2026-03-02T09:00");
        job.run();
        ask(sample);

        assertThat(items(Tokens.reader("pham-vi"), "/api/v1/compliance")).hasSize(4);
        for (String filter : List.of("plan=" + sample.plan(), "province=pham-vi")) {
            given().auth()
                    .oauth2(Tokens.reader("noi-khac"))
                    .get("/api/v1/compliance?" + filter)
                    .then()
                    .statusCode(400)
                    .body("errors.field", equalTo(List.of(filter.substring(0, filter.indexOf('=')))));
        }
        assertThat(items(Tokens.reader(), "/api/v1/compliance?province=pham-vi"))
                .hasSize(4);
        assertThat(items(Tokens.reader(), "/api/v1/compliance?province=noi-khac"))
                .isEmpty();
        given().get("/api/v1/compliance").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.mint(Map.of("roles", List.of("visitor"))))
                .get("/api/v1/compliance")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"years=2026, years", "year=2026x, year", "year=99999, year", "level=THIRD, level", "format=pdf, format"
    })
    void aQuestionThatCannotBeReadNamesItsParameter(String query, String parameter) {
        reader().get("/api/v1/compliance?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(parameter));
    }

    private Sample registered(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        return sample;
    }

    private static Documents.Registered department(Sample sample, String id, String name) {
        return Documents.agency(sample.agency(id), sample.province(), name, "DEPARTMENT");
    }

    private static Documents.Registered switchedOff(Sample sample, String code, String level, int day) {
        String focal = sample.agency("so-khoa-hoc-va-cong-nghe");
        return new Documents.Obligation(sample.plan(), code, sample.province(), level, day, 11, focal)
                .reporters(Documents.kinds(List.of("DEPARTMENT")))
                .with("active", false)
                .document();
    }

    /** The rows of 2026, and the first level of them assembled. */
    private void assembled(Sample sample) {
        Topic.watermark("2026-11-09T17:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        assertThat(first(sample, 2026).getList("reporters.state")).containsOnly("ASSEMBLED");
    }

    /** Both levels of a request to one agency; returns its id. */
    private static String ask(Sample sample) {
        return focal(sample)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", sample.province())
                .body(Map.of(
                        "plan",
                        sample.plan(),
                        "kind",
                        "THEMATIC",
                        "reporters",
                        List.of(sample.agency("so-noi-vu")),
                        "closingDate",
                        "2026-11-11",
                        "dueDate",
                        "2026-11-18",
                        "consolidatedDueDate",
                        "2026-11-25"))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void submit(Sample sample, int year, String agency) {
        String id = sample.report(sample.firstLevel(), year, agency);
        step(caller("agency-reporter", sample, agency), id, "submission", Map.of());
    }

    private static void sendBack(Sample sample, int year, String agency) {
        String id = sample.report(sample.firstLevel(), year, agency);
        step(focal(sample), id, "return", Map.of("reason", "Chưa nêu nguyên nhân quá hạn."));
    }

    private static void issue(Sample sample, int year, String agency, String number) {
        String id = sample.report(sample.firstLevel(), year, agency);
        Map<String, String> body = Map.of("number", number, "date", "2026-11-18");
        step(caller("agency-reporter", sample, agency), id, "issuance", body);
    }

    private static void step(RequestSpecification caller, String id, String step, Map<String, ?> body) {
        String tag = reader().accept(ContentType.JSON)
                .get("/api/v1/reports/" + id + "/status")
                .header("ETag");
        caller.contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/reports/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification focal(Sample sample) {
        return caller("focal", sample, "so-khoa-hoc-va-cong-nghe");
    }

    private static RequestSpecification caller(String role, Sample sample, String agency) {
        return given().auth()
                .oauth2(Tokens.mint(Map.of(
                        "roles", List.of(role), "province", sample.province(), "agency", sample.agency(agency))));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }

    private static List<Object> items(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static JsonPath compliance(Sample sample, String query) {
        return reader().get("/api/v1/compliance?plan=" + sample.plan() + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath first(Sample sample, int year) {
        return one(sample, sample.firstLevel(), year);
    }

    private static JsonPath one(Sample sample, String obligation, int year) {
        JsonPath all = compliance(sample, "&year=" + year);
        int index = all.getList("items.obligation").indexOf(obligation);
        assertThat(index).isNotNegative();
        return all.setRootPath("items[" + index + "]");
    }

    /** Owed, on time, late, returned, not yet, overdue. */
    private static List<Integer> counts(JsonPath item) {
        return List.of(
                item.getInt("counts.owed"),
                item.getInt("counts.onTime"),
                item.getInt("counts.late"),
                item.getInt("counts.returned"),
                item.getInt("counts.notYet"),
                item.getInt("counts.overdue"));
    }

    private void update(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
