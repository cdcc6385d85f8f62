package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** What a report counts, out of the database: what was told before, what agencies have said themselves, and what is still asked. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CountedOnceTest {

    private static final String NOTHING_BEGUN = "NOT_STARTED";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void whatAReportHasToldIsNotToldByTheNextUnlessItIsSentBack() {
        Sample sample = registered("ke-mot-lan");
        Topic.send(work(sample, 1, 1, "II.1"));
        Topic.send(done(work(sample, 1, 2, "II.1"), "2026-06-10"));
        Topic.send(yearly(sample, 2, 1, 2026));
        Topic.send(yearly(sample, 2, 2, 2026).with("status", "IN_PROGRESS").changedAt("2026-05-05T02:00:00Z"));
        closeOn("2026-11-10T09:00");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        String of2026 = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        JsonPath first = reporter.report(of2026).jsonPath();
        assertThat(first.getString("coverage.from")).isEqualTo("2026-01-01");
        assertThat(figures(first, "results.counts")).containsExactly(2, 1, 1, 0, 0);
        reporter.step(of2026, "submission", null).then().statusCode(200);

        Topic.send(done(yearly(sample, 2, 3, 2026), "2026-12-20").changedAt("2027-01-05T02:00:00Z"));
        Topic.send(yearly(sample, 3, 1, 2027).with("openedOn", "2027-01-01"));
        closeOn("2027-11-12T09:00");
        String of2027 = sample.report(sample.firstLevel(), 2027, "so-noi-vu");
        JsonPath second = reporter.report(of2027).jsonPath();
        assertThat(second.getString("coverage.from"))
                .as("the day after the closing of the last one")
                .isEqualTo("2026-11-10");
        assertThat(figures(second, "results.counts")).containsExactly(1, 0, 0, 0, 1);
        assertThat(second.getInt("results.plan.told")).isEqualTo(1);
        assertThat(second.getList("lists.earlierResults.task"))
                .as("done on 20/12, after the closing")
                .containsExactly("II.2");
        assertThat(second.getList("years.year")).containsExactly(2026, 2027);
        assertThat(figures(second, "years[0]"))
                .as("quoted as issued")
                .containsExactlyElementsOf(figures(first, "results.counts"));
        assertThat(second.getInt("years[0].counts.assignments")).isEqualTo(2);
        assertThat(second.getInt("years[1].counts.assignments")).isEqualTo(1);
        assertThat(progress(sample, 2027))
                .as("the consolidated one of 2026 was not handed in: as a whole nothing was told")
                .containsExactly(2, 1, 0, 0, 1);

        Office.focal(sample)
                .step(of2026, "return", "{\"reason\":\"Xem lại.\"}")
                .then()
                .statusCode(200);
        reporter.step(of2027, "assembly", null).then().statusCode(200);
        JsonPath anew = reporter.report(of2027).jsonPath();
        assertThat(anew.getString("coverage.from")).isEqualTo("2027-01-01");
        assertThat(figures(anew, "results.counts"))
                .as("what was to be done once is told by this one")
                .containsExactly(2, 1, 0, 0, 1);
        assertThat(anew.getList("years.year")).containsExactly(2027);
        assertThat(anew.getList("controlSheet.typedLater.task")).containsExactly("II.2");
    }

    @Test
    void nothingIsCalledNotBegunButWhatAnAgencyHasStated() {
        Sample sample = registered("tu-noi");
        Topic.send(work(sample, 1, 1, "II.1"));
        Topic.send(work(sample, 1, 2, "II.1").changedAt("2026-10-05T02:00:00Z"));
        Topic.send(work(sample, 1, 3, "II.1")
                .with("occurrence", occurrence("2026", "YEAR", "2026-12-31"))
                .with(
                        "change",
                        Documents.fields(
                                "kind", "CLASSIFIED",
                                "at", "2026-10-06T02:00:00Z",
                                "by", Documents.fields("subject", "test"))));
        Topic.send(yearly(sample, 2, 1, 2026));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-08T09:00");
        job.run();

        JsonPath draft = Office.reporter(sample, "so-noi-vu")
                .report(sample.report(sample.firstLevel(), 2026, "so-noi-vu"))
                .jsonPath();
        assertThat(draft.getList("results.sections.collectMany { it.tasks }.collectMany { it.assignments }.standing"))
                .containsExactly("NOT_STARTED", "UNREPORTED");
        assertThat(figures(draft, "results.counts")).containsExactly(2, 0, 0, 1, 1);
        assertThat(progress(sample, 2026)).containsExactly(2, 0, 0, 1, 1);
    }

    @Test
    void whatAnAgencyHasSignedAndIsOtherwiseByNowIsToldToTheFocalAgencyAlone() {
        Sample sample = registered("ky-roi");
        Topic.send(work(sample, 1, 1, "II.1"));
        Topic.send(done(work(sample, 1, 2, "II.1"), "2026-10-01"));
        Topic.send(yearly(sample, 2, 1, 2026));
        closeOn("2026-11-10T09:00");
        Office.reporter(sample, "so-noi-vu")
                .step(sample.report(sample.firstLevel(), 2026, "so-noi-vu"), "submission", null)
                .then()
                .statusCode(200);
        Topic.send(work(sample, 1, 3, "II.1")
                .with("status", "IN_PROGRESS")
                .with("verification", Documents.fields("state", "RETURNED", "reason", "Chưa kèm văn bản."))
                .changedAt("2026-11-13T02:00:00Z"));
        closeOn("2026-11-17T00:00:10");

        String id = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        JsonPath report = Office.focal(sample).report(id).jsonPath();
        assertThat(figures(report, "results.counts"))
                .as("the ledger at its own closing")
                .containsExactly(2, 0, 1, 0, 1);
        assertThat(report.getList("controlSheet.differences.task")).containsExactly("II.1");
        assertThat(report.getString("controlSheet.differences[0].agency.name")).isEqualTo("Sở Nội vụ");
        assertThat(report.getString("controlSheet.differences[0].signed")).isEqualTo("đã hoàn thành");
        assertThat(report.getString("controlSheet.differences[0].now")).isEqualTo("đang thực hiện");
        assertThat(report.getList("controlSheet.returned.task")).containsExactly("II.1");
    }

    @Test
    void onlyAWaitingTaskOfWhichTheFocalAgencyHasAnsweredIsNamed() {
        Sample sample = registered("cho-van-ban");
        Topic.send(List.of(
                waiting(sample, "I.2", 5, "Đặt hàng đào tạo", ",\"notIssuedYears\":[2025,2026]"),
                waiting(sample, "I.3", 6, "Lập quỹ khuyến học", "")));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-01T09:00");
        job.run();

        String id = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        JsonPath draft = Office.focal(sample).report(id).jsonPath();
        assertThat(draft.getList("lists.waiting.task")).containsExactly("I.2");
        assertThat(draft.getList("controlSheet.acts.task")).containsExactly("I.3");
        assertThat(draft.getInt("results.plan.waiting")).isEqualTo(1);
        assertThat(draft.getInt("results.plan.actsAsked")).isEqualTo(1);
        assertThat(Shown.page(Office.focal(sample)
                        .asks()
                        .accept("text/html")
                        .get("/api/v1/reports/" + id)
                        .asString()))
                .contains("Nhiệm vụ chưa đến thời điểm triển khai: Đặt hàng đào tạo")
                .doesNotContain("Lập quỹ khuyến học");

        clock.set("2027-02-01T09:00");
        job.run();
        JsonPath next = Office.focal(sample)
                .report(sample.report(sample.consolidated(), 2027, "so-khoa-hoc-va-cong-nghe"))
                .jsonPath();
        assertThat(next.getList("lists.waiting")).as("answered each year").isEmpty();
        assertThat(next.getList("controlSheet.acts.task")).containsExactly("I.2", "I.3");
    }

    @Test
    void aReviewIsNotHandedInWhileItIsUnknownHowSomethingOfItStands() {
        Sample sample = registered("so-ket-hoi");
        Topic.send(work(sample, 1, 1, "II.1")
                .with("noData", true)
                .with("occurrence", occurrence("2025", "YEAR", "2025-12-31")));
        Topic.watermark("2026-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-20T09:00");
        Office focal = Office.focal(sample);
        String review = focal.asks()
                .body("""
                        {"plan":"%s","kind":"INTERIM_REVIEW","reporters":["%s"],"periodFrom":"2024-09-16",
                         "closingDate":"2026-11-19","dueDate":"2026-12-18"}""".formatted(sample.plan(), sample.agency("so-noi-vu")))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("reports[0]");
        job.run();
        Office reporter = Office.reporter(sample, "so-noi-vu");
        assertThat(reporter.report(review).jsonPath().getList("controlSheet.noData.task"))
                .containsExactly("II.1");
        assertThat(reporter.report(review).jsonPath().getInt("results.counts.figures.total"))
                .isZero();
        reporter.step(review, "submission", null)
                .then()
                .statusCode(409)
                .body("detail", containsString("Còn 1 nhiệm vụ chưa có số liệu"));

        Topic.send(done(work(sample, 1, 2, "II.1"), "2025-12-01")
                .with("occurrence", occurrence("2025", "YEAR", "2025-12-31"))
                .changedAt("2026-11-20T03:00:00Z"));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-21T09:00");
        reporter.step(review, "assembly", null).then().statusCode(200);
        assertThat(reporter.report(review).jsonPath().getInt("results.counts.figures.done"))
                .isEqualTo(1);
        reporter.step(review, "submission", null).then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    private Sample registered(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-01-05T09:00");
        job.run();
        return sample;
    }

    private void closeOn(String time) {
        Topic.watermark("2027-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set(time);
        job.run();
    }

    /** Tasks: all, done, in progress, not begun, not reported on. */
    private static List<Integer> figures(JsonPath of, String counts) {
        String figures = counts + ".figures.";
        return List.of(
                of.getInt(figures + "total"),
                of.getInt(figures + "done"),
                of.getInt(figures + "inProgress"),
                of.getInt(figures + "notStarted"),
                of.getInt(figures + "unreported"));
    }

    private static List<Integer> progress(Sample sample, int year) {
        return figures(
                Office.focal(sample)
                        .asks()
                        .get("/api/v1/progress?plan=" + sample.plan() + "&year=" + year)
                        .jsonPath(),
                "total");
    }

    private static Registered waiting(Sample sample, String number, int position, String title, String answers) {
        Registered task =
                Documents.task(sample.plan(), sample.province(), number, position, title, "TRIGGERED", "ASSIGNED");
        return new Registered(task.kind(), task.id(), task.json().replaceFirst("}$", answers + "}"));
    }

    private static Assignment yearly(Sample sample, int number, int version, int year) {
        return work(sample, number, version, "II.2")
                .with(
                        "occurrence",
                        Documents.fields(
                                "key", String.valueOf(year),
                                "kind", "ANNUAL",
                                "label", "Năm " + year,
                                "from", year + "-01-01",
                                "to", year + "-12-31",
                                "due", year + "-12-31"));
    }

    private static Object occurrence(String year, String kind, String due) {
        return Documents.fields(
                "key",
                year,
                "kind",
                kind,
                "label",
                "Năm " + year,
                "from",
                year + "-01-01",
                "to",
                year + "-12-31",
                "due",
                due);
    }

    private static Assignment done(Assignment assignment, String day) {
        return assignment
                .with("status", "COMPLETED")
                .with("completedOn", day)
                .with("verification", Documents.fields("state", "PENDING"))
                .changedAt(day + "T02:00:00Z");
    }

    private static Assignment work(Sample sample, int number, int version, String task) {
        return new Assignment(
                        "01920000-0000-7000-8000-%04x%08x"
                                .formatted(0xe0 + number, sample.province().hashCode()),
                        version,
                        sample.task(task),
                        sample.province(),
                        sample.agency("so-noi-vu"))
                .with("status", NOTHING_BEGUN)
                .with("openedOn", "2026-01-01");
    }
}
