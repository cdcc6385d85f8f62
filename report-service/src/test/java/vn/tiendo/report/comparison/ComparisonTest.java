package vn.tiendo.report.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/**
 * The comparison of a year through the topics and the API. Each test plays in a year of its own, far from those of other tests;
 * years before it are assembled with it and looked at by nobody.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ComparisonTest {

    private static final List<String> FIVE = List.of("AWARENESS", "TALENT", "GOVERNANCE", "RESOURCES", "ASSOCIATIONS");

    @Inject
    ComparisonJob job;

    @Inject
    ComparisonAssembly assembly;

    @Inject
    MovableClock clock;

    @Inject
    LedgerStatus status;

    @Inject
    Registries registries;

    @Inject
    StoredComparisons stored;

    @Inject
    Figures figures;

    @Inject
    ReportingFigures reportingFigures;

    @Inject
    Stage stage;

    @BeforeEach
    void nothingIsAssembled() throws SQLException {
        stage.begin();
    }

    @AfterEach
    void asBefore() throws SQLException {
        stage.end();
    }

    @Test
    void figuresAreThoseOfTheProgressQueryForTheClosingDay() throws SQLException {
        Sample one = stage.registered("so-sanh-mot", "Đồng Một", 2041);
        Sample two = stage.registered("so-sanh-hai", "Hòa Hai", 2041);
        stage.pillar(one, "I.1", "AWARENESS");
        stage.pillar(one, "II.1", "RESOURCES");
        stage.assigned(one, "I.1", 2041, "2041-06-30", "COMPLETED", "2041-06-30", "2041-07-01T02:00:00Z");
        stage.assigned(one, "II.1", 2041, "2041-12-30", "IN_PROGRESS", null, "2041-12-31T16:59:59Z");
        stage.assigned(one, "II.2", 2041, "2041-12-31", "COMPLETED", "2041-12-31", "2041-12-31T17:00:00Z");
        stage.assigned(one, "II.9", 2041, null, "SUSPENDED", null, "2041-03-01T02:00:00Z");
        stage.assigned(two, "II.1", 2041, "2041-05-31", "COMPLETED", "2041-08-01", "2041-08-01T02:00:00Z");
        stage.assigned(two, "II.3", 2041, "2041-05-31", "NOT_STARTED", null, "2041-08-01T02:00:00Z");
        stage.settle("2041-12-31T17:00:00Z");
        clock.set("2042-01-02T09:00");

        job.run();

        JsonPath report = comparison(2041);
        assertThat(report.getString("id")).isEqualTo("so-sanh-cac-tinh-2041");
        assertThat(report.getString("cutOff")).isEqualTo("2041-12-31T17:00:00Z");
        assertThat(report.getInt("total.assignments"))
                .as("six, less the one to which a plan only invites")
                .isGreaterThanOrEqualTo(5);
        assertThat(report.getMap("total"))
                .isEqualTo(progress("year=2041&asOf=2041-12-31").getMap("total"));
        Map<String, Map<String, Object>> groups = groups("year=2041&asOf=2041-12-31&groupBy=province");
        assertThat(groups).containsKeys("so-sanh-mot", "so-sanh-hai");
        for (Sample sample : List.of(one, two)) {
            assertThat(line(report, sample).get("counts")).isEqualTo(groups.get(sample.province()));
            assertThat(line(report, sample)).containsEntry("plans", 1).containsEntry("former", List.of());
            Map<String, Map<String, Object>> own =
                    groups("year=2041&asOf=2041-12-31&groupBy=pillar&province=" + sample.province());
            own.forEach((pillar, counts) -> assertThat(matrix(line(report, sample)))
                    .as(sample.province() + " " + pillar)
                    .containsEntry(pillar, counts));
        }
        assertThat(counts(line(report, one), "byStatus"))
                .as("what was recorded at 24:00 belongs to the next year")
                .containsEntry("COMPLETED", 1)
                .containsEntry("NOT_STARTED", 1);
        assertThat(counts(line(report, one), "byTimeliness")).containsEntry("OPEN_OVERDUE", 1);
        groups("year=2041&asOf=2041-12-31&groupBy=pillar").forEach((pillar, counts) -> assertThat(
                        report.getMap("pillars.find { it.pillar == '" + pillar + "' }.counts"))
                .isEqualTo(counts));
        assertThat(report.<String>getList("pillars.pillar"))
                .startsWith(FIVE.toArray(String[]::new))
                .as("a task that is not registered")
                .endsWith("UNKNOWN");
        assertThat(report.<String>getList("provinces.name"))
                .as("Đ follows D, not Z")
                .containsSubsequence("Đồng Một", "Hòa Hai");
    }

    @Test
    void whatIsZeroStaysInTheRecord() throws SQLException {
        Sample sample = stage.registered("so-sanh-khong", "Không Việc", 2042);
        stage.settle("2042-12-31T17:00:00Z");
        clock.set("2043-01-02T09:00");

        job.run();

        JsonPath report = comparison(2042);
        Map<String, Object> line = line(report, sample);
        assertThat(counts(line, "byStatus"))
                .containsOnlyKeys("NOT_STARTED", "IN_PROGRESS", "COMPLETED", "SUSPENDED", "CANCELLED")
                .containsValue(0);
        assertThat(matrix(line).keySet()).containsAll(FIVE);
        assertThat(line.get("reporting")).isEqualTo(Map.of("owed", 0, "onTime", 0, "late", 0, "notYet", 0));
        assertThat(report.<String>getList("pillars.pillar")).containsAll(FIVE);
    }

    @Test
    void aMergedProvinceStandsUnderItsSuccessor() throws SQLException {
        Sample gone = stage.registered("so-sanh-cu", "Tỉnh <Cũ>", 2043);
        Sample kept = stage.registered("so-sanh-moi", "Tỉnh Mới", 2043);
        stage.send(Documents.merged(gone.province(), "Tỉnh <Cũ>", "2043-06-30", kept.province()));
        stage.assigned(gone, "II.1", 2043, "2043-06-30", "IN_PROGRESS", null, "2043-05-01T02:00:00Z");
        stage.assigned(kept, "II.1", 2043, "2043-06-30", "COMPLETED", "2043-06-01", "2043-06-01T02:00:00Z");
        stage.filed(gone, 2043, "co-quan-cu", null);
        stage.filed(kept, 2043, "co-quan-moi", "2043-11-01T02:00:00Z");
        stage.settle("2043-12-31T17:00:00Z");
        clock.set("2044-01-02T09:00");

        job.run();

        JsonPath report = comparison(2043);
        assertThat(report.<String>getList("provinces.id"))
                .contains(kept.province())
                .doesNotContain(gone.province());
        Map<String, Object> line = line(report, kept);
        assertThat(line).containsEntry("former", List.of("Tỉnh <Cũ>")).containsEntry("plans", 2);
        assertThat(line.get("counts"))
                .isEqualTo(progress("year=2043&asOf=2043-12-31&province=" + kept.province())
                        .getMap("total"));
        assertThat(counts(line, "byStatus")).containsEntry("IN_PROGRESS", 1).containsEntry("COMPLETED", 1);
        assertThat(line.get("reporting")).isEqualTo(Map.of("owed", 2, "onTime", 1, "late", 0, "notYet", 1));
        get("/api/v1/comparisons/2043?format=html")
                .then()
                .body(containsString("gồm cả Tỉnh &lt;Cũ&gt; cũ"))
                .body(not(containsString("<Cũ>")));
    }

    @Test
    void aYearIsADraftUntilItsCutOffAndThenKeepsItsBytes() throws SQLException {
        Sample sample = stage.registered("so-sanh-chot", "Tỉnh Chốt", 2044);
        stage.assigned(sample, "II.1", 2044, "2044-12-31", "IN_PROGRESS", null, "2044-05-01T02:00:00Z");
        stage.settle("2044-12-31T17:00:00Z");
        stage.rowsOfAll(2044);
        clock.set("2044-12-31T23:59:59");
        job.run();

        Response draft = get("/api/v1/comparisons/2044");
        assertThat(draft.header("ETag")).isNull();
        assertThat(draft.header("Cache-Control")).isEqualTo("no-store");
        assertThat(draft.jsonPath().getBoolean("draft")).isTrue();
        assertThat(draft.jsonPath().getString("cutOff")).isEqualTo("2044-12-31T16:59:59Z");
        assertThat(item(2044)).containsEntry("state", "DRAFT").containsEntry("cutOff", "2044-12-31T17:00:00Z");
        get("/api/v1/comparisons/2044?format=html").then().body(containsString("DỰ THẢO"));

        clock.set("2045-01-01T00:10");
        job.run();

        Response stored = get("/api/v1/comparisons/2044");
        Response page = get("/api/v1/comparisons/2044?format=html");
        assertThat(stored.jsonPath().getBoolean("draft")).isFalse();
        assertThat(stored.jsonPath().getBoolean("complete")).isTrue();
        assertThat(stored.jsonPath().getString("assembledAt")).isEqualTo("2044-12-31T17:10:00Z");
        page.then().body(not(containsString("DỰ THẢO"))).body(containsString("24 giờ 00 phút ngày 31/12/2044"));
        assertThat(item(2044))
                .containsEntry("state", "ASSEMBLED")
                .containsEntry("assembledAt", "2044-12-31T17:10:00Z")
                .containsEntry("hash", Sha256.hex(stored.asString()));
        assertThat(item(2045)).containsEntry("state", "DRAFT").containsEntry("hash", null);

        stage.assigned(sample, "II.2", 2044, "2044-12-31", "COMPLETED", "2044-12-01", "2044-12-30T02:00:00Z");
        clock.set("2045-06-01T09:00");
        job.run();

        assertThat(get("/api/v1/comparisons/2044").asByteArray()).isEqualTo(stored.asByteArray());
        assertThat(get("/api/v1/comparisons/2044?format=html").asByteArray()).isEqualTo(page.asByteArray());
        assertThatThrownBy(() -> stage.sql("UPDATE comparison SET record = '{}' WHERE year = 2044"))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> stage.sql("DELETE FROM comparison WHERE year = 2044"))
                .hasMessageContaining("denied");
    }

    @Test
    void aStoredYearIsAnsweredByAcceptAndFormatWithATagForEach() throws SQLException {
        stage.registered("so-sanh-dang", "Tỉnh Dạng", 2045);
        stage.settle("2045-12-31T17:00:00Z");
        clock.set("2046-01-02T09:00");
        job.run();
        String path = "/api/v1/comparisons/2045";

        Response json = get(path);
        Response html = given().auth()
                .oauth2(Tokens.reader())
                .accept("text/html,*/*;q=0.8")
                .get(path);

        assertThat(json.contentType()).startsWith("application/json");
        assertThat(html.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(html.header("ETag")).isNotNull().isNotEqualTo(json.header("ETag"));
        assertThat(html.header("Vary")).contains("Accept");
        assertThat(get(path + "?format=html").asByteArray()).isEqualTo(html.asByteArray());
        for (Response first : List.of(json, html)) {
            String format = first == json ? "json" : "html";
            for (Response tag : List.of(json, html)) {
                given().auth()
                        .oauth2(Tokens.reader())
                        .header("If-None-Match", tag.header("ETag"))
                        .get(path + "?format=" + format)
                        .then()
                        .statusCode(tag == first ? 304 : 200)
                        .header("ETag", first.header("ETag"));
            }
        }
        given().auth()
                .oauth2(Tokens.reader())
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(406);
    }

    @Test
    void ofSeveralNodesOneAssemblesAYear() throws SQLException {
        stage.registered("so-sanh-nut", "Tỉnh Nút", 2046);
        stage.settle("2046-12-31T17:00:00Z");
        clock.set("2047-01-02T09:00");
        Phaser together = new Phaser(4);
        List<CompletableFuture<Boolean>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    together.arriveAndAwaitAdvance();
                    return assembly.assemble(2046, registries.current(), clock.instant());
                }))
                .limit(4)
                .toList();
        assertThat(nodes.stream().filter(CompletableFuture::join)).hasSize(1);

        clock.set("2048-01-02T09:00");
        CompletableFuture<?>[] jobs = Stream.generate(() -> CompletableFuture.runAsync(job::run))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(jobs).join();

        assertThat(stage.number("SELECT COUNT(*) FROM comparison WHERE year IN (2046, 2047)"))
                .isEqualTo(2);
    }

    @Test
    void aYearThatClosedWhileTheServiceWasDownIsAssembledWithTheFiguresOfItsCutOff() throws SQLException {
        Sample sample = stage.registered("so-sanh-ngung", "Tỉnh Ngừng", 2047);
        stage.assigned(sample, "II.1", 2047, "2047-12-31", "IN_PROGRESS", null, "2047-12-31T16:59:59Z");
        stage.assigned(sample, "II.2", 2047, "2047-12-31", "COMPLETED", "2047-12-31", "2048-01-03T02:00:00Z");
        stage.filed(sample, 2047, "dung-han", "2047-11-16T16:59:59Z");
        stage.filed(sample, 2047, "qua-han", "2047-11-16T17:00:00Z");
        stage.filed(sample, 2047, "vua-kip", "2047-12-31T16:59:59Z");
        stage.filed(sample, 2047, "sau-chot", "2047-12-31T17:00:00Z");
        stage.filed(sample, 2047, "chua-nop", null);
        stage.settle("2049-03-01T02:00:00Z");
        clock.set("2049-03-01T09:00");

        job.run();

        JsonPath report = comparison(2047);
        assertThat(report.getString("assembledAt")).isEqualTo("2049-03-01T02:00:00Z");
        assertThat(report.getString("asOf")).isEqualTo("2047-12-31T17:00:00Z");
        assertThat(counts(line(report, sample), "byStatus"))
                .containsEntry("IN_PROGRESS", 1)
                .containsEntry("NOT_STARTED", 1);
        assertThat(counts(line(report, sample), "byTimeliness")).containsEntry("OPEN_IN_TIME", 2);
        assertThat(line(report, sample).get("reporting"))
                .isEqualTo(Map.of("owed", 5, "onTime", 1, "late", 2, "notYet", 2));
        assertThat(item(2048)).containsEntry("state", "ASSEMBLED");
        get("/api/v1/comparisons/2047?format=html").then().body(containsString("muộn hơn thời điểm chốt số liệu"));
    }

    @Test
    void aYearWaitsForChangesThatMayBeOnTheirWay() throws SQLException {
        Sample sample = stage.registered("so-sanh-cho", "Tỉnh Chờ", 2050);
        stage.rowsOfAll(2050);
        stage.settle("2050-12-31T16:59:59Z");
        clock.set("2051-01-01T00:01");
        job.run();
        assertThat(item(2050)).containsEntry("state", "DRAFT");

        stage.assigned(sample, "II.1", 2050, "2050-12-31", "IN_PROGRESS", null, "2050-12-31T16:59:59Z");
        stage.settle("2050-12-31T17:00:00Z");
        job.run();

        assertThat(item(2050)).containsEntry("state", "ASSEMBLED");
        JsonPath report = comparison(2050);
        assertThat(report.getBoolean("complete")).isTrue();
        assertThat(counts(line(report, sample), "byStatus")).containsEntry("IN_PROGRESS", 1);
    }

    @Test
    void aYearDoesNotWaitForEverButSaysUpToWhenItHolds() throws SQLException {
        stage.registered("so-sanh-het", "Tỉnh Hết", 2051);
        stage.rowsOfAll(2051);
        stage.settle("2051-12-31T16:30:00Z");
        clock.set("2052-01-01T00:09:59");
        job.run();
        assertThat(item(2051)).containsEntry("state", "DRAFT");

        clock.set("2052-01-01T00:10:00");
        job.run();

        JsonPath report = comparison(2051);
        assertThat(report.getBoolean("draft")).isFalse();
        assertThat(report.getBoolean("complete")).isFalse();
        assertThat(report.getString("asOf")).isEqualTo("2051-12-31T16:30:00Z");
        get("/api/v1/comparisons/2051?format=html")
                .then()
                .body(containsString("Số liệu tính đến 23 giờ 30 phút ngày 31/12/2051"));
    }

    @Test
    void aYearWaitsForTheRowsOfWhatWasOwed() throws SQLException {
        Sample sample = stage.registered("so-sanh-hang", "Tỉnh Hàng", 2052);
        stage.obligation(sample, 2052);
        stage.settle("2052-12-31T17:00:00Z");
        clock.set("2053-01-01T00:01");
        job.run();
        assertThat(item(2052)).containsEntry("state", "DRAFT");

        stage.rowsOfAll(2052);
        job.run();

        assertThat(item(2052)).containsEntry("state", "ASSEMBLED");
        assertThat(line(comparison(2052), sample).get("reporting"))
                .isEqualTo(Map.of("owed", 1, "onTime", 0, "late", 0, "notYet", 1));
    }

    @Test
    void aPlanThatIsRegisteredAfterTheClosingIsWaitedFor() throws SQLException {
        Sample sample = new Sample("so-sanh-tre");
        Registry registry = Documents.registry(sample.documents("2055-09-01T02:00:00Z").stream()
                .filter(d -> !d.kind().equals("obligation"))
                .toList());
        ComparisonAssembly midyear =
                new ComparisonAssembly(stored, figures, reportingFigures, new Closing("06-30"), status, clock);
        stage.rowsOfAll(2055);
        clock.set("2055-09-01T09:05");

        assertThat(midyear.awaiting(registry)).containsExactly(2055);
        assertThat(assembled(midyear, registry, "2055-09-01T01:59:59Z")).isFalse();
        assertThat(assembled(midyear, registry, "2055-09-01T02:00:00Z")).isTrue();

        assertThat(comparison(2055).getString("cutOff")).isEqualTo("2055-06-30T17:00:00Z");
        assertThat(comparison(2055).getBoolean("complete")).isTrue();
        stage.forgetComparisons();
        clock.set("2055-09-01T09:10");
        assertThat(assembled(midyear, registry, "2055-09-01T01:59:59Z")).isTrue();
        assertThat(comparison(2055).getBoolean("complete"))
                .as("what was registered may still be on its way")
                .isFalse();
    }

    private static boolean assembled(ComparisonAssembly assembly, Registry registry, String settledTo) {
        return QuarkusTransaction.requiringNew()
                .call(() -> assembly.assemble(2055, registry, Instant.parse(settledTo)));
    }

    @Test
    void nothingIsAssembledFromALedgerThatIsStillBeingRead() throws SQLException {
        stage.registered("so-sanh-doc", "Tỉnh Đọc", 2053);
        stage.settle("2053-12-31T17:00:00Z");
        clock.set("2054-01-02T09:00");
        Instant caughtUp = status.caughtUpAt().orElseThrow();
        try {
            status.caughtUp(null);
            job.run();
            assertThat(stage.number("SELECT COUNT(*) FROM comparison")).isZero();
        } finally {
            status.caughtUp(caughtUp);
        }
        job.run();
        assertThat(item(2053)).containsEntry("state", "ASSEMBLED");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/comparisons", "/api/v1/comparisons/2054", "/api/v1/comparisons/2053?format=html"})
    void aTokenOfOneProvinceFindsNoComparison(String path) throws SQLException {
        stage.registered("so-sanh-rieng", "Tỉnh Riêng", 2053);
        stage.settle("2053-12-31T17:00:00Z");
        clock.set("2054-06-01T09:00");
        job.run();

        given().auth()
                .oauth2(Tokens.reader("so-sanh-rieng"))
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"1999, 400", "2055, 404", "20x5, 404", "2054?format=docx, 400"})
    void aYearThatIsNotComparedIsNotFound(String year, int answer) throws SQLException {
        stage.registered("so-sanh-nam", "Tỉnh Năm", 2054);
        clock.set("2054-06-01T09:00");

        get("/api/v1/comparisons/" + year)
                .then()
                .statusCode(answer)
                .contentType("application/problem+json")
                .body("status", equalTo(answer));
        given().get("/api/v1/comparisons").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.mint(Map.of("roles", List.of("visitor"))))
                .get("/api/v1/comparisons/2054")
                .then()
                .statusCode(403);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.reader()).accept(ContentType.ANY).get(path);
    }

    private static JsonPath comparison(int year) {
        return get("/api/v1/comparisons/" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> item(int year) {
        return get("/api/v1/comparisons").jsonPath().getMap("items.find { it.year == " + year + " }");
    }

    private static JsonPath progress(String query) {
        return get("/api/v1/progress?" + query).then().statusCode(200).extract().jsonPath();
    }

    /** Counts by the key of the group. */
    private static Map<String, Map<String, Object>> groups(String query) {
        Map<String, Map<String, Object>> groups = new HashMap<>();
        progress(query).<Map<String, Object>>getList("groups").forEach(group -> {
            String key = (String) group.remove("key");
            group.remove("name");
            groups.put(key, group);
        });
        return groups;
    }

    private static Map<String, Object> line(JsonPath report, Sample sample) {
        return report.getMap("provinces.find { it.id == '" + sample.province() + "' }");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> counts(Map<String, Object> line, String by) {
        return (Map<String, Integer>) ((Map<String, Object>) line.get("counts")).get(by);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> matrix(Map<String, Object> line) {
        return (Map<String, Object>) line.get("byPillar");
    }
}
